// What the plan comes to under settings that a person typed beside it, worked out apart from the page.
import { useCallback, useEffect } from 'react';
import type { ClusterPlan, CniSettings, ZoneId } from '@/engine';
import { foundSoFar, type QuestionTold } from '@/i18n/questions';
import type { OwnSettings } from '@/plan';
import { plannedOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker } from '@/store/simulation/worker/start-worker';
import { WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

/** Of each plan what was found last. */
const FOUND = new WeakMap<ClusterPlan, readonly OwnSettings[]>();

/** What settings typed beside the plan's come to, as far as they were looked at. */
export function ownSettingsOf(cluster: ClusterPlan): readonly OwnSettings[] {
  return FOUND.get(cluster) ?? [];
}

const OWN: Question<readonly OwnSettings[]> = {
  line: new WorkerLine(startWorker),
  afterMs: 300,
  answerIn: (reply) => (reply.kind === 'own-settings' ? reply : undefined),
};

/**
 * Asked for while the caller is shown; each change asks anew. Without settings nothing is asked. What is
 * found stays known for who lists it.
 *
 * @param zone the one that each is tried without
 */
export function useOwnSettings(
  answer: AnswerWithNumbers,
  settings: readonly CniSettings[],
  zone: ZoneId | undefined,
): QuestionTold<readonly OwnSettings[]> {
  const { cluster } = answer;
  const plan = plannedOf(answer);
  const request = useCallback(
    () => ({ kind: 'own-settings' as const, plan, settings, zone }),
    [plan, settings, zone],
  );
  const told = useAsked(OWN, settings.length === 0 ? undefined : request);
  const found = foundSoFar(told);
  useEffect(() => {
    if (found !== undefined) FOUND.set(cluster, found);
  }, [cluster, found]);
  return told;
}
