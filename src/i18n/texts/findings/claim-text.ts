import type { CommonClaim, CommonClaimCode } from '@/claims';

/** What is said, what is right for the plan, and where the wrong one comes from. */
export interface ClaimText {
  readonly said: string;
  readonly right: string;
  readonly origin: string;
}

/** A sentence for every claim: a missing one does not compile. */
export type ClaimSentences = {
  readonly [Code in CommonClaimCode]: (claim: Extract<CommonClaim, { code: Code }>) => ClaimText;
};

/** A few words for every claim. */
export type ClaimNames = {
  readonly [Code in CommonClaimCode]: (claim: Extract<CommonClaim, { code: Code }>) => string;
};
