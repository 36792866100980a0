import type { asked as english } from '@/i18n/en/asked/asked';
import { autoscalingMaximum } from './autoscaling-maximum';
import { carveVpc } from './carve-vpc';
import { changeNamed, cheapestChange } from './cheapest-change';
import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';
import { otherTypes } from './other-types';
import { prefixReservations } from './prefix-reservation';
import { fewestHeld, warmSettings } from './settings';
import { smallestSubnets } from './smallest-subnets';

export const asked: typeof english = {
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
