/** What is told beside the matter (a note, a number of a paper), at most some lines of it. Names are said whole. */
export function brief(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()}…`;
}
