/** The space between two texts. Chinese and Japanese need none: their marks bring their own. */
export const textGap = (before: string, after = ''): string =>
  /[、。：！？）]$/.test(before) || after.startsWith('（') ? '' : ' ';
