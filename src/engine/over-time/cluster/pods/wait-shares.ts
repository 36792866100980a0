// What the pods that wait on a node wait for: the oldest get what there is first.

import { isPoolTooLow } from '@/engine/nodes/pool-rules';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { WaitReason, WaitShare } from './waiting-pods';
import type { Workload } from './workload';

export interface WaitForNodes {
  /** Whose pods; `undefined`: a Fargate pod is its node. */
  readonly workload: Workload | undefined;
  readonly share: WaitShare;
}

/** Pods without an address on a node, from the oldest on; `undefined` when there is none. */
export function addressWaits(node: SimNode): readonly WaitShare[] | undefined {
  const { ipamd, phase } = node;
  const { waiting, pool } = ipamd;
  if (waiting === 0) return undefined;
  // A Fargate pod that has not started boots; an IPv6 node has an address for every pod.
  const needsNone = ipamd.policy.mode === 'ipv6' && phase !== 'booting';
  if (ipamd.network.isPod || needsNone) return growing(waiting);
  const usable = Math.min(waiting, pool.usable);
  if (usable === waiting) return growing(waiting);
  const cooled = Math.min(waiting - usable, pool.cooling);
  const lacking = waiting - usable - cooled;
  const short = pool.refusesPods ? Math.min(lacking, pool.roomToGrow, pool.growthForPods) : 0;
  const heldBack = lacking - short;
  const reason = heldBack > 0 ? heldBackBy(node) : undefined;
  if (reason === 'growing' && usable + heldBack === waiting) return growing(waiting);
  const shares: WaitShare[] = [];
  if (usable > 0) shares.push(share('growing', usable));
  if (cooled > 0) shares.push(share('cooldown', cooled));
  if (short > 0) shares.push(share('subnet-short', short, pool.refusedBy));
  if (reason) shares.push(share(reason, heldBack));
  return shares;
}

/** Why a node has no address for a pod that no subnet refuses. */
function heldBackBy({ ipamd, phase }: SimNode): WaitReason {
  const { policy, slots, refusesPods, roomToGrow, growthForPods } = ipamd.pool;
  if (refusesPods) return growthForPods < roomToGrow ? 'pool-frozen' : 'address-supply';
  // One with pods that boots can have no ENI for them.
  if (phase === 'booting') return 'not-ready';
  if (!ipamd.isSettled()) return 'growing';
  if (phase !== 'ready' && phase !== 'tainted') return 'cordoned';
  if (roomToGrow === 0) return 'address-supply';
  // What cools down counts as available; without it the pool grows, or nothing makes it grow.
  const growsLater = isPoolTooLow(policy, { slots, assigned: slots * policy.unit, freeSlots: 0 });
  return growsLater ? 'cooldown' : 'pool-frozen';
}

/** Pods without a branch ENI on a node, from the oldest on; `undefined` when there is none. */
export function branchWaits({ ipamd, phase }: SimNode): readonly WaitShare[] | undefined {
  const { branches, branchesRefusedBy } = ipamd;
  if (branches === undefined || branches.waiting === 0) return undefined;
  const { waiting, wanted } = branches;
  const short = branchesRefusedBy ? Math.min(wanted, waiting) : 0;
  const isNeverReady = phase === 'booting' && branchesRefusedBy === undefined;
  return [
    share('subnet-short', short, branchesRefusedBy),
    share(isNeverReady ? 'not-ready' : 'branch-eni', waiting - short),
  ].filter(({ pods }) => pods > 0);
}

/** The commonest by far: made once for each number of pods. */
const ALL_GROWING: (readonly WaitShare[])[] = [];

function growing(pods: number): readonly WaitShare[] {
  ALL_GROWING[pods] ??= [share('growing', pods)];
  return ALL_GROWING[pods];
}

function share(reason: WaitReason, pods: number, refusedBy?: SubnetSpace): WaitShare {
  return { reason, pods, supply: refusedBy?.supply };
}
