// A plan that contradicts itself is refused before anything is counted.
import { type ClusterPlan, isForNodes } from '@/engine/model';

/** Why a plan can't be counted; what reads people's input makes no such plan. */
export const PLAN_ERRORS = [
  /** There is no subnet. */
  'NO_SUBNET',
  /** Two subnets, groups or consumers have the same label. */
  'LABEL_TWICE',
  /** A group uses no zone, or one without a subnet for nodes. */
  'ZONE_WITHOUT_SUBNET',
] as const;
export type PlanErrorCode = (typeof PLAN_ERRORS)[number];

export class PlanError extends Error {
  override readonly name = 'PlanError';

  constructor(
    readonly code: PlanErrorCode,
    /** The label or the zone that is wrong. */
    readonly what: string,
  ) {
    super(`${SAYS[code]}${what === '' ? '' : `: ${what}`}`);
  }
}

const SAYS: Readonly<Record<PlanErrorCode, string>> = {
  NO_SUBNET: 'a plan has at least one subnet',
  LABEL_TWICE: 'a label stands for one thing alone',
  ZONE_WITHOUT_SUBNET: 'no subnet for nodes in zone',
};

/**
 * Checks labels and zones.
 *
 * @throws PlanError
 */
export function checkPlan({ subnets, groups, consumers }: ClusterPlan): void {
  if (subnets.length === 0) throw new PlanError('NO_SUBNET', '');
  for (const rows of [subnets, groups, consumers]) checkLabels(rows);
  const zones = new Set(subnets.filter(isForNodes).map(({ zone }) => zone));
  for (const { label, zones: ofGroup } of groups) {
    if (ofGroup.length === 0) throw new PlanError('ZONE_WITHOUT_SUBNET', label);
    const unknown = ofGroup.find((zone) => !zones.has(zone));
    if (unknown !== undefined) throw new PlanError('ZONE_WITHOUT_SUBNET', unknown);
  }
}

function checkLabels(rows: readonly { readonly label: string }[]): void {
  const seen = new Set<string>();
  for (const { label } of rows) {
    if (seen.has(label)) throw new PlanError('LABEL_TWICE', label);
    seen.add(label);
  }
}
