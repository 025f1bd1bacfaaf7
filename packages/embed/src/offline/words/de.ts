import { counter } from '@nongsan/core';
import type { OfflineWords } from '../words.ts';

const say = counter('de');

export const de: OfflineWords = {
  language: 'Sprache',
  title: 'Ohne Netz geprüft',
  why: {
    offline: 'Es ist kein Netz da; der Code wurde auf diesem Gerät geprüft.',
    slow: 'Das Netz ist zu langsam; der Code wurde auf diesem Gerät geprüft.',
    broken: 'Der Server des Portals antwortet nicht; der Code wurde auf diesem Gerät geprüft.',
  },
  outcomes: {
    fits: (issuer) => `Die Signatur im Code stimmt: ${issuer} hat signiert, was unten steht.`,
    fitsRetired: (issuer) =>
      `Die Signatur im Code stimmt: ${issuer} hat signiert, was unten steht, mit einem Schlüssel, der nicht mehr benutzt wird.`,
    revokedKey: (issuer) =>
      `Dieser Code ist mit einem Schlüssel signiert, den ${issuer} zurückgezogen hat; er beweist also nichts.`,
    unknownKey: () =>
      'Dieses Gerät hat den Schlüssel dieses Codes nicht. Er kann neuer sein als die behaltenen Schlüssel, oder gar nicht vom Portal.',
    altered: () =>
      'Die Signatur im Code stimmt nicht. Verlassen Sie sich nicht auf das, was der Code sagt; fragen Sie den Verkäufer.',
    unsigned: () => 'Dieser Code trägt keine Signatur; ohne Netz lässt sich nichts prüfen.',
    noCode: () =>
      'Diese Adresse ist kein vollständiger Code. Scannen Sie noch einmal, aus der Nähe und bei gutem Licht.',
    noKeys: () => 'Dieses Gerät hat noch keine Schlüssel des Portals; ohne Netz lässt sich nichts prüfen.',
    cannotCheck: () => 'Dieses Gerät kann den Code ohne Netz nicht prüfen.',
  },
  passed: (day) => `Nach dem, was der Code sagt, war das Verbrauchsdatum der ${day}.`,
  again: 'Mit Netz noch einmal versuchen',
  stated: 'Was signiert ist',
  unchecked: 'Was der Code sagt (nicht geprüft)',
  facts: {
    lot: 'Charge',
    gtin: 'Artikelnummer (GTIN)',
    serial: 'Seriennummer',
    harvested: 'Geerntet',
    useBy: 'Zu verbrauchen bis',
    growingArea: 'Anbaugebietscode',
  },
  checked: 'Auf diesem Gerät geprüft',
  checkedNothing: 'nichts konnte geprüft werden.',
  checkedSignature: (key, issuer) => `die Signatur im Code, mit Schlüssel ${key} von ${issuer};`,
  checkedDate: 'das Verbrauchsdatum, nach der Uhr dieses Geräts.',
  notChecked: 'Konnte nicht geprüft werden',
  notCheckedThat: [
    'ob die Charge zurückgerufen oder gesperrt wurde;',
    'ob der Anbaugebietscode noch in Kraft ist;',
    'ob der Code auf andere Ware kopiert wurde.',
  ],
  age: 'Wie alt die Angaben sind',
  keysAge: (moment, age) => `Die Schlüssel des Portals wurden um ${moment} geholt (${age}).`,
  keysAreOld:
    'Die Schlüssel sind alt: Von einem, der seither zurückgezogen wurde, weiß dieses Gerät nichts. Öffnen Sie den Code mit Netz noch einmal.',
  noKeys:
    'Auf diesem Gerät sind keine Schlüssel. Öffnen Sie einen Code des Portals mit Netz; dann werden sie behalten.',
  days: (count) => (count === 0 ? 'heute' : say(count, { one: 'vor 1 Tag', other: `vor ${count} Tagen` })),
  keptPage: (moment, age) => `Kein Netz. Diese Seite wurde um ${moment} behalten (${age}).`,
  keptPageMeans: 'Wurde die Charge seither zurückgerufen oder gesperrt, sagt diese Seite es nicht.',
  keptSignature: (key, moment) =>
    `Die Signatur wurde auf diesem Gerät eben noch einmal geprüft: Sie stimmt mit Schlüssel ${key}, geholt um ${moment}.`,
  needsNetwork: 'Dieser Teil braucht ein Netz.',
  footer: 'Ihr Gerät hat diese Seite aus dem Code selbst gemacht. Es wurde nichts gesendet.',
};
