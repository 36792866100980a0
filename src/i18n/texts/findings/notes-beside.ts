// What is left to note beside a verdict.
import type { Finding, FindingCode, Verdict } from '@/engine';
import type { FindingOf } from './finding-text';

/**
 * Findings without those that the verdict and its picture say already: what AWS refuses, the subnets or
 * the quota that are short, what is free in the tightest (all of them, of several), why pods find no place. A fact has one place and
 * one severity, the verdict's: where pods wait, no subnet is only too small, and none may run out.
 *
 * @param isOfRun the headline tells how the run of a plan that fits at rest fails: what is free at rest its question says,
 * but where pods have no place
 */
export function notesBeside(
  verdict: Verdict,
  findings: readonly Finding[],
  isOfRun = false,
): readonly Finding[] {
  const isUntold = isOfRun && verdict.kind === 'fits' && verdict.podsPending > 0;
  const isSaidHere = (finding: Finding) =>
    !(isUntold && isNearlyFull(finding)) && isSaid(finding, verdict);
  const isTightestToo = findings.some((finding) => isNearlyFull(finding) && isSaidHere(finding));
  return findings
    .filter((finding) => !isSaidHere(finding) && !isInAnother(finding, findings))
    .map((finding) =>
      isTightestToo && isNearlyFull(finding) ? { ...finding, isTightestToo } : finding,
    );
}

function isNearlyFull(finding: Finding): finding is FindingOf<'SUBNET_NEARLY_FULL'> {
  return finding.code === 'SUBNET_NEARLY_FULL';
}

function isSaid(finding: Finding, verdict: Verdict): boolean {
  const { kind, reason, constraint, left = 0, pendingReasons } = verdict;
  const isShort = kind !== 'fits' && left < 0;
  switch (finding.code) {
    case 'SUBNET_SHORT':
      return isShort && (constraint === 'addresses' || isShown(finding, verdict));
    case 'SUBNET_NEARLY_FULL':
      if (constraint === 'addresses' && kind === 'fits' && finding.free === left) return true;
      return constraint === 'addresses' && verdict.subnet === finding.subnet;
    case 'RESERVATION_CROWDS':
    case 'SUBNET_UNEVEN':
      return constraint === 'addresses' && verdict.subnet === finding.subnet;
    case 'BLOCKS_SHORT':
      return isShort && (constraint === 'blocks' || isShown(finding, verdict));
    case 'BLOCKS_MAY_BE_SHORT':
      return reason.code === 'BLOCKS_BY_LAYOUT' || (isShort && isShown(finding, verdict));
    case 'QUOTA_EXCEEDED':
      return isShort && constraint === finding.quota;
    case 'POOL_FROZEN':
      return pendingReasons.includes('pool-frozen');
    case 'PODS_PENDING':
      return reason.code === 'REFUSED' && (finding.reason === 'not-ready' || finding.supply === 0);
    default:
      // It names all groups and subnets that have it.
      return reason.code === 'REFUSED' && reason.finding.code === finding.code;
  }
}

/** What says of pods with security groups why they have no branch ENI, and what to change. */
const ABOUT_BRANCH_ENIS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'BRANCH_LIMIT',
  'POD_ENI_OFF',
  'TRUNK_NOT_CAPABLE',
  'TRUNK_NO_ATTACHMENT',
]);

/** Another finding says what the same pods need, or counts the same lack in /28s, as it is taken there. */
function isInAnother(finding: Finding, findings: readonly Finding[]): boolean {
  switch (finding.code) {
    case 'MAX_PODS_ABOVE_SUPPLY':
      return findings.some(
        (other) =>
          other.code === 'PODS_PENDING' &&
          other.reason === 'address-supply' &&
          (other.group ?? finding.group) === finding.group,
      );
    case 'SUBNET_SHORT':
      return findings.some(
        (other) => other.code === 'BLOCKS_SHORT' && other.subnet === finding.subnet,
      );
    case 'PODS_PENDING':
      return (
        finding.reason === 'branch-enis' &&
        findings.some(
          (other) =>
            ABOUT_BRANCH_ENIS.has(other.code) && 'group' in other && other.group === finding.group,
        )
      );
    default:
      return false;
  }
}

/** By the bars beside a verdict of pods that wait; of the subnet that the verdict names by that. */
function isShown({ subnet }: { readonly subnet: string }, verdict: Verdict): boolean {
  return verdict.reason.code === 'PODS_DO_NOT_FIT' || verdict.subnet === subnet;
}
