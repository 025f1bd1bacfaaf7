import { counter } from '@nongsan/core';
import type { KeepWords } from '../../keep-words.ts';
import type { ScanWords } from '../../scan-words.ts';
import type { ViewWords } from '../../view-words.ts';

const say = counter('fr');
const times = (views: number) => say(views, { one: 'une fois', many: `${views} de fois`, other: `${views} fois` });

export const view: ViewWords = {
  title: 'Combien de fois ce code a été ouvert',
  none: 'On ne sait de personne qui aurait ouvert ce code avant vous.',
  some: (views, first, last) =>
    first === last
      ? `Ce code a été ouvert ${times(views)}, le ${first}.`
      : `Ce code a été ouvert d’abord le ${first}, en dernier le ${last}, ${times(views)} en tout.`,
  signs: {
    often: (views, first) => `Ce code a été ouvert ${times(views)} depuis le ${first}, plus que d’ordinaire.`,
    apart: (views, first) =>
      `Ce code a été ouvert ${times(views)} depuis le ${first}, en quelques jours dans des provinces éloignées.`,
  },
  compare:
    'Chaque code ne figure que sur un seul article : celui-ci peut donc avoir été copié. Comparez le producteur, les dates et le numéro de série de l’étiquette avec cette page ; s’ils diffèrent, demandez au vendeur.',
  help: 'Aider à trouver les codes copiés',
  purpose:
    'Cette page compte seulement combien de fois un code est ouvert, par jour. Si vous acceptez, la commune où vous l’ouvrez est notée aussi, ce qui montre quand un code apparaît en des lieux éloignés. Ni votre nom, ni l’heure, ni votre adresse réseau, ni votre appareil ne sont notés ; les données sont effacées après 400 jours.',
  consent: 'J’accepte que la commune où j’ouvre ce code soit notée',
  province: 'Province ou ville',
  commune: 'Commune ou quartier',
  choose: 'Choisir …',
  send: 'Envoyer',
  sent: 'C’est noté. Merci.',
  failed: 'L’envoi n’a pas réussi. Réessayez une fois en ligne.',
};

export const keep: KeepWords = {
  title: 'Sans réseau',
  how: 'Votre appareil garde les clés publiques du portail et les pages des lots que vous avez ouvertes. Les codes signés peuvent alors être vérifiés sans réseau, même ceux que vous n’avez jamais ouverts. Rien sur vous n’est gardé ni envoyé.',
  press: 'Garder cette page hors ligne',
  forget: 'Effacer les pages gardées',
  answers: {
    kept: 'Gardée, jusqu’à ce qu’il faille de la place pour d’autres pages.',
    pinned: 'Cette page est gardée. Son adresse s’ouvre aussi sans réseau.',
    forgotten: 'Les pages ont été effacées de cet appareil.',
    full: 'Il n’y a pas de place sur cet appareil pour garder la page.',
    refused: 'Ce navigateur ne peut pas garder la page (c’est peut-être une fenêtre privée).',
  },
};

export const scan: ScanWords = {
  title: 'Scanner un code de traçabilité',
  needsScript:
    'Cette partie a besoin de JavaScript. Sinon, prenez l’application appareil photo de votre téléphone, et regardez bien le nom de domaine avant de l’ouvrir.',
  choose: 'De qui voulez-vous scanner les codes ?',
  noPortal: 'Ce serveur n’a pas encore de portail.',
  link: 'Scanner un autre code',
};
