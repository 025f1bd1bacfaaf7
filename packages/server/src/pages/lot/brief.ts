/** Names longer than this are cut, so that one name leaves a page its shape. The longest real one has 90 letters. */
const longest = 160;

/** A name or other short text, at most some lines of it. */
export function brief(text: string, most = longest): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()}…`;
}
