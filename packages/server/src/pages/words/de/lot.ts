import { counter } from '@nongsan/core';
import type { LotWords } from '../../lot/lot-words.ts';

const say = counter('de');
const same = (word: string) => () => word;
const form = (one: string, other: string) => (count: number) => say(count, { one, other });

export const lot: LotWords = {
  units: {
    pack: form('Packung', 'Packungen'),
    box: form('Schachtel', 'Schachteln'),
    bag: same('Beutel'),
    jar: form('Glas', 'Gläser'),
    bottle: form('Flasche', 'Flaschen'),
    piece: same('Stück'),
    bundle: same('Bund'),
    night: form('Nacht', 'Nächte'),
    person: form('Person', 'Personen'),
    g: same('g'),
    kg: same('kg'),
    ml: same('ml'),
    l: same('l'),
  },
  status: 'Stand',
  statusMeans: {
    valid: (issuer) => `In Kraft: ${issuer} steht zu dem, was bekannt gegeben ist, und es gibt keine Warnung.`,
    expired: (issuer) => `Abgelaufen: ${issuer} steht für diese Charge nicht mehr ein.`,
    suspended: (issuer) => `Gesperrt: ${issuer} untersucht diese Charge und hat noch nicht entschieden.`,
    revoked: (issuer) => `Zurückgezogen: ${issuer} steht nicht mehr zu dem, was über diese Charge bekannt gegeben war.`,
    recalled: (issuer) =>
      `Zurückgerufen: ${issuer} bittet alle, die Ware dieser Charge nicht mehr zu verwenden und zurückzugeben.`,
    unknown: (issuer) => `Nicht bekannt: ${issuer} hat nicht gesagt, ob diese Charge in Kraft ist.`,
    'not-checked': (issuer) => `Nicht geprüft: ${issuer} führt diese Charge und hat sie nicht geprüft.`,
    other: () => 'Dieser Stand stammt aus einer späteren Version; diese Seite kann ihn noch nicht lesen.',
  },
  signature: 'Signatur',
  signatureMeans: {
    valid: (issuer) =>
      `Stimmt: Nur ${issuer} kann den gescannten Code gemacht haben, und niemand hat seither ein Zeichen daran geändert.`,
    validRetired: (issuer) =>
      `Stimmt: ${issuer} hat den Code mit einem Schlüssel gemacht, der nicht mehr benutzt wird, und niemand hat ein Zeichen daran geändert.`,
    unsigned: () =>
      'Keine: Die geöffnete Adresse könnte jeder geschrieben haben; es zählt nur, was das Portal bekannt gibt.',
    altered: (issuer) => `Falsch: Der gescannte Code wurde geändert, oder ${issuer} hat ihn nicht gemacht.`,
    differs: (issuer) => `${issuer} hat den Code gemacht, gibt jetzt aber etwas anderes bekannt, als der Code sagt.`,
    unknownKey: (issuer) => `Kein Verlass: Der Code ist mit einem Schlüssel signiert, den ${issuer} nie hatte.`,
    revokedKey: (issuer) =>
      `Kein Verlass: ${issuer} hat den Schlüssel dieses Codes zurückgezogen; jeder kann ihn gemacht haben.`,
  },
  areaWarning: {
    head: {
      revoked: (code) => `Der Anbaugebietscode ${code} wurde entzogen.`,
      suspended: (code) => `Der Anbaugebietscode ${code} ist gesperrt.`,
      expired: (code) => `Der Anbaugebietscode ${code} ist abgelaufen.`,
    },
    means: (issuer) =>
      `${issuer} steht zu den Angaben über diese Charge, aber ihr Anbaugebietscode gilt zurzeit nicht: Fragen Sie vor dem Kauf nach.`,
  },
  recall: {
    strip: 'DIESE CHARGE WURDE ZURÜCKGERUFEN · NICHT VERWENDEN',
    title: 'Rückruf: diese Charge nicht verwenden',
    since: (day) => `Zurückgerufen seit ${day}.`,
    steps: [
      'Verwenden Sie die Ware ab sofort nicht mehr, und geben oder verkaufen Sie sie niemandem.',
      'Vergleichen Sie die Chargennummer auf der Packung mit der unten. Heben Sie die Packung auf.',
      'Bringen Sie die Ware ins Geschäft zurück, oder rufen Sie den Erzeuger an.',
    ],
    call: (phone) => `Den Erzeuger anrufen: ${phone}`,
  },
  buyLot: (price) => `Genau diese Charge kaufen ·\u00a0${price}`,
  preorderLot: (price) => `Diese Charge vorbestellen ·\u00a0${price}`,
  buyStore: 'Bei diesem Erzeuger kaufen',
  thisLotNotSold: 'Das Portal verkauft diese Charge zurzeit nicht.',
  otherLot: (code) => `Der Erzeuger verkauft eine neuere Charge: ${code}.`,
  household: { household: 'Bauernfamilie', cooperative: 'Genossenschaft', company: 'Unternehmen', other: 'Verkäufer' },
  verified: (by, day) => `${by} hat den Verkäufer am ${day} überprüft`,
  call: (phone) => `${phone} anrufen`,
  story: 'Die Geschichte',
  practices: 'Die Arbeitsweise',
  illustration: 'Eine Zeichnung, kein Foto der Ware.',
  place: 'Wo',
  mapOf: (place) => `Schema: ${place} in der Provinz und in Vietnam`,
  mapIs:
    'Ein Schema, keine Grenzkarte: Jeder Punkt ist die Mitte einer Gemeinde, eines Stadtbezirks oder einer Sonderzone.',
  areaKinds: {
    'export-orchard': 'Anbaugebiets­code für den Export',
    'packing-house': 'Packhauscode',
    domestic: 'Anbaugebietscode',
    other: 'Anbaugebietscode',
  },
  commune: 'Gemeinde',
  size: 'Fläche',
  markets: 'Märkte',
  history: 'Frühere Stände',
  timeline: 'Vom Feld bis zu Ihnen',
  timelineFrom: 'Schritt für Schritt vom Erzeuger und vom Portal erfasst.',
  stages: {
    harvest: 'Geerntet',
    inspect: 'Geprüft',
    process: 'Verarbeitet',
    pack: 'Verpackt',
    store: 'Gelagert',
    ship: 'Versandt',
    receive: 'Empfangen',
    sell: 'Verkauft',
    end: 'Beendet',
    other: 'Erfasst',
  },
  bad: {
    damaged: 'beschädigt',
    expired: 'abgelaufen',
    recalled: 'zurückgerufen',
    returned: 'zurückgegeben',
    non_conformant: 'nicht konform',
  },
  gaps: {
    'no-events': 'Niemand hat einen Schritt dieser Charge erfasst; ihr Weg lässt sich nicht erzählen.',
    'no-origin': 'Wo diese Charge begann, ist nicht erfasst.',
    'no-inputs': 'Ein Schritt nennt nicht, was verwendet wurde.',
    loop: 'Etwas ist als aus sich selbst gemacht erfasst: Die Angaben sind irgendwo falsch.',
    'time-order': 'Etwas ist als verwendet erfasst, bevor es da war: Die Angaben sind irgendwo falsch.',
    'too-many': 'Es gibt mehr Schritte, als hier gezeigt werden.',
  },
  madeOf: 'aus',
  by: 'Durch',
  container: 'Im Karton',
  paper: 'Papier',
  withdrawnEvents: (count) =>
    say(count, {
      one: 'Ein Schritt wurde als irrtümlich erfasst zurückgenommen.',
      other: `${count} Schritte wurden als irrtümlich erfasst zurückgenommen.`,
    }),
  certificates: 'Zertifikate',
  noCertificates: 'Für diese Charge ist kein Zertifikat bekannt gegeben.',
  certificateKinds: {
    vietgap: 'VietGAP',
    organic: 'Bio',
    ocop: 'OCOP',
    'geographical-indication': 'Geografische Angabe',
    'test-report': 'Prüfbericht',
    other: 'Zertifikat',
  },
  certificateStates: {
    valid: 'in Kraft',
    'not-yet': 'noch nicht in Kraft',
    expired: 'abgelaufen',
    withdrawn: 'entzogen',
    undated: 'nennt kein Enddatum',
  },
  certificateOf: {
    lot: 'für diese Charge',
    'growing-area': 'für das Anbaugebiet',
    product: 'für das Produkt',
    store: 'für den Erzeuger',
    other: '',
  },
  number: 'Nummer',
  issuer: 'Ausgestellt von',
  validFrom: 'Ab',
  validUntil: 'Bis zum Ende des',
  document: (host) => `Das Papier lesen bei ${host}`,
  labels: 'Markenzeichen',
  labelKinds: {
    'geographical-indication': 'geografische Angabe',
    'collective-mark': 'Kollektivmarke',
    'certification-mark': 'Gewährleistungsmarke',
    other: 'Markenzeichen',
  },
  labelOwner: (owner) => `Inhaber: ${owner}`,
  grantedOn: (day) => `Verliehen am ${day}`,
  sampleMark: 'Muster',
  law: 'Was das Gesetz verlangt',
  lawIntro: (missing) =>
    missing === 0
      ? 'Alles, was Vietnams Rundschreiben 02/2024/TT-BKHCN und Dekret 37/2026/NĐ-CP verlangen, ist angegeben.'
      : `Nach Vietnams Rundschreiben 02/2024/TT-BKHCN und Dekret 37/2026/NĐ-CP. ${say(missing, { one: 'Eine Angabe fehlt', other: `${missing} Angaben fehlen` })}, wie unten vermerkt.`,
  lawNames: {
    'product-name': 'Name des Produkts',
    'product-image': 'Bild des Produkts',
    'producer-name': 'Erzeuger oder Händler',
    'producer-address': 'Anschrift',
    stages: 'Stufen von Erzeugung und Handel',
    'production-time': 'Zeit der Herstellung',
    'trace-code': 'Code zur Rückverfolgung',
    brand: 'Marke, Zeichen, Modell',
    'shelf-life': 'Haltbarkeit',
    standards: 'Angewandte Normen',
    origin: 'Herkunft',
  },
  lawMissing: 'nicht angegeben',
  lawDrawing: 'nur eine Zeichnung, kein Foto',
  lawStages: (count, whole) =>
    count === whole
      ? `${say(count, { one: 'eine Stufe', other: `${count} Stufen` })}, oben erzählt`
      : `${say(count, { one: 'eine Stufe', other: `${count} Stufen` })}, davon ${whole} mit Code, Ort und Zeit`,
  lawPhoto: 'oben gezeigt',
  lawSource: { 'circular-02-2024': 'Rundschreiben 02/2024', 'decree-37-2026': 'Dekret 37/2026' },
  share: 'Diese Seite teilen',
  shareHow: 'Kopieren Sie die Adresse unten, und schicken Sie sie jemandem.',
  copyLink: 'Adresse kopieren',
  copied: 'Kopiert',
  print: 'Diese Seite drucken',
  printHow: 'Drucken geht mit dem Druckbefehl des Browsers; die Knöpfe bleiben dabei weg.',
  report: {
    title: 'Ein Problem melden',
    intro: (portal) =>
      `Sagen Sie es ${portal}. Name oder Telefonnummer braucht es nicht; schreiben Sie hier bitte nichts Privates über andere.`,
    what: 'Was stimmt nicht?',
    kinds: {
      'not-these-goods': 'Die Ware ist nicht, was diese Seite sagt',
      label: 'Etikett oder Code ist zerrissen, überklebt oder kopiert',
      goods: 'Die Ware ist verdorben, riecht seltsam oder mir wurde davon unwohl',
      facts: 'Auf dieser Seite ist etwas falsch',
      other: 'Etwas anderes',
    },
    text: 'Mehr dazu (freiwillig)',
    textHelp: 'Höchstens 2.000 Zeichen.',
    where: 'Wo gekauft? (freiwillig)',
    whereHelp: 'Zum Beispiel: Markt Đồng Quang, dritter Stand.',
    send: 'Meldung abschicken',
    noReply:
      'Niemand fragt, wer Sie sind; darum kann das Portal nicht antworten. Brauchen Sie eine Antwort, rufen Sie den Verkäufer an, im Notfall einen Arzt.',
    sent: 'Die Meldung ist eingegangen',
    sentText: (portal) =>
      `Sie ist für ${portal} mit Charge und Uhrzeit festgehalten. Ihr Name, Ihre Adresse und Ihr Gerät sind es nicht.`,
    sentCannot:
      'Diese Seite kann nicht versprechen, wann jemand die Meldung liest, und niemand kann Ihnen antworten. Bei einer Vergiftung rufen Sie in Vietnam die 115 an.',
    back: 'Zurück zur Seite der Charge',
    faults: {
      kind: 'Wählen Sie aus, was nicht stimmt, und schicken Sie die Meldung noch einmal ab.',
      'unknown-lot':
        'Diese Charge gibt es nicht mehr; die Meldung wurde nicht abgeschickt. Scannen Sie den Code noch einmal.',
      elsewhere:
        'Meldungen werden nur von der Seite der Charge selbst angenommen. Scannen Sie den Code noch einmal, und schicken Sie die Meldung von dort ab.',
      'too-many':
        'In wenigen Minuten kamen zu viele Meldungen. Warten Sie eine Weile, und schicken Sie sie dann noch einmal ab.',
      'too-large': 'Die Meldung ist zu lang. Bitte kürzen Sie sie, und schicken Sie sie noch einmal ab.',
    },
  },
};
