// Has what is judged at rest behind the answer worked out by a worker of its own: what there is to notice of
// a large plan, what would change a plan, and how it grows. It waits for no run.
import { type Answered, plannedFrom } from '@/plan';
import { changesAtRestOf, knowFindings, spreadsheetOf } from '@/store/derived';
import type { Planner } from '@/store/document';
import type { JudgedAtRest, SimulationStore } from '@/store/simulation/simulation';
import { areNotedAtOnce } from '@/store/simulation/told/are-noted-at-once';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { isOfSame } from './wanted';

/** Less than a run waits: what is asked here takes milliseconds of a small plan. */
export const JUDGE_AFTER_MS = 150;

export interface AtRestRunner {
  /** Ends what is under way and follows the plan no longer. */
  stop(): void;
}

/** Follows the planner until it is stopped; each change ends what is under way for the plan before. */
export function judgeAtRest(
  simulation: SimulationStore,
  planner: Planner,
  startWorker: StartWorker,
): AtRestRunner {
  const line = new WorkerLine(startWorker);
  // A step of undo leads back to the same answer.
  const known = new WeakMap<object, JudgedAtRest>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (judged: JudgedAtRest) => {
    known.set(judged.of, judged);
    simulation.setState({ judged });
  };
  const note = (answered: Answered) => {
    const { plan, cluster } = answered;
    if (areNotedAtOnce(cluster)) return;
    const tellNoted = () => simulation.setState({ noted: cluster });
    line.ask({
      request: () => ({ kind: 'noted', plan }),
      onReply: (reply) => {
        if (reply.kind !== 'noted') return;
        knowFindings(answered, reply.findings);
        spreadsheetOf.know(answered, reply.comparison);
        tellNoted();
      },
      // Without a worker the page does it itself.
      onFailure: tellNoted,
    });
  };
  const judge = (answered: Answered) => {
    const { plan, cluster } = answered;
    line.ask({
      request: () => ({ kind: 'at-rest', plan: plannedFrom(plan, cluster) }),
      onReply: (reply) => {
        if (reply.kind !== 'at-rest') return;
        const { compared, repairs, grown } = reply;
        tell({ of: cluster, compared, repairs, grown });
      },
      // Without a worker the page does it itself.
      onFailure: () => tell({ of: cluster, ...changesAtRestOf(answered) }),
    });
  };
  const grow = ({ plan, cluster }: Answered) => {
    // It is known before all of it is: under other changes last.
    const { growth } = simulation.getState().questions;
    if (growth.status === 'known' && growth.found.others !== undefined) return;
    line.ask({
      request: () => ({
        kind: 'questions',
        plan: plannedFrom(plan, cluster),
        questions: ['growth'],
        hardest: undefined,
      }),
      onReply: (reply) => {
        if (reply.kind !== 'question' || reply.found.question !== 'growth') return;
        const { found } = reply.found;
        const { questions } = simulation.getState();
        simulation.setState({ questions: { ...questions, growth: { status: 'known', found } } });
      },
      // It is asked once more behind the run.
      onFailure: () => {},
    });
  };
  const follow = () => {
    const { answer } = planner.getState();
    // While the form can't be read, of the plan that it last was.
    if (answer.status !== 'current') return;
    clearTimeout(timer);
    line.end();
    const before = known.get(answer.cluster);
    if (before !== undefined) {
      tell(before);
      simulation.setState({ noted: before.of });
    }
    timer = setTimeout(() => {
      if (before === undefined) {
        note(answer);
        judge(answer);
      }
      grow(answer);
    }, JUDGE_AFTER_MS);
  };
  follow();
  const unsubscribe = planner.subscribe((state, before) => {
    if (state.answer !== before.answer && !isOfSame(state, before)) follow();
  });
  return {
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
      line.end();
    },
  };
}
