// Whether pods take addresses of the subnets that ENIConfigs name.
import type { Imported } from '@/import/summary/imported';
import type { PlanText } from '@/plan';
import type { ImportAnswers } from './import-answers';

export interface PodSubnetsUse {
  readonly areUsed: boolean;
  /** Nothing says whether they are: only the person can. */
  readonly isAsked: boolean;
}

const VARIABLE = 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG';

/**
 * ENIConfigs may be there without being used: custom networking is on only where its variable, or the
 * nodes themselves, say so, or the plan has it already. Until somebody says more, pods stay in the
 * subnets of their nodes. Auto Mode has no such variable: it uses what its NodeClass names.
 */
export function podSubnetsUse(
  { settings, podSubnets, cluster }: Pick<Imported, 'settings' | 'podSubnets' | 'cluster'>,
  base: PlanText,
  answers: ImportAnswers,
): PodSubnetsUse {
  const value = Object.hasOwn(settings, VARIABLE) ? settings[VARIABLE] : undefined;
  const sure = (areUsed: boolean) => ({ areUsed, isAsked: false });
  if (podSubnets.length === 0 || value === null) return sure(false);
  if (typeof value === 'string') return sure(value.trim().toLowerCase() === 'true');
  if (value?.code === 'SOME_NODES') return sure(value.on * 2 >= value.of);
  if (value === undefined && cluster?.autoMode === true) return sure(true);
  if (base.networking.customNetworking) return sure(true);
  return { areUsed: answers.podSubnets ?? false, isAsked: true };
}
