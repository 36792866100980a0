import { type CommonClaim, commonClaims } from '@/claims';
import type { Answered } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** Wrong numbers that a person with this plan may have read. */
export const claimsOf: (answered: Answered) => readonly CommonClaim[] = oncePerAnswer(
  ({ plan, cluster, usage }) => {
    const countsEbsCsi = plan.addons.some(({ id, pods }) => id === 'ebs-csi-node' && pods > 0);
    return commonClaims(cluster, usage, countsEbsCsi);
  },
);
