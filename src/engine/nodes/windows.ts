import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { NodeDesign } from '@/engine/model';
import { plainDesign } from './plain-design';
import { poolPolicy } from './pool-rules';

/** Windows: only the primary ENI, kept at its targets by AWS's resource controller (R33). */
export function windowsDesign({ spec, settings }: EffectiveGroup): NodeDesign {
  const limits = { ...spec.limits, maxEnis: 1 };
  // The controller knows nothing of max pods.
  const policy = poolPolicy({ limits, settings, maxPods: Number.MAX_SAFE_INTEGER });
  return plainDesign(policy, 'windows');
}
