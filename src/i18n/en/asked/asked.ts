import { autoscalingMaximum } from './autoscaling-maximum';
import { carveVpc } from './carve-vpc';
import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';
import { smallestSubnets } from './smallest-subnets';

/** What is answered to the questions about a plan, a paragraph each. */
export const asked = {
  autoscalingMaximum,
  carveVpc,
  moreReplicas,
  mostNodesOfGroup,
  mostNodesOfMix,
  smallestSubnets,
};
