// What the plan would come to if others placed its nodes or pods otherwise.
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { PlanResult } from '@/engine/findings/plan-result';
import type { Finding } from '@/engine/model';
import { findKarpenterZones } from './karpenter-zones';
import { findIgnoredSizes } from './pods-by-vcpu';

/** Of a plan that works: what another placement would give, which changes no verdict. */
export function placementFindings(result: PlanResult, rest: RestMemory): readonly Finding[] {
  return [...findKarpenterZones(result, rest), ...findIgnoredSizes(result, rest)];
}
