import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { nodeAtRest } from '@/engine/at-rest/node/node-at-rest';
import { type ClusterPlan, type CniSettings, PREFIX_SIZE } from '@/engine/model';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import type { NodeKind, NodeSurroundings } from './node-surroundings';
import { byRule, plainKind } from './plain-node';

/** Windows: only the primary ENI, kept at its targets by AWS's resource controller (R33). */
export function windowsNode({ plan, group }: NodeSurroundings, pods: number): NodeKind {
  const settings = windowsSettings(plan.networking.windows);
  const limits = { ...group.limits, maxEnis: 1 };
  const spec = { limits, settings, maxPods: Number.MAX_SAFE_INTEGER, pods };
  const atRest = nodeAtRest(spec);
  const footprint = nodeFootprint(atRest, poolPolicy(spec).target);
  return plainKind(pods, atRest, byRule(footprint, 'R33'));
}

/** The ConfigMap's keys as the controller reads them: what is missing has a default (R33). */
export function windowsSettings(pool: ClusterPlan['networking']['windows']): CniSettings {
  const { prefixDelegation, minimumIpTarget = 0, warmPrefixTarget = 0 } = pool;
  const warmIps = pool.warmIpTarget ?? 0;
  const isSet = warmIps > 0 || minimumIpTarget > 0;
  const plain = { warmEniTarget: undefined, maxEni: 1, prefixDelegation };
  if (prefixDelegation && !isSet && warmPrefixTarget > 0) {
    // So many prefixes beyond those that pods take from is as many addresses beyond the pods.
    const warmIpTarget = warmPrefixTarget * PREFIX_SIZE;
    return { ...plain, warmIpTarget, minimumIpTarget: undefined, warmPrefixTarget: undefined };
  }
  const warm = isSet ? Math.max(warmIps, 1) : prefixDelegation ? 1 : 3;
  return {
    ...plain,
    warmIpTarget: warm,
    minimumIpTarget: isSet ? minimumIpTarget : 3,
    warmPrefixTarget: undefined,
  };
}
