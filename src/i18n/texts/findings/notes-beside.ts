// What is left to note beside a verdict.
import type { Finding, Verdict } from '@/engine';

/**
 * Findings without those that the verdict and its picture say already: what AWS refuses, the subnets or
 * the quota that are short. A fact has one place and one severity, the verdict's: where pods wait, no
 * subnet is only too small, and none may run out.
 */
export function notesBeside(verdict: Verdict, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !isSaid(finding, verdict));
}

function isSaid(finding: Finding, verdict: Verdict): boolean {
  const { kind, reason, constraint, left = 0 } = verdict;
  const isShort = kind !== 'fits' && left < 0;
  switch (finding.code) {
    case 'SUBNET_SHORT':
      return isShort && (constraint === 'addresses' || isShown(finding, verdict));
    case 'RESERVATION_CROWDS':
      return isShort && constraint === 'addresses' && verdict.subnet === finding.subnet;
    case 'BLOCKS_SHORT':
      return isShort && (constraint === 'blocks' || isShown(finding, verdict));
    case 'BLOCKS_MAY_BE_SHORT':
      return reason.code === 'BLOCKS_BY_LAYOUT' || (isShort && isShown(finding, verdict));
    case 'QUOTA_EXCEEDED':
      return isShort && constraint === finding.quota;
    default:
      return reason.code === 'REFUSED' && isSame(reason.finding, finding);
  }
}

/** By the bars beside a verdict of pods that wait; of the subnet that the verdict names by that. */
function isShown({ subnet }: { readonly subnet: string }, verdict: Verdict): boolean {
  return verdict.reason.code === 'PODS_DO_NOT_FIT' || verdict.subnet === subnet;
}

/** Findings are flat values, and an answer that is worked out anew has them anew. */
function isSame(a: Finding, b: Finding): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
