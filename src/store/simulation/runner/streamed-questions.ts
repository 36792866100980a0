// When each question whose answer comes piece by piece is asked for, and with what.
import { runWork, startsUnasked } from '@/engine/over-time';
import { hardestZone, type QuestionsTold } from '@/i18n/questions';
import { hasRanges, needsWishes, type PlanView, rangedInputs } from '@/plan';
import type { Streamed } from '@/store/simulation/simulation';
import type { Job } from '@/store/simulation/worker/worker-line';
import { planned, type Wanted } from './wanted';

/** After what the verdict needs. */
export const MOST_AFTER_MS = 1_500;
/** Its runs take seconds of a processor: for a plan that is looked at for longer. */
export const NEEDS_AFTER_MS = 3_000;
/** While what it answers is looked at, and typed in: longer than from one key to the next. */
export const LOOKED_AT_AFTER_MS = 150;

/** Counts of a group that are run, about: those between what is planned and what is safe at rest. */
const COUNTS_RUN = 20;
/** Sizes that are run, under two settings. */
const SIZES_RUN = 6;
/** Candidates are a run each, and those that no other beats several, about. */
const SCENARIOS_OF_SEARCH = 40;

export interface StreamedQuestion {
  /** What is wished beside the plan: another wish is answered anew. */
  readonly wishes: (view: PlanView, wanted: Wanted) => string;
  /** Whether its answer is what is looked at: who does not type is not kept waiting. */
  readonly isLookedAt: (view: PlanView, wanted: Wanted) => boolean;
  /** How long the plan has to rest while something else is; `undefined`: it is not asked for. */
  readonly elseAfterMs: number | undefined;
  /** Whether it is worked out without being asked for. */
  readonly isSmall: (wanted: Wanted, view: PlanView) => boolean;
  readonly request: (
    wanted: Wanted,
    view: PlanView,
    known: QuestionsTold,
  ) => ReturnType<Job['request']>;
}

const NO_WISH = () => '';

export const STREAMED_QUESTIONS: Readonly<Record<keyof Streamed, StreamedQuestion>> = {
  // Rows say it, whatever is looked at.
  most: {
    wishes: NO_WISH,
    isLookedAt: () => false,
    elseAfterMs: MOST_AFTER_MS,
    isSmall: () => true,
    request: (wanted) => {
      const { groups } = wanted.scenario.plan;
      const runs = groups.length * (zoneCount(wanted) + 1) * COUNTS_RUN;
      return { kind: 'most', plan: planned(wanted), withRuns: startsRuns(wanted, runs) };
    },
  },
  needs: {
    wishes: ({ needs }) => needs,
    isLookedAt: ({ question }) => question === 'needs',
    elseAfterMs: NEEDS_AFTER_MS,
    // A run of each group’s upgrade and of each zone’s loss for each size, of a plan that has grown.
    isSmall: (wanted, { needs }) => {
      const losses = wanted.scenario.plan.groups.length + zoneCount(wanted);
      return startsRuns(wanted, SIZES_RUN * losses * (1 + needsWishes(needs).growth / 100));
    },
    request: (wanted, { needs }) => ({
      kind: 'needs',
      plan: planned(wanted),
      wishes: needsWishes(needs),
    }),
  },
  search: {
    wishes: NO_WISH,
    isLookedAt: ({ question }) => question === 'settings',
    elseAfterMs: undefined,
    isSmall: ({ work }) => startsUnasked(work, SCENARIOS_OF_SEARCH),
    request: (wanted, _, known) => ({
      kind: 'search',
      plan: planned(wanted),
      hardest: hardestZone(known['zone-loss']),
    }),
  },
  // Beside the verdict, which is of the high ends alone.
  turning: {
    wishes: (_, wanted) => beyondRun(wanted),
    isLookedAt: (_, { plan }) => hasRanges(plan),
    elseAfterMs: undefined,
    // What takes long is left out of it.
    isSmall: () => true,
    // As it runs: what is free now is free whatever its nodes hold.
    request: ({ plan }) => ({ kind: 'turning', plan }),
  },
};

/** Low ends, and what the plan must hold, are nothing that is run for the plan itself. */
function beyondRun({ plan }: Wanted): string {
  return JSON.stringify([rangedInputs(plan), plan.requirements]);
}

function zoneCount({ scenario }: Wanted): number {
  return new Set(scenario.plan.subnets.map(({ zone }) => zone)).size;
}

function startsRuns({ scenario }: Wanted, runs: number): boolean {
  return startsUnasked(runWork(scenario, runs));
}
