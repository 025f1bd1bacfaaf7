// Apart from the orders that a page reads: only whoever claims, and those who answer, need it.
export {
  claimAnswerSchema,
  claimPhotoSchema,
  claimProposalSchema,
  claimSchema,
  claimSummariesSchema,
  claimSummarySchema,
  orderClaimsSchema,
  refundAccountSchema,
  type Claim,
  type ClaimAnswer,
  type ClaimPhoto,
  type ClaimProposal,
  type ClaimSummaries,
  type ClaimSummary,
  type OrderClaims,
  type RefundAccount,
} from './claim.ts';
export {
  claimKinds,
  claimStates,
  payers,
  photoLimits,
  photoTypes,
  remedies,
  type ClaimKind,
  type ClaimState,
  type Payer,
  type PhotoType,
  type Remedy,
} from './kinds.ts';
export { findingsOf, proposePayers, type Findings, type ParcelRecord, type ProposedPayers } from './propose.ts';
export {
  answerClaimRequestSchema,
  openClaimRequestSchema,
  type AnswerClaimRequest,
  type OpenClaimRequest,
} from './requests.ts';
export {
  claimRulesSchema,
  defaultClaimRules,
  handOvers,
  parcelStates,
  payerRowSchema,
  roads,
  type ClaimRules,
  type HandOver,
  type ParcelState,
  type PayerRow,
  type Road,
} from './rules.ts';
