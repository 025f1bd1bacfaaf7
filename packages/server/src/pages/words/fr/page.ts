import type { Words } from '../../words.ts';

export const page: Words = {
  title: (lot) => `Lot ${lot}`,
  language: 'Langue',
  valid: (issuer) => `${issuer} a déclaré ce lot, et la signature du code est juste.`,
  validRetired: (issuer) =>
    `${issuer} a déclaré ce lot ; la signature est juste, faite avec une clé qui n’est plus utilisée.`,
  unsigned: (issuer) => `${issuer} déclare ce lot. L’adresse que vous avez ouverte ne porte pas de signature.`,
  altered: (issuer) =>
    `La signature du code scanné n’est pas juste. Ci-dessous figure ce que déclare ${issuer}, non ce que dit le code.`,
  differs: (issuer) =>
    `Le code scanné dit autre chose que ce que ${issuer} déclare à présent. Fiez-vous à ce qui suit et demandez au vendeur.`,
  unknownKey: (issuer) => `Le code scanné est signé avec une clé que ${issuer} n’a jamais eue.`,
  revokedKey: (issuer) =>
    `Le code scanné est signé avec une clé que ${issuer} a révoquée : il ne prouve rien. Ci-dessous figure ce que ${issuer} déclare à présent.`,
  expired: (day) => `La date limite de ce lot était le ${day}.`,
  expiredUndated: 'Ce lot a expiré.',
  status: {
    suspended: 'Ce lot est suspendu. Ne l’utilisez pas pour l’instant ; demandez au vendeur.',
    revoked: 'Ce lot fait l’objet d’un rappel. Ne l’utilisez pas ; adressez-vous au vendeur.',
    unknown: 'L’état de ce lot est inconnu.',
    'not-checked': 'Ce lot n’a pas été vérifié.',
    other: 'L’état de ce lot ne peut pas encore être affiché ici.',
  },
  stated: (issuer, day) => (day === undefined ? `Déclaré par ${issuer}` : `Déclaré par ${issuer} · vérifié le ${day}`),
  sample:
    'Données d’exemple. Le producteur et le produit existent ; le lot, ses dates et son code de zone de culture sont inventés pour la démonstration.',
  see: 'Voir et acheter ce produit',
  store: 'La boutique du producteur',
  before: (former) => `avant juillet 2025 : ${former}`,
  lot: 'Le lot',
  facts: {
    code: 'Lot',
    gtin: 'Numéro d’article (GTIN)',
    serial: 'Numéro de série du code',
    harvested: 'Récolte',
    packed: 'Emballage',
    useBy: 'À consommer avant le',
    quantity: 'Le lot entier',
  },
  area: 'Code de zone de culture',
  areaFacts: {
    status: 'État',
    holder: 'Titulaire',
    crop: 'Culture',
    issuer: 'Délivré par',
    checked: 'Vérifié le',
  },
  areaStatus: {
    valid: 'en vigueur',
    expired: 'expiré',
    suspended: 'suspendu',
    revoked: 'retiré',
    unknown: 'inconnu',
    'not-checked': 'non vérifié',
    other: 'autre',
  },
  notStated: 'Aucun code de zone de culture n’est déclaré pour ce lot.',
  recheck: 'Vérifier la signature sur cet appareil',
  recheckHow: 'Votre appareil recalcule la signature avec la clé publique du portail.',
  recheckFallback:
    'Cette partie a besoin de JavaScript. Le résultat en haut de la page a été vérifié par le serveur du portail.',
  says: 'Cette page dit',
  saysThat: ['qui déclare ce lot, et quoi ;', 'si ce que dit le code a été modifié.'],
  saysNot: 'Cette page ne dit pas',
  saysNotThat: [
    'que l’article dans votre main est de ce lot : un code peut être copié sur une autre marchandise ;',
    'qu’une marchandise avec un code vaut mieux qu’une autre sans code.',
  ],
  missing: {
    title: 'Il n’y a pas de lot à cette adresse',
    text: 'Aucun portail de ce serveur n’a déclaré de lot portant ce numéro. Cela ne dit pas, à soi seul, si la marchandise est vraie ou fausse.',
    steps: [
      'Scannez de nouveau le code, ou comparez chaque caractère avec l’étiquette.',
      'S’il reste introuvable, demandez au vendeur ou au producteur indiqué sur l’étiquette.',
      'Si l’étiquette prétend que ce portail s’en porte garant, dites-le au portail.',
    ],
  },
  missingProduct: {
    title: 'Aucun produit ne porte ce numéro',
    text: 'Le numéro est bien formé, mais aucun portail de ce serveur ne vend de produit qui le porte. Cela ne dit pas, à soi seul, si la marchandise est vraie ou fausse.',
    steps: [
      'Comparez chaque chiffre avec l’étiquette.',
      'Si le numéro est juste, demandez au vendeur ou au producteur indiqué sur l’étiquette.',
    ],
  },
  faults: {
    checkDigit: {
      title: 'Ce numéro d’article ne peut pas être juste',
      text: 'Le dernier chiffre d’un numéro d’article se calcule à partir des autres, et ici il ne convient pas. Un chiffre est mal tapé ou mal imprimé : on ne peut rien dire de la marchandise.',
      steps: [
        'Comparez chaque chiffre avec le numéro sous le code-barres.',
        'Scannez de nouveau le code au lieu de le taper.',
        'Si l’étiquette porte bien ce numéro, dites-le au producteur : l’étiquette est fausse.',
      ],
    },
    syntax: {
      title: 'Cette adresse n’est pas un code complet',
      text: 'Quelque chose manque ou a changé en chemin. Cela arrive quand un code est tapé, coupé ou lu dans une mauvaise lumière.',
      steps: [
        'Scannez de nouveau le code, de près et avec une bonne lumière.',
        'Si vous l’avez tapé, comparez chaque caractère avec l’étiquette.',
        'Si rien ne change, demandez au vendeur ou au producteur indiqué sur l’étiquette.',
      ],
    },
  },
  severalProducts: { title: 'Plusieurs portails vendent ce produit', text: 'Choisissez où regarder :' },
  several: { title: 'Plusieurs lots portent ce numéro', text: 'Choisissez le portail que nomme l’étiquette :' },
  unavailable: {
    title: 'Le serveur est occupé',
    text: 'Le lot n’a pas pu être lu à l’instant. Quelques secondes suffisent d’ordinaire.',
    again: 'Réessayer',
  },
  footer: 'Cette page n’utilise pas de cookie et ne vous suit pas.',
};
