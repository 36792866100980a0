import type { MaxPodsSettings } from '@/engine/cluster/max-pods';
import type { InstanceLimits } from '@/engine/model';
import { type Json, readCount } from '../recordings/read-json';

/** Neither nodeadm nor Karpenter looks at the settings of the VPC CNI (R35). */
export const NO_FORMULA: MaxPodsSettings = { prefixDelegation: false, maxEni: undefined };

/** The limits that the line names; max pods asks for no others. */
export function recordedLimits(json: Json): InstanceLimits {
  const maxEnis = readCount(json.enis, 'enis');
  return {
    maxEnis,
    ipv4PerEni: readCount(json.ipv4PerEni, 'ipv4PerEni'),
    prefixCapable: true,
    vcpus: undefined,
    networkCards: [maxEnis],
    branchEnis: 0,
  };
}
