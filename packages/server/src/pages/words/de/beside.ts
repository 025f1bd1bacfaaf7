import { counter } from '@nongsan/core';
import type { KeepWords } from '../../keep-words.ts';
import type { ScanWords } from '../../scan-words.ts';
import type { ViewWords } from '../../view-words.ts';

const say = counter('de');
const times = (views: number) => say(views, { one: 'einmal', other: `${views}-mal` });

export const view: ViewWords = {
  title: 'Wie oft dieser Code geöffnet wurde',
  none: 'Es ist nicht bekannt, dass jemand diesen Code vor Ihnen geöffnet hat.',
  some: (views, first, last) =>
    first === last
      ? `Dieser Code wurde am ${first} ${times(views)} geöffnet.`
      : `Dieser Code wurde zuerst am ${first} und zuletzt am ${last} geöffnet, insgesamt ${times(views)}.`,
  signs: {
    often: (views, first) => `Dieser Code wurde seit ${first} ${times(views)} geöffnet, öfter als üblich.`,
    apart: (views, first) =>
      `Dieser Code wurde seit ${first} ${times(views)} geöffnet, innerhalb weniger Tage in weit entfernten Provinzen.`,
  },
  compare:
    'Jeder Code steht nur auf einem einzigen Stück; dieser kann also kopiert worden sein. Vergleichen Sie Erzeuger, Daten und Seriennummer auf dem Etikett mit dieser Seite; stimmen sie nicht überein, fragen Sie den Verkäufer.',
  help: 'Kopierte Codes finden helfen',
  purpose:
    'Diese Seite zählt nur, wie oft ein Code geöffnet wird, nach Tagen. Sind Sie einverstanden, wird auch die Gemeinde festgehalten, in der Sie ihn öffnen; das zeigt, wenn ein Code an weit entfernten Orten auftaucht. Nicht festgehalten werden Ihr Name, die Uhrzeit, Ihre Netzadresse und Ihr Gerät; die Daten werden nach 400 Tagen gelöscht.',
  consent: 'Ich bin einverstanden, dass die Gemeinde festgehalten wird, in der ich diesen Code öffne',
  province: 'Provinz oder Stadt',
  commune: 'Gemeinde oder Stadtbezirk',
  choose: 'Auswählen …',
  send: 'Abschicken',
  sent: 'Notiert. Vielen Dank.',
  failed: 'Das ließ sich nicht abschicken. Versuchen Sie es mit Netz noch einmal.',
};

export const keep: KeepWords = {
  title: 'Ohne Netz',
  how: 'Ihr Gerät behält die öffentlichen Schlüssel des Portals und die Seiten der Chargen, die Sie geöffnet haben. Signierte Codes lassen sich dann auch ohne Netz prüfen, selbst solche, die Sie nie geöffnet haben. Über Sie wird nichts behalten und nichts gesendet.',
  press: 'Diese Seite für unterwegs behalten',
  forget: 'Die behaltenen Seiten löschen',
  answers: {
    kept: 'Behalten, bis der Platz für andere Seiten gebraucht wird.',
    pinned: 'Diese Seite ist behalten. Ihre Adresse öffnet sich auch ohne Netz.',
    forgotten: 'Die Seiten sind von diesem Gerät gelöscht.',
    full: 'Auf diesem Gerät ist kein Platz für die Seite.',
    refused: 'Dieser Browser kann die Seite nicht behalten (vielleicht ist es ein privates Fenster).',
  },
};

export const scan: ScanWords = {
  title: 'Einen Herkunftscode scannen',
  needsScript:
    'Dieser Teil braucht JavaScript. Ohne es benutzen Sie die Kamera-App Ihres Telefons, und sehen Sie sich die Domain genau an, bevor Sie sie öffnen.',
  choose: 'Wessen Codes möchten Sie scannen?',
  noPortal: 'Auf diesem Server gibt es noch kein Portal.',
  link: 'Einen anderen Code scannen',
};
