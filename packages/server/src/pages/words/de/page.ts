import type { Words } from '../../words.ts';

export const page: Words = {
  title: (lot) => `Charge ${lot}`,
  language: 'Sprache',
  valid: (issuer) => `${issuer} hat diese Charge bekannt gegeben, und die Signatur im Code stimmt.`,
  validRetired: (issuer) =>
    `${issuer} hat diese Charge bekannt gegeben; die Signatur stimmt, gemacht mit einem Schlüssel, der nicht mehr benutzt wird.`,
  unsigned: (issuer) =>
    `${issuer} gibt diese Charge bekannt. Die Adresse, die Sie geöffnet haben, trägt keine Signatur.`,
  altered: (issuer) =>
    `Die Signatur im gescannten Code stimmt nicht. Unten steht, was ${issuer} bekannt gibt, nicht was der Code sagt.`,
  differs: (issuer) =>
    `Der gescannte Code sagt etwas anderes, als ${issuer} jetzt bekannt gibt. Halten Sie sich an das, was unten steht, und fragen Sie den Verkäufer.`,
  unknownKey: (issuer) => `Der gescannte Code ist mit einem Schlüssel signiert, den ${issuer} nie hatte.`,
  revokedKey: (issuer) =>
    `Der gescannte Code ist mit einem Schlüssel signiert, den ${issuer} zurückgezogen hat; er beweist also nichts. Unten steht, was ${issuer} jetzt bekannt gibt.`,
  expired: (day) => `Das Verbrauchsdatum dieser Charge war der ${day}.`,
  expiredUndated: 'Diese Charge ist abgelaufen.',
  status: {
    suspended: 'Diese Charge ist gesperrt. Verwenden Sie sie vorerst nicht; fragen Sie den Verkäufer.',
    revoked: 'Diese Charge wurde zurückgerufen. Verwenden Sie sie nicht; wenden Sie sich an den Verkäufer.',
    unknown: 'Der Stand dieser Charge ist nicht bekannt.',
    'not-checked': 'Diese Charge wurde nicht geprüft.',
    other: 'Der Stand dieser Charge kann hier noch nicht gezeigt werden.',
  },
  stated: (issuer, day) =>
    day === undefined ? `Bekannt gegeben von ${issuer}` : `Bekannt gegeben von ${issuer} · geprüft am ${day}`,
  sample:
    'Beispieldaten. Erzeuger und Produkt gibt es wirklich; die Charge, ihre Daten und der Anbaugebietscode auf dieser Seite sind zur Vorführung erfunden.',
  see: 'Dieses Produkt ansehen und kaufen',
  store: 'Der Laden des Erzeugers',
  before: (former) => `vor Juli 2025: ${former}`,
  lot: 'Die Charge',
  facts: {
    code: 'Charge',
    gtin: 'Artikelnummer (GTIN)',
    serial: 'Seriennummer im Code',
    harvested: 'Geerntet',
    packed: 'Verpackt',
    useBy: 'Zu verbrauchen bis',
    quantity: 'Die ganze Charge',
  },
  area: 'Anbaugebietscode',
  areaFacts: {
    status: 'Stand',
    holder: 'Inhaber',
    crop: 'Kultur',
    issuer: 'Vergeben von',
    checked: 'Geprüft am',
  },
  areaStatus: {
    valid: 'in Kraft',
    expired: 'abgelaufen',
    suspended: 'gesperrt',
    revoked: 'entzogen',
    unknown: 'nicht bekannt',
    'not-checked': 'nicht geprüft',
    other: 'anderer',
  },
  notStated: 'Für diese Charge ist kein Anbaugebietscode bekannt gegeben.',
  recheck: 'Die Signatur auf diesem Gerät prüfen',
  recheckHow: 'Ihr Gerät rechnet die Signatur mit dem öffentlichen Schlüssel des Portals noch einmal nach.',
  recheckFallback:
    'Dieser Teil braucht JavaScript. Das Ergebnis oben auf der Seite hat der Server des Portals geprüft.',
  says: 'Diese Seite sagt',
  saysThat: ['wer diese Charge bekannt gibt, und was;', 'ob die Angaben im Code geändert wurden.'],
  saysNot: 'Diese Seite sagt nicht',
  saysNotThat: [
    'dass die Ware in Ihrer Hand von dieser Charge ist: Ein Code kann auf andere Ware kopiert werden;',
    'dass Ware mit Code besser ist als Ware ohne.',
  ],
  missing: {
    title: 'Unter dieser Adresse gibt es keine Charge',
    text: 'Kein Portal auf diesem Server hat eine Charge mit dieser Nummer bekannt gegeben. Das allein sagt nicht, ob die Ware echt ist.',
    steps: [
      'Scannen Sie den Code noch einmal, oder vergleichen Sie Zeichen für Zeichen mit dem Etikett.',
      'Wird die Charge weiter nicht gefunden, fragen Sie den Verkäufer oder den Erzeuger auf dem Etikett.',
      'Behauptet das Etikett, dieses Portal stehe dafür ein, sagen Sie es dem Portal.',
    ],
  },
  missingProduct: {
    title: 'Es gibt kein Produkt mit dieser Nummer',
    text: 'Die Nummer ist richtig gebildet, aber kein Portal auf diesem Server verkauft ein Produkt mit ihr. Das allein sagt nicht, ob die Ware echt ist.',
    steps: [
      'Vergleichen Sie Ziffer für Ziffer mit dem Etikett.',
      'Stimmt die Nummer, fragen Sie den Verkäufer oder den Erzeuger auf dem Etikett.',
    ],
  },
  faults: {
    checkDigit: {
      title: 'Diese Artikelnummer kann nicht stimmen',
      text: 'Die letzte Ziffer einer Artikelnummer wird aus den anderen berechnet, und hier passt sie nicht. Eine Ziffer ist vertippt oder falsch gedruckt; über die Ware lässt sich nichts sagen.',
      steps: [
        'Vergleichen Sie Ziffer für Ziffer mit der Nummer unter dem Strichcode.',
        'Scannen Sie den Code noch einmal, statt zu tippen.',
        'Steht genau diese Nummer auf dem Etikett, sagen Sie es dem Erzeuger: Das Etikett ist falsch.',
      ],
    },
    syntax: {
      title: 'Diese Adresse ist kein vollständiger Code',
      text: 'Unterwegs ist etwas verloren gegangen oder geändert worden. Das kommt vor, wenn ein Code getippt, abgeschnitten oder bei schlechtem Licht gelesen wird.',
      steps: [
        'Scannen Sie den Code noch einmal, aus der Nähe und bei gutem Licht.',
        'Haben Sie ihn getippt, vergleichen Sie Zeichen für Zeichen mit dem Etikett.',
        'Bleibt es dabei, fragen Sie den Verkäufer oder den Erzeuger auf dem Etikett.',
      ],
    },
  },
  severalProducts: { title: 'Mehr als ein Portal verkauft dieses Produkt', text: 'Wählen Sie, wo Sie nachsehen:' },
  several: {
    title: 'Mehr als eine Charge hat diese Nummer',
    text: 'Wählen Sie das Portal, das auf dem Etikett steht:',
  },
  unavailable: {
    title: 'Der Server ist beschäftigt',
    text: 'Die Charge konnte gerade nicht gelesen werden. Meist genügen ein paar Sekunden.',
    again: 'Noch einmal versuchen',
  },
  footer: 'Diese Seite benutzt kein Cookie und verfolgt Sie nicht.',
};
