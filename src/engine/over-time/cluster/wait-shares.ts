// What the pods that wait on a node wait for: the oldest get what there is first.

import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { SimNode } from './cluster-state';
import type { WaitReason, WaitShare } from './waiting-pods';

/** Pods without an address on a node, from the oldest on; `undefined` when there is none. */
export function addressWaits({ ipamd, phase }: SimNode): readonly WaitShare[] | undefined {
  const { waiting, cooling } = ipamd;
  if (waiting === 0) return undefined;
  // A Fargate pod that has not started boots; an IPv6 node has an address for every pod.
  const needsNone = ipamd.policy.mode === 'ipv6' && phase !== 'booting';
  if (ipamd.place.isPod || needsNone) return growing(waiting);
  const usable = Math.min(waiting, ipamd.pool - ipamd.assigned - cooling);
  if (usable === waiting) return growing(waiting);
  const cooled = Math.min(waiting - usable, cooling);
  const lacking = waiting - usable - cooled;
  const short = ipamd.refusesPods ? Math.min(lacking, ipamd.roomToGrow) : 0;
  // One with pods that boots never gets ready.
  const canGrow =
    lacking > short && phase !== 'booting' && !ipamd.refusesPods && !ipamd.isSettled();
  const shares: WaitShare[] = [];
  if (usable > 0) shares.push(share('growing', usable));
  if (cooled > 0) shares.push(share('cooldown', cooled));
  if (short > 0) shares.push(share('subnet-short', short, ipamd.refusedBy));
  if (lacking > short) shares.push(share(canGrow ? 'growing' : 'address-supply', lacking - short));
  return shares;
}

/** Pods without a branch ENI on a node, from the oldest on; `undefined` when there is none. */
export function branchWaits({ ipamd }: SimNode): readonly WaitShare[] | undefined {
  const { waitingForBranch, branchesWanted, branchesRefusedBy } = ipamd;
  if (waitingForBranch === 0) return undefined;
  const short = branchesRefusedBy ? Math.min(branchesWanted, waitingForBranch) : 0;
  return [
    share('subnet-short', short, branchesRefusedBy),
    share('branch-eni', waitingForBranch - short),
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
