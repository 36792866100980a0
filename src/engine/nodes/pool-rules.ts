// ipamd's decisions about its warm pool as pure functions. Everything that runs a node, at rest or
// over time, decides with these and with nothing else.

import { attachableEnis } from '@/engine/cluster/attachable-enis';
import {
  type AddressingMode,
  type InstanceLimits,
  type NodeLayout,
  type NodeSpec,
  PLAIN_LAYOUT,
  type PoolPolicy,
  type PoolTarget,
  PREFIX_SIZE,
} from '@/engine/model';

/** The pool in counts. Addresses that cool down count as available. */
export interface PoolCounts {
  /** Filled slots of all ENIs. */
  readonly slots: number;
  /** Pods that have an address. */
  readonly assigned: number;
  /** Filled slots without a pod. */
  readonly freeSlots: number;
}

export type GrowthStep =
  | { readonly kind: 'extend'; readonly slots: number }
  | { readonly kind: 'create'; readonly slots: number }
  | { readonly kind: 'none' };

/** The policy of a node (R2–R5, R11, R13, R19, R25–R28). */
export function poolPolicy(spec: Omit<NodeSpec, 'pods'>): PoolPolicy {
  const { limits, settings, maxPods, layout = PLAIN_LAYOUT } = spec;
  const attachable =
    attachableEnis(limits.maxEnis, settings.maxEni) - layout.unmanagedEnis - layout.efaOnlyEnis;
  const mode: AddressingMode =
    settings.prefixDelegation && limits.prefixCapable ? 'prefix' : 'secondary-ip';
  const warmPrefixes = settings.warmPrefixTarget ?? 0;
  return {
    mode,
    keeper: 'ipamd',
    unit: mode === 'prefix' ? PREFIX_SIZE : 1,
    slotsPerEni: limits.ipv4PerEni - 1,
    primarySlots: limits.ipv4PerEni - 1,
    usableEnis: carryingEnis(attachable, layout),
    primaryCarries: layout.podNetworking === 'node-subnet',
    needsFirstEni: layout.podNetworking === 'custom-networking',
    // ipamd asks for a trunk only while an ENI could still be attached.
    trunk: layout.trunk === 'attached' && attachable > 1,
    unmanagedEnis: layout.unmanagedEnis,
    maxPods,
    target: poolTarget(mode, spec),
    warmPrefixes: mode === 'prefix' ? warmPrefixes : 0,
  };
}

/** The policy of a node whose only IPv4 addresses are those of its ENIs (R32, R36). */
export function withoutAddresses(
  policy: PoolPolicy,
  { maxEnis }: Pick<InstanceLimits, 'maxEnis'>,
): PoolPolicy {
  return {
    ...policy,
    mode: 'ipv6',
    unit: 1,
    usableEnis: maxEnis,
    primaryCarries: false,
    needsFirstEni: false,
  };
}

/** ENIs of those that ipamd may attach that can carry pods; a slot is kept for the trunk (R11, R25, R27). */
function carryingEnis(attachable: number, layout: NodeLayout): number {
  const { trunk, podNetworking, hasPodSubnet } = layout;
  const keptForTrunk = trunk === 'none' ? 0 : 1;
  if (podNetworking === 'node-subnet') return Math.max(1, attachable - keptForTrunk);
  return hasPodSubnet ? Math.max(0, attachable - keptForTrunk - 1) : 0;
}

function poolTarget(mode: AddressingMode, { settings }: Pick<NodeSpec, 'settings'>): PoolTarget {
  const warmIps = settings.warmIpTarget ?? 0;
  const minimumIps = settings.minimumIpTarget ?? 0;
  if (warmIps !== 0 || minimumIps !== 0) return { rule: 'ip-targets', warmIps, minimumIps };
  if (mode === 'prefix')
    return { rule: 'warm-prefix', warmPrefixes: settings.warmPrefixTarget ?? 0 };
  return { rule: 'warm-eni', warmEnis: settings.warmEniTarget ?? 1 };
}

/** Addresses that pods can have. */
export function poolSize(policy: PoolPolicy, pool: Pick<PoolCounts, 'slots'>): number {
  return pool.slots * policy.unit;
}

/** Addresses in the pool without a pod. */
export function available(
  policy: PoolPolicy,
  pool: Pick<PoolCounts, 'slots' | 'assigned'>,
): number {
  return poolSize(policy, pool) - pool.assigned;
}

/** Addresses missing to the IP targets (R6). */
function shortOfIpTargets(
  policy: PoolPolicy,
  target: Extract<PoolTarget, { rule: 'ip-targets' }>,
  pool: PoolCounts,
): number {
  return Math.max(
    target.warmIps - available(policy, pool),
    target.minimumIps - poolSize(policy, pool),
    0,
  );
}

/** Whether ipamd finds the pool too low (R6–R8). */
export function isPoolTooLow(policy: PoolPolicy, pool: PoolCounts): boolean {
  if (poolSize(policy, pool) >= policy.maxPods) return false;
  return isBelowTarget(policy, pool);
}

/** Whether the pool misses its target, max pods aside (R6, R7); a target of 0 still wants one. */
export function isBelowTarget(policy: PoolPolicy, pool: PoolCounts): boolean {
  const { target } = policy;
  const free = available(policy, pool);
  switch (target.rule) {
    case 'ip-targets':
      return shortOfIpTargets(policy, target, pool) > 0;
    case 'warm-eni':
      return free < Math.max(1, target.warmEnis * policy.slotsPerEni);
    case 'warm-prefix':
      return free < Math.max(1, target.warmPrefixes * policy.unit);
    case 'free-prefixes':
      return pool.freeSlots < target.warmPrefixes;
  }
}

/** Addresses by which a pool grows for pods that wait: MINIMUM_IP_TARGET alone asks for none beyond it (R6). */
export function growthForPods(policy: PoolPolicy, pool: Pick<PoolCounts, 'slots'>): number {
  const { target, unit } = policy;
  if (target.rule !== 'ip-targets' || target.warmIps > 0) return Number.POSITIVE_INFINITY;
  const missing = Math.max(0, target.minimumIps - poolSize(policy, pool));
  return Math.ceil(missing / unit) * unit;
}

/** Slots that a growth step of a pool that is too low asks for, before an ENI's edge cuts it (R9). */
function slotsWanted(policy: PoolPolicy, pool: PoolCounts): number {
  const { target } = policy;
  switch (target.rule) {
    case 'ip-targets':
      return Math.ceil(shortOfIpTargets(policy, target, pool) / policy.unit);
    case 'warm-eni':
      return policy.slotsPerEni;
    case 'warm-prefix':
    case 'free-prefixes':
      return Math.max(1, target.warmPrefixes - pool.freeSlots);
  }
}

/**
 * The step of a check that found the pool too low (R9–R11). `carryingEnis`: ENIs attached that can
 * carry pods; `emptySlots`: empty slots of the one that would be extended, 0 when all are full.
 */
export function growthStep(
  policy: PoolPolicy,
  pool: PoolCounts,
  carryingEnis: number,
  emptySlots: number,
): GrowthStep {
  const wanted = slotsWanted(policy, pool);
  if (emptySlots > 0) return { kind: 'extend', slots: Math.min(emptySlots, wanted) };
  if (carryingEnis >= policy.usableEnis) return { kind: 'none' };
  return { kind: 'create', slots: Math.min(policy.slotsPerEni, wanted) };
}

/** Wholly free slots that ipamd would give back now (R15). */
export function surplusSlots(policy: PoolPolicy, pool: PoolCounts): number {
  const { target, unit } = policy;
  switch (target.rule) {
    case 'warm-eni':
      return 0;
    case 'warm-prefix':
    case 'free-prefixes':
      return Math.max(pool.freeSlots - target.warmPrefixes, 0);
    case 'ip-targets': {
      const forWarm = Math.ceil((pool.assigned + target.warmIps) / unit);
      const forMinimum = Math.ceil(target.minimumIps / unit);
      const spare = Math.min(pool.slots - forWarm, pool.slots - forMinimum);
      return Math.max(Math.min(pool.freeSlots, spare), 0);
    }
  }
}

/** Whether this check looks for an ENI to remove (R16). `hasIdleEni`: a secondary ENI has no pod. */
export function triesToRemoveEni(
  policy: PoolPolicy,
  pool: PoolCounts,
  hasIdleEni: boolean,
): boolean {
  const { target, slotsPerEni, unit } = policy;
  switch (target.rule) {
    case 'ip-targets':
      return true;
    case 'free-prefixes':
      return false;
    case 'warm-eni':
      return available(policy, pool) >= (target.warmEnis + 1) * slotsPerEni;
    case 'warm-prefix':
      return (
        hasIdleEni || available(policy, pool) >= (target.warmPrefixes + 1) * slotsPerEni * unit
      );
  }
}

/** Whether the targets hold without an ENI, given the counts of all the others (R16). */
export function areTargetsMetBy(policy: PoolPolicy, others: PoolCounts): boolean {
  const { target, unit } = policy;
  if (target.rule === 'ip-targets') {
    if (available(policy, others) < Math.ceil(target.warmIps / unit) * unit) return false;
    if (poolSize(policy, others) < target.minimumIps) return false;
  }
  return others.freeSlots >= policy.warmPrefixes;
}
