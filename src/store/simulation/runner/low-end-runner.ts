// Follows what is known of the plan at the low ends of its ranges.
import type { AllMessages } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { judgedLowEnd, type LowEndTold, lowEndView } from '@/i18n/verdict';
import { hasRanges } from '@/plan';
import { type AnswerWithNumbers, hasNumbers, type Planner } from '@/store/document';
import type { SimulationState, SimulationStore } from '@/store/simulation/simulation';
import { requiredTold } from '@/store/simulation/told/required-told';
import { runTold } from '@/store/simulation/told/run-told';

/** Until it is stopped. @returns what stops it */
export function followLowEnd(
  simulation: SimulationStore,
  planner: Planner,
  messages: () => AllMessages,
): () => void {
  let before: readonly unknown[] = [];
  const look = () => {
    const { answer } = planner.getState();
    if (!hasNumbers(answer) || !hasRanges(answer.plan)) return;
    const state = simulation.getState();
    const { turning, required, result, band, isOfAnswer, status, waitsForRun } = state;
    const now = [answer, turning, required, result, band, isOfAnswer, status, waitsForRun];
    if (now.every((each, index) => each === before[index])) return;
    before = now;
    const view = lowEndView(lowEndTold(answer, state), messages);
    simulation.setState({ lowEnd: { of: answer.plan, view } });
  };
  look();
  const ends = [planner.subscribe(look), simulation.subscribe(look)];
  return () => {
    for (const end of ends) end();
  };
}

export function lowEndTold(
  answer: AnswerWithNumbers,
  state: Parameters<typeof runTold>[0] & Pick<SimulationState, 'turning' | 'required'>,
): LowEndTold {
  const { plan, usage } = answer;
  // What is known then is of an earlier plan.
  if (plan.scenario.status === 'faulty') return { status: 'not-run' };
  const open = state.turning.status === 'checking' ? 'checking' : 'not-run';
  const found = foundSoFar(state.turning);
  if (found === undefined) return { status: open };
  const { low } = found.overTime ?? found.atRest;
  const { verdict } = usage;
  const high = { verdict, run: runTold(state, answer), required: requiredTold(answer, state) };
  return judgedLowEnd(low, high, found.overTime === undefined ? open : undefined);
}
