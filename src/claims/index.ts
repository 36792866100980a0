export { CLAIM_SOURCES, type CommonClaim, type CommonClaimCode } from './claim';
export * from './common-claims';
