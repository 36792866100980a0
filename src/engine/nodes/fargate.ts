import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { NodeDesign } from '@/engine/model';
import { AUTO_MODE_SETTINGS } from './auto-mode';
import { plainDesign } from './plain-design';
import { poolPolicy, withoutAddresses } from './pool-rules';

/** A Fargate pod is a node of its own with one address, that of the pod (R36). */
export function fargateDesign({ spec: { limits }, maxPods }: EffectiveGroup): NodeDesign {
  const policy = poolPolicy({ limits, settings: AUTO_MODE_SETTINGS, maxPods });
  return plainDesign(withoutAddresses(policy, limits), 'fargate');
}
