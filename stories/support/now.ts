/** The moment at which every story plays, in Viet Nam. */
export const storyNow = '2026-11-22T09:00:00+07:00';
