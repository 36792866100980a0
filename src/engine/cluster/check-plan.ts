// A plan that contradicts itself is refused before anything is counted.
import { type ClusterPlan, isForNodes, type Subnet } from '@/engine/model';

/** Why a plan can't be counted; what reads people's input makes no such plan. */
export const PLAN_ERRORS = [
  /** There is no subnet. */
  'NO_SUBNET',
  /** Two subnets, groups or consumers have the same label. */
  'LABEL_TWICE',
  /** A group uses no zone, or one without a subnet for nodes. */
  'ZONE_WITHOUT_SUBNET',
  /** A consumer names a subnet that is not in the plan. */
  'UNKNOWN_SUBNET',
  /** A subnet is larger than a /16 or smaller than a /28. */
  'PREFIX_LENGTH',
  /** A number is negative or not whole. */
  'NOT_A_COUNT',
  /** An instance type has no ENI, or no address on it. */
  'NO_ENI',
] as const;
export type PlanErrorCode = (typeof PLAN_ERRORS)[number];

/** The plan contradicts itself: a mistake of the caller, which no form lets through. */
export class PlanError extends Error {
  override readonly name = 'PlanError';

  constructor(
    readonly code: PlanErrorCode,
    /** The label, the zone, or the path of the number that is wrong. */
    readonly what: string,
  ) {
    super(`${SAYS[code]}${what === '' ? '' : `: ${what}`}`);
  }
}

const SAYS: Readonly<Record<PlanErrorCode, string>> = {
  NO_SUBNET: 'a plan has at least one subnet',
  LABEL_TWICE: 'a label stands for one thing alone',
  ZONE_WITHOUT_SUBNET: 'no subnet for nodes in zone',
  UNKNOWN_SUBNET: 'a consumer names no subnet of the plan',
  PREFIX_LENGTH: 'a subnet is a /16 to a /28',
  NOT_A_COUNT: 'a count is whole and not negative',
  NO_ENI: 'a type has an ENI with an address',
};

/** What AWS allows for a subnet. */
const LARGEST_SUBNET = 16;
const SMALLEST_SUBNET = 28;

/**
 * Checks labels and zones, and that everything that is counted can be.
 *
 * @throws PlanError
 */
export function checkPlan(plan: ClusterPlan): void {
  const { subnets, groups, consumers } = plan;
  if (subnets.length === 0) throw new PlanError('NO_SUBNET', '');
  checkCounts(plan);
  for (const { label, prefixLength } of subnets) checkPrefixLength(label, prefixLength);
  for (const rows of [subnets, groups, consumers]) checkLabels(rows);
  const zones = new Set(subnets.filter(isForNodes).map(({ zone }) => zone));
  for (const { label, zones: ofGroup, limits } of groups) {
    if (ofGroup.length === 0) throw new PlanError('ZONE_WITHOUT_SUBNET', label);
    const unknown = ofGroup.find((zone) => !zones.has(zone));
    if (unknown !== undefined) throw new PlanError('ZONE_WITHOUT_SUBNET', unknown);
    if (limits.maxEnis < 1 || limits.ipv4PerEni < 1) throw new PlanError('NO_ENI', label);
  }
  for (const { subnet } of consumers) checkSubnet(subnets, subnet);
}

function checkPrefixLength(label: string, prefixLength: number): void {
  if (prefixLength < LARGEST_SUBNET || prefixLength > SMALLEST_SUBNET) {
    throw new PlanError('PREFIX_LENGTH', label);
  }
}

function checkSubnet(subnets: readonly Subnet[], named: string | undefined): void {
  if (named === undefined || subnets.some(({ label }) => label === named)) return;
  throw new PlanError('UNKNOWN_SUBNET', named);
}

/** The path is made only where it is told: a plan is checked on each key. */
function checkCounts(plan: ClusterPlan): void {
  const path = pathOfNoCount(plan);
  if (path !== undefined) throw new PlanError('NOT_A_COUNT', path);
}

/** Of the first number that is no count, `groups.0.nodes`; `undefined`: all are. */
function pathOfNoCount(value: object): string | undefined {
  for (const key in value) {
    const each: unknown = value[key as keyof typeof value];
    if (typeof each === 'number') {
      if (!Number.isSafeInteger(each) || each < 0) return key;
    } else if (typeof each === 'object' && each !== null) {
      const path = pathOfNoCount(each);
      if (path !== undefined) return `${key}.${path}`;
    }
  }
  return undefined;
}

function checkLabels(rows: readonly { readonly label: string }[]): void {
  const seen = new Set<string>();
  for (const { label } of rows) {
    if (seen.has(label)) throw new PlanError('LABEL_TWICE', label);
    seen.add(label);
  }
}
