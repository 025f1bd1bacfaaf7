import { counter } from '@nongsan/core';
import type { OfflineWords } from '../words.ts';

const say = counter('fr');

export const fr: OfflineWords = {
  language: 'Langue',
  title: 'Vérifié sans réseau',
  why: {
    offline: 'Il n’y a pas de réseau : le code a été vérifié sur cet appareil.',
    slow: 'Le réseau est trop lent : le code a été vérifié sur cet appareil.',
    broken: 'Le serveur du portail ne répond pas : le code a été vérifié sur cet appareil.',
  },
  outcomes: {
    fits: (issuer) => `La signature du code est juste : ${issuer} a signé ce qui suit.`,
    fitsRetired: (issuer) =>
      `La signature du code est juste : ${issuer} a signé ce qui suit, avec une clé qui n’est plus utilisée.`,
    revokedKey: (issuer) => `Ce code est signé avec une clé que ${issuer} a révoquée : il ne prouve rien.`,
    unknownKey: () =>
      'Cet appareil n’a pas la clé de ce code. Elle peut être plus récente que les clés gardées ici, ou ne pas être du portail.',
    altered: () => 'La signature du code n’est pas juste. Ne vous fiez pas à ce que dit le code ; demandez au vendeur.',
    unsigned: () => 'Ce code ne porte pas de signature : sans réseau, rien ne peut être vérifié.',
    noCode: () => 'Cette adresse n’est pas un code complet. Scannez de nouveau, de près et avec une bonne lumière.',
    noKeys: () => 'Cet appareil ne garde pas encore de clés du portail : sans réseau, rien ne peut être vérifié.',
    cannotCheck: () => 'Cet appareil ne peut pas vérifier le code sans réseau.',
  },
  passed: (day) => `D’après le code, la date limite était le ${day}.`,
  again: 'Réessayer avec un réseau',
  stated: 'Ce qui a été signé',
  unchecked: 'Ce que dit le code (non vérifié)',
  facts: {
    lot: 'Lot',
    gtin: 'Numéro d’article (GTIN)',
    serial: 'Numéro de série',
    harvested: 'Récolte',
    useBy: 'À consommer avant le',
    growingArea: 'Code de zone de culture',
  },
  checked: 'Vérifié sur cet appareil',
  checkedNothing: 'rien n’a pu être vérifié.',
  checkedSignature: (key, issuer) => `la signature du code, avec la clé ${key} de ${issuer} ;`,
  checkedDate: 'la date limite, selon l’horloge de cet appareil.',
  notChecked: 'N’a pas pu être vérifié',
  notCheckedThat: [
    'si le lot a été rappelé ou suspendu ;',
    'si le code de zone de culture est encore en vigueur ;',
    'si le code a été copié sur une autre marchandise.',
  ],
  age: 'Ancienneté des données',
  keysAge: (moment, age) => `Les clés du portail ont été reçues à ${moment} (${age}).`,
  keysAreOld:
    'Les clés sont anciennes : si l’une a été révoquée depuis, cet appareil ne le sait pas. Ouvrez de nouveau le code avec un réseau.',
  noKeys: 'Il n’y a pas de clés sur cet appareil. Ouvrez un code du portail avec un réseau, et elles seront gardées.',
  days: (count) =>
    count === 0
      ? 'aujourd’hui'
      : say(count, { one: 'il y a 1 jour', many: `il y a ${count} de jours`, other: `il y a ${count} jours` }),
  keptPage: (moment, age) => `Pas de réseau. Cette page a été gardée à ${moment} (${age}).`,
  keptPageMeans: 'Si le lot a été rappelé ou suspendu depuis, cette page ne le dit pas.',
  keptSignature: (key, moment) =>
    `La signature vient d’être vérifiée de nouveau sur cet appareil : elle est juste avec la clé ${key}, reçue à ${moment}.`,
  needsNetwork: 'Cette partie a besoin d’un réseau.',
  footer: 'Votre appareil a fait cette page à partir du code lui-même. Rien n’a été envoyé.',
};
