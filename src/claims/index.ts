// The door of well-known wrong numbers, with what is right for a plan.

export { CLAIM_SOURCES, type CommonClaim, type CommonClaimCode } from './claim';
export { commonClaims } from './common-claims';
