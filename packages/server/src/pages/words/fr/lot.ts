import { counter } from '@nongsan/core';
import type { LotWords } from '../../lot/lot-words.ts';

const say = counter('fr');
const same = (word: string) => () => word;
/** Above a million, French counts "de paquets". */
const form = (one: string, other: string) => (count: number) => say(count, { one, other, many: `de ${other}` });
/** Small numbers alone, within sentences. */
const few = (count: number, one: string, other: string) => say(count, { one, other, many: other });

export const lot: LotWords = {
  units: {
    pack: form('paquet', 'paquets'),
    box: form('boîte', 'boîtes'),
    bag: form('sachet', 'sachets'),
    jar: form('pot', 'pots'),
    bottle: form('bouteille', 'bouteilles'),
    piece: form('pièce', 'pièces'),
    bundle: form('botte', 'bottes'),
    night: form('nuit', 'nuits'),
    person: form('personne', 'personnes'),
    g: same('g'),
    kg: same('kg'),
    ml: same('ml'),
    l: same('l'),
  },
  status: 'État',
  statusMeans: {
    valid: (issuer) => `En vigueur : ${issuer} maintient ce qui est déclaré, et il n’y a pas d’avertissement.`,
    expired: (issuer) => `Expiré : ${issuer} ne répond plus de ce lot.`,
    suspended: (issuer) => `Suspendu : ${issuer} examine ce lot et n’a pas encore décidé.`,
    revoked: (issuer) => `Retiré : ${issuer} ne maintient plus ce qui était déclaré de ce lot.`,
    recalled: (issuer) =>
      `Rappelé : ${issuer} demande à tous de ne plus utiliser la marchandise de ce lot et de la rendre.`,
    unknown: (issuer) => `Inconnu : ${issuer} n’a pas dit si ce lot est en vigueur.`,
    'not-checked': (issuer) => `Non vérifié : ${issuer} enregistre ce lot et ne l’a pas vérifié.`,
    other: () => 'Cet état vient d’une version plus récente ; cette page ne sait pas encore le lire.',
  },
  signature: 'Signature',
  signatureMeans: {
    valid: (issuer) =>
      `Juste : seul ${issuer} peut avoir fait le code scanné, et personne n’en a changé une lettre depuis.`,
    validRetired: (issuer) =>
      `Juste : ${issuer} a fait le code avec une clé qui n’est plus utilisée, et personne n’en a changé une lettre.`,
    unsigned: () =>
      'Aucune : n’importe qui a pu écrire l’adresse ouverte ; seul compte donc ce que déclare le portail.',
    altered: (issuer) => `Fausse : le code scanné a été modifié, ou ${issuer} ne l’a pas fait.`,
    differs: (issuer) => `${issuer} a fait le code, mais déclare à présent autre chose que ce que dit le code.`,
    unknownKey: (issuer) => `Pas fiable : le code est signé avec une clé que ${issuer} n’a jamais eue.`,
    revokedKey: (issuer) =>
      `Pas fiable : ${issuer} a révoqué la clé de ce code ; n’importe qui peut donc l’avoir fait.`,
  },
  areaWarning: {
    head: {
      revoked: (code) => `Le code de zone de culture ${code} a été retiré.`,
      suspended: (code) => `Le code de zone de culture ${code} est suspendu.`,
      expired: (code) => `Le code de zone de culture ${code} a expiré.`,
    },
    means: (issuer) =>
      `${issuer} maintient sa déclaration sur ce lot, mais le code de zone de culture du lot n’est pas valable actuellement : renseignez-vous auprès du vendeur avant d’acheter.`,
  },
  recall: {
    strip: 'CE LOT EST RAPPELÉ · NE L’UTILISEZ PAS',
    title: 'Rappel : n’utilisez pas ce lot',
    since: (day) => `Rappelé depuis le ${day}.`,
    steps: [
      'Cessez de l’utiliser dès maintenant, et ne le donnez ni ne le vendez à personne.',
      'Comparez le numéro de lot de l’emballage avec celui ci-dessous. Gardez l’emballage.',
      'Rapportez-le au magasin, ou appelez le producteur.',
    ],
    call: (phone) => `Appeler le producteur : ${phone}`,
  },
  buyLot: (price) => `Acheter ce lot précis ·\u00a0${price}`,
  preorderLot: (price) => `Précommander ce lot ·\u00a0${price}`,
  buyStore: 'Acheter chez ce producteur',
  thisLotNotSold: 'Le portail ne vend pas ce lot actuellement.',
  otherLot: (code) => `Le producteur vend un lot plus récent : ${code}.`,
  household: {
    household: 'Famille d’agriculteurs',
    cooperative: 'Coopérative',
    company: 'Entreprise',
    other: 'Vendeur',
  },
  verified: (by, day) => `${by} a vérifié le vendeur le ${day}`,
  call: (phone) => `Appeler le ${phone}`,
  story: 'L’histoire',
  practices: 'La façon de faire',
  illustration: 'Un dessin, pas une photo de la marchandise.',
  place: 'Où',
  mapOf: (place) => `Schéma : ${place} dans sa province et au Viêt Nam`,
  mapIs:
    'Un schéma, pas une carte des limites : chaque point est le centre d’une commune, d’un quartier ou d’une zone spéciale.',
  areaKinds: {
    'export-orchard': 'Code de zone de culture pour l’exportation',
    'packing-house': 'Code de station d’emballage',
    domestic: 'Code de zone de culture',
    other: 'Code de zone de culture',
  },
  commune: 'Commune',
  size: 'Superficie',
  markets: 'Marchés',
  history: 'États précédents',
  timeline: 'Du champ jusqu’à vous',
  timelineFrom: 'Enregistré étape par étape par le producteur et le portail.',
  stages: {
    harvest: 'Récolte',
    inspect: 'Contrôle',
    process: 'Transformation',
    pack: 'Emballage',
    store: 'Stockage',
    ship: 'Expédition',
    receive: 'Réception',
    sell: 'Vente',
    end: 'Fin',
    other: 'Enregistrement',
  },
  bad: {
    damaged: 'endommagé',
    expired: 'périmé',
    recalled: 'rappelé',
    returned: 'retourné',
    non_conformant: 'non conforme',
  },
  gaps: {
    'no-events': 'Personne n’a enregistré d’étape de ce lot : son parcours ne peut pas être raconté.',
    'no-origin': 'L’origine de ce lot n’est pas enregistrée.',
    'no-inputs': 'Une étape ne dit pas ce qui a été utilisé.',
    loop: 'Quelque chose est noté comme fait de lui-même : l’enregistrement comporte une erreur.',
    'time-order': 'Quelque chose est noté comme utilisé avant d’exister : l’enregistrement comporte une erreur.',
    'too-many': 'Il y a d’autres étapes, non montrées ici.',
  },
  madeOf: 'à partir de',
  by: 'Par',
  container: 'Dans le carton',
  paper: 'Document',
  withdrawnEvents: (count) =>
    few(count, 'Une étape notée par erreur a été retirée.', `${count} étapes notées par erreur ont été retirées.`),
  certificates: 'Certificats',
  noCertificates: 'Aucun certificat n’est déclaré pour ce lot.',
  certificateKinds: {
    vietgap: 'VietGAP',
    organic: 'Agriculture biologique',
    ocop: 'OCOP',
    'geographical-indication': 'Indication géographique',
    'test-report': 'Rapport d’essai',
    other: 'Certificat',
  },
  certificateStates: {
    valid: 'en vigueur',
    'not-yet': 'pas encore en vigueur',
    expired: 'expiré',
    withdrawn: 'retiré',
    undated: 'sans date de fin',
  },
  certificateOf: {
    lot: 'pour ce lot',
    'growing-area': 'pour la zone de culture',
    product: 'pour le produit',
    store: 'pour le producteur',
    other: '',
  },
  number: 'Numéro',
  issuer: 'Délivré par',
  validFrom: 'À partir du',
  validUntil: 'Jusqu’à la fin du',
  document: (host) => `Lire le document sur ${host}`,
  labels: 'Marques utilisées',
  labelKinds: {
    'geographical-indication': 'indication géographique',
    'collective-mark': 'marque collective',
    'certification-mark': 'marque de garantie',
    other: 'marque',
  },
  labelOwner: (owner) => `Titulaire : ${owner}`,
  grantedOn: (day) => `Accordée le ${day}`,
  sampleMark: 'exemple',
  law: 'Ce que demande la loi',
  lawIntro: (missing) =>
    missing === 0
      ? 'Tout ce que demandent la circulaire vietnamienne 02/2024/TT-BKHCN et le décret 37/2026/NĐ-CP est déclaré.'
      : `Selon la circulaire vietnamienne 02/2024/TT-BKHCN et le décret 37/2026/NĐ-CP. ${few(missing, 'Un élément manque', `${missing} éléments manquent`)}, comme indiqué ci-dessous.`,
  lawNames: {
    'product-name': 'Nom du produit',
    'product-image': 'Image du produit',
    'producer-name': 'Producteur ou vendeur',
    'producer-address': 'Adresse',
    stages: 'Étapes de production et de vente',
    'production-time': 'Date de production',
    'trace-code': 'Code de traçabilité',
    brand: 'Marque, modèle',
    'shelf-life': 'Durée de conservation',
    standards: 'Normes appliquées',
    origin: 'Origine',
  },
  lawMissing: 'non indiqué',
  lawDrawing: 'un dessin seulement, pas de photo',
  lawStages: (count, whole) =>
    count === whole
      ? `${few(count, 'une étape racontée', `${count} étapes racontées`)} plus haut`
      : `${few(count, 'une étape', `${count} étapes`)}, dont ${whole} avec code, lieu et heure`,
  lawPhoto: 'montrée en haut',
  lawSource: { 'circular-02-2024': 'Circulaire 02/2024', 'decree-37-2026': 'Décret 37/2026' },
  share: 'Partager cette page',
  shareHow: 'Copiez l’adresse ci-dessous et envoyez-la à quelqu’un.',
  copyLink: 'Copier l’adresse',
  copied: 'Copié',
  print: 'Imprimer cette page',
  printHow: 'Elle s’imprime avec la commande d’impression du navigateur, sans les boutons.',
  report: {
    title: 'Signaler un problème',
    intro: (portal) =>
      `Dites-le à ${portal}. Ni nom ni numéro de téléphone ne sont nécessaires ; n’écrivez rien de privé sur personne.`,
    what: 'Qu’est-ce qui ne va pas ?',
    kinds: {
      'not-these-goods': 'La marchandise n’est pas ce que dit cette page',
      label: 'L’étiquette ou le code est déchiré, recouvert ou copié',
      goods: 'La marchandise est gâtée, sent mauvais ou m’a rendu malade',
      facts: 'Quelque chose est faux sur cette page',
      other: 'Autre chose',
    },
    text: 'Précisions (facultatif)',
    textHelp: 'Au plus 2 000 caractères.',
    where: 'Lieu de l’achat (facultatif)',
    whereHelp: 'Par exemple : marché de Đồng Quang, troisième étal.',
    send: 'Envoyer le signalement',
    noReply:
      'Personne ne demande qui vous êtes : le portail ne peut donc pas vous répondre. S’il vous faut une réponse, appelez le vendeur ; en cas d’urgence, un médecin.',
    sent: 'Le signalement est reçu',
    sentText: (portal) =>
      `Il est enregistré pour ${portal} avec le lot et l’heure. Ni votre nom, ni votre adresse, ni votre appareil ne le sont.`,
    sentCannot:
      'Cette page ne peut pas promettre quand quelqu’un le lira, et personne ne peut vous répondre. En cas d’intoxication, appelez le 115 au Viêt Nam.',
    back: 'Retour à la page du lot',
    faults: {
      kind: 'Choisissez ce qui ne va pas, puis envoyez de nouveau.',
      'unknown-lot': 'Ce lot n’est plus là : le signalement n’a pas été envoyé. Scannez de nouveau le code.',
      elsewhere:
        'Les signalements ne sont pris que depuis la page du lot elle-même. Scannez de nouveau le code et envoyez-le de là.',
      'too-many': 'Il y a eu trop de signalements en quelques minutes. Attendez un peu, puis envoyez de nouveau.',
      'too-large': 'Le signalement est trop long. Raccourcissez-le, puis envoyez de nouveau.',
    },
  },
};
