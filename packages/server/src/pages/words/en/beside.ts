import type { KeepWords } from '../../keep-words.ts';
import type { ScanWords } from '../../scan-words.ts';
import type { ViewWords } from '../../view-words.ts';

export const view: ViewWords = {
  title: 'How often this code was opened',
  none: 'Nobody is known to have opened this code before you.',
  some: (views, first, last) =>
    first === last
      ? `This code was opened ${views === 1 ? 'once' : `${views} times`}, on ${first}.`
      : `This code was first opened on ${first} and last on ${last}, ${views} times in all.`,
  signs: {
    often: (views, first) => `This code has been opened ${views} times since ${first}, which is more than usual.`,
    apart: (views, first) =>
      `This code has been opened ${views} times since ${first}, in provinces far apart within few days.`,
  },
  compare:
    'Each code stands on one item only, so this one may have been copied. Compare producer, dates and serial number on the label with this page; if they differ, ask the seller.',
  help: 'Help find copied codes',
  purpose:
    'This page counts only how often a code is opened, by day. If you agree, the commune in which you open it is written down as well, which shows when one code turns up in places far apart. Not your name, the time, your network address or your device; the data is deleted after 400 days.',
  consent: 'I agree that the commune in which I open this code is written down',
  province: 'Province or city',
  commune: 'Commune or ward',
  choose: 'Choose …',
  send: 'Send',
  sent: 'Noted. Thank you.',
  failed: 'It could not be sent. Try again with a network.',
};

export const keep: KeepWords = {
  title: 'Without a network',
  how: 'Your device keeps the public keys of the portal and the pages of lots that you opened. Signed codes can then be checked without a network, also ones that you never opened. Nothing about you is kept or sent.',
  press: 'Keep this page for offline',
  forget: 'Remove the kept pages',
  answers: {
    kept: 'Kept, until room is needed for other pages.',
    pinned: 'This page is kept. Its address opens without a network, too.',
    forgotten: 'The pages were removed from this device.',
    full: 'There is no room on this device to keep the page.',
    refused: 'This browser cannot keep the page (it may be a private window).',
  },
};

export const scan: ScanWords = {
  title: 'Scan a trace code',
  needsScript:
    'This part needs JavaScript. Without it, use your phone’s camera app, and look closely at the domain before you open it.',
  choose: 'Whose codes do you want to scan?',
  noPortal: 'This server has no portal yet.',
  link: 'Scan another code',
};
