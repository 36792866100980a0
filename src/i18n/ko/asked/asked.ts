import type { asked as english } from '@/i18n/en/asked/asked';
import { autoscalingMaximum } from './autoscaling-maximum';
import { carveVpc } from './carve-vpc';
import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';
import { smallestSubnets } from './smallest-subnets';

export const asked: typeof english = {
  autoscalingMaximum,
  carveVpc,
  moreReplicas,
  mostNodesOfGroup,
  mostNodesOfMix,
  smallestSubnets,
};
