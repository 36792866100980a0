import type { asked as english } from '@/i18n/en/asked/asked';
import { autoscalingMaximum } from './autoscaling-maximum';
import { carveVpc, newZones, nodesMoved } from './carve-vpc';
import { changeNamed, cheapestChange } from './cheapest-change';
import { countedRequirements } from './counted-requirements';
import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';
import { heldAlone, maxPodsByMode, oneNode } from './one-node';
import { otherTypes } from './other-types';
import { prefixReservations } from './prefix-reservation';
import { fewestHeld, warmSettings } from './settings';
import { smallestSubnets } from './smallest-subnets';
import { turning } from './turning';

export const asked: typeof english = {
  autoscalingMaximum,
  carveVpc,
  changeNamed,
  cheapestChange,
  countedRequirements,
  fewestHeld,
  heldAlone,
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
