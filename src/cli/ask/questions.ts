import type { PlanQuestion } from './plan-question';
import { AUTOSCALING_MAXIMUM } from './questions/autoscaling-maximum';
import { CARVE_VPC } from './questions/carve-vpc';
import { CHEAPEST_CHANGE } from './questions/cheapest-change';
import { MORE_REPLICAS } from './questions/more-replicas';
import { MOST_NODES_OF_GROUP } from './questions/most-nodes-of-group';
import { MOST_NODES_OF_MIX } from './questions/most-nodes-of-mix';
import { ONE_NODE } from './questions/one-node';
import { PREFIX_RESERVATION } from './questions/prefix-reservation';
import { SMALLEST_SUBNETS } from './questions/smallest-subnets';
import { TURNING_POINT } from './questions/turning-point';
import { FEWEST_HELD, WARM_SETTINGS } from './questions/warm-settings';
import { WHICH_TYPE } from './questions/which-type';

/** What can be asked, in the order in which the help lists it. */
export const PLAN_QUESTIONS: readonly PlanQuestion[] = [
  MOST_NODES_OF_GROUP,
  MOST_NODES_OF_MIX,
  MORE_REPLICAS,
  AUTOSCALING_MAXIMUM,
  SMALLEST_SUBNETS,
  CARVE_VPC,
  FEWEST_HELD,
  WARM_SETTINGS,
  PREFIX_RESERVATION,
  CHEAPEST_CHANGE,
  TURNING_POINT,
  WHICH_TYPE,
  ONE_NODE,
];
