// The limits that the form shows beside an instance type, as the engine will count them.
import { type InstanceLimits, type IpFamily, type MaxPodsPolicy, maxPods } from '@/engine';
import { type GroupReading, type GroupText, maxPodsPolicy } from '@/plan';

/** What max pods depend on, beside the type. */
export interface MaxPodsBasis {
  readonly prefixDelegation: boolean;
  readonly managedCap: boolean;
  readonly maxEni: number | undefined;
  readonly customNetworking: boolean;
  readonly ipFamily: IpFamily;
}

/** Max pods of a type by AWS's formula; `policy` and EFA-only interfaces are those of a row. */
export function maxPodsOfType(
  limits: InstanceLimits,
  { prefixDelegation, managedCap, ...basis }: MaxPodsBasis,
  policy: MaxPodsPolicy = { kind: 'formula', managedCap },
  efaOnlyEnis = 0,
): number {
  const isIpv4 = basis.ipFamily === 'ipv4';
  const maxEni = isIpv4 ? basis.maxEni : undefined;
  const customNetworking = isIpv4 && basis.customNetworking;
  return maxPods(limits, { prefixDelegation, maxEni, customNetworking, efaOnlyEnis }, policy);
}

export interface ShownLimits {
  readonly maxEnis: number;
  readonly ipv4PerEni: number;
  readonly maxPods: number;
}

/** The limits of a node group's row; `undefined` while its type is not known. */
export function shownLimits(
  { kind, maxPodsPolicy: choice }: GroupText,
  read: GroupReading | undefined,
  basis: MaxPodsBasis,
): ShownLimits | undefined {
  if (read?.limits === undefined) return undefined;
  const { limits, values } = read;
  const { maxEnis, ipv4PerEni } = limits;
  const row = {
    kind,
    maxPods: values.maxPods?.maxPods,
    maxPodsPolicy: choice,
    reservedEnis: values.reservedEnis ?? 0,
  };
  const policy = maxPodsPolicy(row, basis.managedCap);
  return { maxEnis, ipv4PerEni, maxPods: maxPodsOfType(limits, basis, policy, values.efaOnlyEnis) };
}
