import type { asked as english } from '@/i18n/en/asked/asked';
import { changeNamed, cheapestChange } from './cheapest-change';
import { autoscalingMaximum } from './most/autoscaling-maximum';
import { countedRequirements } from './most/counted-requirements';
import { heldNodes, heldReplicas } from './most/held-counts';
import { moreReplicas } from './most/more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most/most-nodes';
import { heldAlone, maxPodsByMode, oneNode } from './one-node';
import { otherTypes } from './other-types';
import { fewestHeld, warmSettings } from './settings';
import { carveVpc, newZones, nodesMoved } from './sizes/carve-vpc';
import { prefixReservations } from './sizes/prefix-reservation';
import { smallestSubnets } from './sizes/smallest-subnets';
import { turning } from './turning';

export const asked: typeof english = {
  autoscalingMaximum,
  carveVpc,
  changeNamed,
  cheapestChange,
  countedRequirements,
  fewestHeld,
  heldAlone,
  heldNodes,
  heldReplicas,
  maxPodsByMode,
  moreReplicas,
  mostNodesOfGroup,
  mostNodesOfMix,
  newZones,
  nodesMoved,
  oneNode,
  otherTypes,
  prefixReservations,
  smallestSubnets,
  turning,
  warmSettings,
};
