// What each of those who set max pods would give for a type, in each mode, side by side.
import { formulaMaxPods, type MaxPodsPolicy, type MaxPodsPolicyKind, maxPods } from '@/engine';
import type { GroupReading } from '@/plan';

const MODES = [
  { mode: 'secondary', prefixDelegation: false, customNetworking: false },
  { mode: 'prefix', prefixDelegation: true, customNetworking: false },
  { mode: 'custom', prefixDelegation: false, customNetworking: true },
  { mode: 'both', prefixDelegation: true, customNetworking: true },
] as const;
export type ComparedMode = (typeof MODES)[number]['mode'];

export interface MaxPodsCell {
  readonly mode: ComparedMode;
  readonly maxPods: number;
  /** Without the cap of managed node groups. */
  readonly uncapped: number;
  /** kubelet would take pods that the node has no address for. */
  readonly isAboveSupply: boolean;
}

export interface PolicyMaxPods {
  readonly policy: MaxPodsPolicyKind;
  readonly cells: readonly MaxPodsCell[];
}

/** `undefined` while the type is not known. */
export function maxPodsByPolicy(
  read: GroupReading | undefined,
  maxEni: number | undefined,
): readonly PolicyMaxPods[] | undefined {
  if (read?.limits === undefined) return undefined;
  const { limits, values } = read;
  const { efaOnlyEnis = 0, reservedEnis = 0 } = values;
  const byHand = values.maxPods?.maxPods;
  const policies: readonly MaxPodsPolicy[] = [
    { kind: 'formula', managedCap: true },
    { kind: 'nodeadm' },
    { kind: 'bottlerocket' },
    { kind: 'karpenter', reservedEnis },
    { kind: 'auto-mode' },
    ...(byHand === undefined ? [] : [{ kind: 'fixed', maxPods: byHand } as const]),
  ];
  return policies.map((policy) => ({
    policy: policy.kind,
    cells: MODES.map(({ mode, ...settings }) => {
      const underMode = { ...settings, maxEni };
      const formula = formulaMaxPods(limits, underMode);
      const given = maxPods(limits, { ...underMode, efaOnlyEnis }, policy);
      return {
        mode,
        maxPods: given,
        uncapped: policy.kind === 'formula' ? formula : given,
        // Auto Mode has its own way of taking addresses: prefixes, whatever the cluster's mode.
        isAboveSupply: policy.kind !== 'auto-mode' && given > formula,
      };
    }),
  }));
}
