/** A text of another folder as part of a page here: headings one step lower, and no links that count from that folder. */
export const here = (text: string): string =>
  text.replace(/^#/gm, '##').replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
