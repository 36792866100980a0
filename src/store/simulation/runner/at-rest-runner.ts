// Has what is judged at rest behind the answer worked out by a worker of its own: what would change a
// plan, and how it grows. It waits for no run.
import { type Answered, plannedFrom } from '@/plan';
import { changesAtRestOf } from '@/store/derived';
import type { Planner } from '@/store/document';
import type { JudgedAtRest, SimulationStore } from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';

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
    if (simulation.getState().questions.growth.status === 'known') return;
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
    if (before !== undefined) tell(before);
    timer = setTimeout(() => {
      if (before === undefined) judge(answer);
      grow(answer);
    }, JUDGE_AFTER_MS);
  };
  follow();
  const unsubscribe = planner.subscribe((state, before) => {
    if (state.answer !== before.answer) follow();
  });
  return {
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
      line.end();
    },
  };
}
