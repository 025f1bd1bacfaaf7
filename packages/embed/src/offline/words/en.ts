import { counter } from '@nongsan/core';
import type { OfflineWords } from '../words.ts';

const say = counter('en');

export const en: OfflineWords = {
  language: 'Language',
  title: 'Checked without a network',
  why: {
    offline: 'There is no network, so the code was checked on this device.',
    slow: 'The network is too slow, so the code was checked on this device.',
    broken: 'The portal’s server does not answer, so the code was checked on this device.',
  },
  outcomes: {
    fits: (issuer) => `The signature in the code fits: ${issuer} has signed what is below.`,
    fitsRetired: (issuer) =>
      `The signature in the code fits: ${issuer} has signed what is below, with a key that is no longer in use.`,
    revokedKey: (issuer) => `This code is signed with a key that ${issuer} has withdrawn, so it proves nothing.`,
    unknownKey: () =>
      'This device does not have the key of this code. It may be newer than the keys kept here, or not the portal’s at all.',
    altered: () => 'The signature in the code does not fit. Do not trust what the code says; ask the seller.',
    unsigned: () => 'This code carries no signature, so nothing can be checked without a network.',
    noCode: () => 'This address is no complete code. Scan again, close and in good light.',
    noKeys: () => 'This device keeps no keys of the portal yet, so nothing can be checked without a network.',
    cannotCheck: () => 'This device cannot check the code without a network.',
  },
  passed: (day) => `By what the code says, the goods passed their use-by date on ${day}.`,
  again: 'Try again with a network',
  stated: 'What was signed',
  unchecked: 'What the code says (not checked)',
  facts: {
    lot: 'Lot',
    gtin: 'Product number (GTIN)',
    serial: 'Serial number',
    harvested: 'Harvested',
    useBy: 'Use by',
    growingArea: 'Growing-area code',
  },
  checked: 'Checked on this device',
  checkedNothing: 'nothing could be checked.',
  checkedSignature: (key, issuer) => `the signature in the code, with key ${key} of ${issuer};`,
  checkedDate: 'the use-by date, against this device’s clock.',
  notChecked: 'Could not be checked',
  notCheckedThat: [
    'whether the lot was recalled or put on hold;',
    'whether the growing-area code is still in force;',
    'whether the code was copied onto other goods.',
  ],
  age: 'How old the data is',
  keysAge: (moment, age) => `The portal’s keys were fetched at ${moment} (${age}).`,
  keysAreOld:
    'The keys are old: of one that was withdrawn since, this device does not know. Open the code again with a network.',
  noKeys: 'There are no keys on this device. Open a code of the portal with a network, and they are kept.',
  days: (count) => (count === 0 ? 'today' : say(count, { one: '1 day ago', other: `${count} days ago` })),
  keptPage: (moment, age) => `No network. This page was kept at ${moment} (${age}).`,
  keptPageMeans: 'If the lot has been recalled or put on hold since, this page does not say so.',
  keptSignature: (key, moment) =>
    `The signature was checked again on this device just now: it fits key ${key}, fetched at ${moment}.`,
  needsNetwork: 'This part needs a network.',
  footer: 'Your device made this page from the code itself. Nothing was sent.',
};
