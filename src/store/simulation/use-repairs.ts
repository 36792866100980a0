import { useMemo } from 'react';
import type { Repair } from '@/engine';
import type { OfferedRepair } from '@/plan';
import { repairsOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { hasNoWorker, type ProvenRepairs } from './simulation';
import { useAtRest } from './told/use-at-rest';
import { useRunTold } from './told/use-run-told';
import { useSimulationOf } from './told/use-simulation-of';

export interface OfferedRepairs {
  readonly offered: readonly OfferedRepair[];
  /** More may be proven yet. */
  readonly isChecking: boolean;
}

/** Until the worker has proven repairs of this plan, those that hold at rest stand in their place. */
export function useRepairs(answer: AnswerWithNumbers): OfferedRepairs {
  const repairs = useSimulationOf(answer, (state) => state.repairs);
  const isOfAnswer = useSimulationOf(answer, (state) => state.isOfAnswer);
  const { status } = useRunTold(answer);
  // The verdict can be told before the range over other seeds is done; repairs wait for both.
  const isRunning = useSimulationOf(
    answer,
    (state) => status === 'checking' || state.status === 'running',
  );
  // No worker judges them: the page does it itself.
  const isAlone = useSimulationOf(answer, (state) => hasNoWorker(state.failure));
  const judged = useAtRest(answer);
  return useMemo(() => {
    const proven = isOfAnswer ? repairs : undefined;
    const isEnded = answer.status === 'stale';
    const isProving = !isEnded && (isRunning || proven?.isDone === false);
    const isJudged = judged !== undefined || isAlone;
    const isChecking = isProving || (!isJudged && proven?.isDone !== true);
    const atRest = isJudged ? judged?.repairs : [];
    return { offered: offeredRepairs(answer, proven, atRest), isChecking };
  }, [answer, repairs, isOfAnswer, isRunning, judged, isAlone]);
}

/**
 * Of each kind of change the proven one, else, until all are proven, what holds at rest.
 *
 * @param atRest what is known of that; else it is worked out here
 */
export function offeredRepairs(
  answer: AnswerWithNumbers,
  proven: ProvenRepairs | undefined,
  atRest?: readonly Repair[],
): readonly OfferedRepair[] {
  const found = proven?.found ?? [];
  const offered = found.map((proof) => ({ repair: proof.repair, proof }));
  if (proven?.isDone) return offered;
  const unproven = (atRest ?? repairsOf(answer)).filter(
    (repair) => !found.some((proof) => isAlike(proof.repair, repair)),
  );
  return [...offered, ...unproven.map((repair) => ({ repair, proof: undefined }))];
}

/** Of one kind of change: one of them is offered. */
function isAlike(a: Repair, b: Repair): boolean {
  return kindKey(a) === kindKey(b);
}

function kindKey(repair: Repair): string {
  switch (repair.kind) {
    case 'combined':
      return repair.parts.map(kindKey).join(' + ');
    case 'subnets':
      return `${repair.kind} ${repair.added[0]?.use}`;
    case 'types':
      return `${repair.kind} ${repair.changed.map(({ instanceType }) => instanceType)}`;
    default:
      return repair.kind;
  }
}
