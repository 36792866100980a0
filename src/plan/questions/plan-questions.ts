import type { Growth, ZoneId } from '@/engine';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';
import { eachAs } from './each-as';
import { type ComparedGrowth, growthUnder, heldAsGrown } from './growth/compared-growth';
import { grownChanges } from './growth/grown-changes';
import { roomToGrow } from './growth/room-to-grow';
import { smallerSubnets } from './growth/smaller-subnets';
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
  const isAsked = (question: LateQuestion) => questions.includes(question);
  const atRest = isAsked('growth') ? growthUnder(plan, answered.cluster) : undefined;
  // Judged at rest it is there at once: nothing that takes runs comes before it.
  if (atRest !== undefined) yield grown({ ...atRest, held: undefined, others: undefined });
  let hardest = known;
  if (isAsked('zone-loss') || (known === undefined && isAsked('settings'))) {
    hardest = (yield* losses(answered, lookup)).hardest;
  }
  const growth = atRest && (yield* growthInRuns(answered, atRest, lookup));
  if (isAsked('settings')) yield* settings(answered, hardest, lookup);
  if (growth === undefined) return;
  const others = grownChanges(answered, growth, lookup, (cluster) => growthUnder(plan, cluster));
  yield grown({ ...growth, others });
}

function* growthInRuns(
  answered: Answered,
  atRest: Growth,
  lookup: ClusterSources,
): Generator<QuestionFound, ComparedGrowth> {
  const held = heldAsGrown(answered, atRest, lookup);
  const withHeld: ComparedGrowth = { ...atRest, held, others: undefined };
  yield grown(withHeld);
  const withRoom: ComparedGrowth = {
    ...withHeld,
    room: roomToGrow(answered, atRest, lookup) ?? 'not-run',
  };
  if (withRoom.room !== 'not-run') yield grown(withRoom);
  const all: ComparedGrowth = {
    ...withRoom,
    smaller: smallerSubnets(answered, lookup) ?? 'not-run',
  };
  if (all.smaller !== 'not-run') yield grown(all);
  return all;
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
