import type { Growth, ZoneId } from '@/engine';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';
import { type ComparedGrowth, growthUnder, heldAsGrown, ownGrowth } from './growth/compared-growth';
import { grownChanges } from './growth/grown-changes';
import { type RoomToGrow, roomToGrow } from './growth/room-to-grow';
import { type SmallerSubnets, smallerSubnets } from './growth/smaller-subnets';
import { type ComparedSettings, triedSettings } from './settings/tried-settings';
import { type ZoneLosses, zoneLosses } from './zone-losses';

/** What is asked of a plan beside its verdict and its scenario, in the order in which it is run. */
export const LATE_QUESTIONS = ['zone-loss', 'growth', 'settings'] as const;
export type LateQuestion = (typeof LATE_QUESTIONS)[number];

/**
 * What is known of a question so far. It `isDone` once its answer is known; of growth that under other
 * settings follows, after all else.
 */
export type QuestionFound = { readonly isDone: boolean } & (
  | { readonly question: 'zone-loss'; readonly found: ZoneLosses }
  | { readonly question: 'growth'; readonly found: ComparedGrowth }
  | { readonly question: 'settings'; readonly found: ComparedSettings }
);

export interface AskedQuestions {
  readonly questions: readonly LateQuestion[];
  /** The zone whose loss hurts most, where it is known; else that is worked out where settings need it. */
  readonly hardest?: ZoneId | undefined;
}

/**
 * The answers to questions about a plan, one by one as each part of them is known. Growth is judged at
 * rest; the others take runs, and have no answer while the scenario is faulty.
 *
 * @throws Error as `answerPlan` and `simulate` do.
 */
export function* planQuestions(
  plan: Plan,
  { questions, hardest: known }: AskedQuestions,
  lookup: ClusterSources,
): Generator<QuestionFound> {
  const answered = answerPlan(plan, lookup);
  let hardest = known;
  let own: Growth | undefined;
  let held: ComparedGrowth['held'];
  let room: RoomToGrow | 'none' | 'not-run' = 'not-run';
  let smaller: SmallerSubnets | 'not-run' = 'not-run';
  // Judged at rest it is there at once: nothing that takes runs comes before it.
  if (questions.includes('growth')) {
    own = ownGrowth(answered);
    yield grown({ ...own, held: undefined, others: undefined });
  }
  for (const question of LATE_QUESTIONS) {
    const isAsked = questions.includes(question);
    switch (question) {
      case 'zone-loss':
        if (isAsked || (known === undefined && questions.includes('settings'))) {
          hardest = (yield* losses(answered, lookup)).hardest;
        }
        break;
      case 'growth':
        if (own !== undefined) {
          held = heldAsGrown(answered, own, lookup);
          yield grown({ ...own, held, others: undefined });
          room = roomToGrow(answered, own, lookup) ?? 'not-run';
          if (room !== 'not-run') yield grown({ ...own, held, others: undefined, room });
          smaller = smallerSubnets(answered, lookup) ?? 'not-run';
          if (smaller !== 'not-run')
            yield grown({ ...own, held, others: undefined, room, smaller });
        }
        break;
      case 'settings':
        if (isAsked) yield* settings(answered, hardest, lookup);
    }
  }
  if (own === undefined) return;
  const others = grownChanges(answered, lookup, (cluster) => growthUnder(plan, cluster));
  yield grown({ ...own, held, others, room, smaller });
}

function grown(found: ComparedGrowth): QuestionFound {
  return { question: 'growth', found, isDone: true };
}

function* losses(
  { plan, usage }: Answered,
  lookup: ClusterSources,
): Generator<QuestionFound, ZoneLosses> {
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return { losses: [], hardest: undefined, hardestAlike: [] };
  const { scenario, seeds } = toRun;
  const question = 'zone-loss';
  const found = yield* eachAs(zoneLosses(scenario, seeds.seed, usage.subnets), (each) => {
    return { question, found: each, isDone: false };
  });
  yield { question, found, isDone: true };
  return found;
}

function* settings(
  answered: Answered,
  hardest: ZoneId | undefined,
  lookup: ClusterSources,
): Generator<QuestionFound> {
  if (answered.plan.scenario.status === 'faulty') return;
  const question = 'settings';
  const found = yield* eachAs(triedSettings(answered, hardest, lookup), (each) => {
    return { question, found: each, isDone: false };
  });
  yield { question, found, isDone: true };
}

function* eachAs<Each, Last>(
  values: Generator<Each, Last>,
  as: (each: Each) => QuestionFound,
): Generator<QuestionFound, Last> {
  for (;;) {
    const next = values.next();
    if (next.done) return next.value;
    yield as(next.value);
  }
}
