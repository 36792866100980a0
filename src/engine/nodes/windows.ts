import { type EffectiveGroup, isUnknownToController } from '@/engine/cluster/effective-group';
import type { NodeDesign, PoolPolicy } from '@/engine/model';
import { plainDesign } from './plain-design';
import { poolPolicy } from './pool-rules';

/** Windows: only the primary ENI, kept at its targets by AWS's resource controller (R33). */
export function windowsDesign({ spec, settings }: EffectiveGroup): NodeDesign {
  const limits = { ...spec.limits, maxEnis: 1 };
  // The controller knows nothing of max pods.
  const policy: PoolPolicy = {
    ...poolPolicy({ limits, settings, maxPods: Number.MAX_SAFE_INTEGER }),
    keeper: 'resource-controller',
  };
  const kept = isUnknownToController(spec) ? refused(policy) : wholePrefixesFree(policy);
  return plainDesign(kept, 'windows');
}

/** A type that the controller does not know: the node has its own address, and its pods get none. */
function refused(policy: PoolPolicy): PoolPolicy {
  return { ...policy, primaryCarries: false, usableEnis: 0 };
}

/** What the controller keeps of prefixes is free of pods; ipamd counts free addresses. */
function wholePrefixesFree(policy: PoolPolicy): PoolPolicy {
  const { target } = policy;
  return target.rule === 'warm-prefix'
    ? { ...policy, target: { ...target, rule: 'free-prefixes' } }
    : policy;
}
