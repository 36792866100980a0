import { autoscalingMaximum } from './autoscaling-maximum';
import { carveVpc } from './carve-vpc';
import { changeNamed, cheapestChange } from './cheapest-change';
import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';
import { otherTypes } from './other-types';
import { prefixReservations } from './prefix-reservation';
import { fewestHeld, warmSettings } from './settings';
import { smallestSubnets } from './smallest-subnets';

/** What is answered to the questions about a plan, a paragraph each. */
export const asked = {
  autoscalingMaximum,
  carveVpc,
  changeNamed,
  cheapestChange,
  fewestHeld,
  moreReplicas,
  mostNodesOfGroup,
  mostNodesOfMix,
  otherTypes,
  prefixReservations,
  smallestSubnets,
  warmSettings,
};
