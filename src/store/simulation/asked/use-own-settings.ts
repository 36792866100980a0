// What the plan comes to under settings that a person typed beside it, worked out apart from the page.
import { useCallback } from 'react';
import type { CniSettings, ZoneId } from '@/engine';
import type { QuestionTold } from '@/i18n/questions';
import { type OwnSettings, plannedFrom } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

const OWN: Question<readonly OwnSettings[]> = {
  line: new WorkerLine(startWorker),
  afterMs: 300,
  answerIn: (reply) => (reply.kind === 'own-settings' ? reply : undefined),
};

/**
 * Asked for while the caller is shown; each change asks anew. Without settings nothing is asked.
 *
 * @param zone the one that each is tried without
 */
export function useOwnSettings(
  { plan, cluster }: AnswerWithNumbers,
  settings: readonly CniSettings[],
  zone: ZoneId | undefined,
): QuestionTold<readonly OwnSettings[]> {
  const request = useCallback(
    () => ({
      kind: 'own-settings' as const,
      plan: plannedFrom(plan, cluster),
      settings,
      zone,
    }),
    [plan, cluster, settings, zone],
  );
  return useAsked(OWN, settings.length === 0 ? undefined : request);
}
