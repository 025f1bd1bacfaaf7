export {
  growingAreaDossierSchema,
  labelledProductSchema,
  labelledStoreSchema,
  lotDossierSchema,
  statusChangeSchema,
  type GrowingAreaDossier,
  type LabelledProduct,
  type LabelledStore,
  type LotDossier,
  type StatusChange,
} from './dossier.ts';
export {
  isRecalled,
  lotOnSaleInstead,
  offerOfLot,
  packingOnSale,
  placeOfLot,
  type LotOffer,
  type TracedLot,
} from './telling.ts';
