// How large the subnets of a VPC that is split have to be: what the picture of the needs knows, or in
// other zones what is worked out apart from the page.
import { useCallback } from 'react';
import type { ZoneId } from '@/engine';
import type { QuestionTold } from '@/i18n/questions';
import { needsWishes, nodeZonesOf, type VpcSizes } from '@/plan';
import { plannedOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { CHECKING } from '@/store/simulation/simulation';
import { useSimulation } from '@/store/simulation/use-simulation';
import { startWorker } from '@/store/simulation/worker/start-worker';
import { WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

/** Of one VPC at a time. */
const SIZES: Question<VpcSizes> = {
  line: new WorkerLine(startWorker),
  afterMs: 400,
  answerIn: (reply) => (reply.kind === 'vpc-sizes' ? reply : undefined),
};

/** @param isChanged the plan is another one than that of the page */
export function useVpcSizes(
  answer: AnswerWithNumbers,
  zones: readonly ZoneId[],
  needs: string,
  isChanged: boolean,
): QuestionTold<VpcSizes> {
  const own = useOwnSizes();
  const known = nodeZonesOf(answer.cluster);
  const isOwn =
    !isChanged && zones.length === known.length && zones.every((zone) => known.includes(zone));
  const others = useOtherZones(answer, isOwn ? '' : zones.join(), needs);
  return isOwn ? own : others;
}

function useOwnSizes(): QuestionTold<VpcSizes> {
  const told = useSimulation((state) => state.needs);
  if (!('found' in told)) return told;
  const found = told.found?.own;
  if (found === undefined) return CHECKING;
  const { needed, blocked } = found;
  const isKnown = told.status === 'known' || needed !== undefined || blocked !== undefined;
  return isKnown ? { status: 'known', found: { needed, blocked } } : CHECKING;
}

/** @param zones with commas between them; none: nothing is asked */
function useOtherZones(
  answer: AnswerWithNumbers,
  zones: string,
  needs: string,
): QuestionTold<VpcSizes> {
  const plan = plannedOf(answer);
  const request = useCallback(
    () => ({
      kind: 'vpc-sizes' as const,
      plan,
      zones: zones.split(','),
      wishes: needsWishes(needs),
    }),
    [plan, zones, needs],
  );
  return useAsked(SIZES, zones === '' ? undefined : request);
}
