// The limits that the form shows beside an instance type, as the engine will count them.
import { type InstanceLimits, type IpFamily, type MaxPodsPolicy, maxPods } from '@/engine';
import { findInstanceType } from '@/limits';
import { type GroupText, limitsByHand, maxPodsPolicy, type PlanText } from '@/plan';
import { FURTHER_ENIS, HAND_IPV4_PER_ENI, HAND_MAX_ENIS } from '@/plan/fields/limits';
import { parseMaxPods } from '@/plan/fields/max-pods';
import { parseNumber } from '@/plan/fields/number';
import { parseSetting } from '@/plan/fields/setting';

/** What max pods depend on, beside the type. */
export type MaxPodsBasis = Pick<PlanText, 'prefixDelegation' | 'managedCap'> & {
  /** As typed. */
  readonly maxEni: string;
  readonly customNetworking: boolean;
  readonly ipFamily: IpFamily;
};

/** Max pods of a type under the settings of the form: as a row has them set, else by AWS's formula. */
export function maxPodsOfType(
  limits: InstanceLimits,
  basis: MaxPodsBasis,
  row?: GroupText,
): number {
  const { prefixDelegation, managedCap } = basis;
  const isIpv4 = basis.ipFamily === 'ipv4';
  const typed = parseSetting(basis.maxEni);
  const maxEni = isIpv4 && typed.ok ? typed.value : undefined;
  const customNetworking = isIpv4 && basis.customNetworking;
  const efaOnlyEnis = row === undefined ? 0 : efaOnlyEnisOfRow(row);
  const settings = { prefixDelegation, maxEni, customNetworking, efaOnlyEnis };
  const policy: MaxPodsPolicy =
    row === undefined
      ? { kind: 'formula', managedCap }
      : maxPodsPolicy(
          { ...row, maxPods: undefined, reservedEnis: reservedEnisOfRow(row) },
          managedCap,
        );
  return maxPods(limits, settings, policy);
}

export interface ShownLimits {
  readonly maxEnis: number;
  readonly ipv4PerEni: number;
  readonly maxPods: number;
}

/** The limits of a node group's row; `undefined` while its type is not known. */
export function shownLimits(row: GroupText, basis: MaxPodsBasis): ShownLimits | undefined {
  const limits = limitsOfRow(row);
  if (limits === undefined) return undefined;
  const byHand = parseMaxPods(row, limits);
  const { maxEnis, ipv4PerEni } = limits;
  return {
    maxEnis,
    ipv4PerEni,
    maxPods: byHand?.ok ? byHand.value : maxPodsOfType(limits, basis, row),
  };
}

/** EFA-only interfaces of a row, none while that is no number. */
export function efaOnlyEnisOfRow({ efaOnlyEnis }: GroupText): number {
  return furtherEnis(efaOnlyEnis);
}

/** RESERVED_ENIS of a row, none while that is no number. */
export function reservedEnisOfRow({ reservedEnis }: GroupText): number {
  return furtherEnis(reservedEnis);
}

function furtherEnis(typed: string): number {
  const reading = parseNumber(typed, FURTHER_ENIS);
  return reading.ok ? reading.value : 0;
}

/** Typed by hand, else of the table. */
export function limitsOfRow(row: GroupText): InstanceLimits | undefined {
  return handLimits(row) ?? findInstanceType(row.instanceType);
}

function handLimits(row: GroupText): InstanceLimits | undefined {
  const maxEnis = parseNumber(row.maxEnis, HAND_MAX_ENIS);
  const ipv4PerEni = parseNumber(row.ipv4PerEni, HAND_IPV4_PER_ENI);
  if (!maxEnis.ok || !ipv4PerEni.ok) return undefined;
  return limitsByHand({ maxEnis: maxEnis.value, ipv4PerEni: ipv4PerEni.value });
}
