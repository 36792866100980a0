// What a change of a plan is tried by: the plan at rest, and what is required of it at rest.
import { grownPlan } from '@/engine/answers/sizes/grown-plan';
import { isShort } from '@/engine/at-rest/shortage';
import { judge } from '@/engine/judge';
import {
  type ClusterPlan,
  gravity,
  type PlanAnswer,
  type Requirements,
  type ShortOverTime,
  type SubnetUsage,
} from '@/engine/model';
import { withoutZones, zonesToLose } from './zones-to-lose';

/** A plan that was tried. */
export interface TriedAtRest {
  /** To the plan as it stands. */
  readonly answer: PlanAnswer;
  /** It fits at rest, and under all that is required of it at rest. */
  readonly holds: boolean;
  /** Labels of the subnets that lack something: of the first that does not hold. */
  readonly short: readonly string[];
}

export interface Trial {
  /** @throws as `judge` does. */
  readonly judge: (plan: ClusterPlan) => TriedAtRest;
  /** The subnets of a plan that lack something, in its scenario too, as they are at rest. */
  readonly short: (plan: ClusterPlan, usage: PlanAnswer) => readonly SubnetUsage[];
  readonly failsOverTime: boolean;
  /** Pods that the scenario leaves without a place, beyond those at rest. */
  readonly podsLeft: number;
  /** More than that the plan fits as it stands. */
  readonly asksMore: boolean;
}

/** What is to be mended beside what a plan lacks at rest. */
export interface RepairAim {
  /** What a run of its scenario has found. */
  readonly overTime?: ShortOverTime | undefined;
  /** What is required of it; of that what is judged at rest. */
  readonly required?: Requirements | undefined;
}

interface TriedBy extends RepairAim {
  readonly judgeOne?: (plan: ClusterPlan) => PlanAnswer;
}

const NOTHING_REQUIRED: Requirements = { keepFree: 0, growth: 0, scenario: false, zoneLoss: false };

export function trialOf({
  overTime,
  required = NOTHING_REQUIRED,
  judgeOne = judge,
}: TriedBy): Trial {
  function* strains(plan: ClusterPlan, answer: PlanAnswer): Generator<Strained> {
    yield asItStands(answer);
    if (required.keepFree > 0) yield keepingFree(answer, required.keepFree);
    if (required.growth > 0) yield grown(answer, judgeOne(grownPlan(plan, required.growth)));
    if (required.zoneLoss) {
      for (const zone of zonesToLose(plan)) {
        yield asItStands(judgeOne(withoutZones(plan, [zone])));
      }
    }
  }
  return {
    judge: (plan) => {
      const answer = judgeOne(plan);
      for (const { holds, short } of strains(plan, answer)) {
        if (!holds) return { answer, holds, short };
      }
      return { answer, holds: true, short: [] };
    },
    short: (plan, usage) => {
      const found = [...strains(plan, usage)].flatMap(({ short }) => short);
      const labels = new Set([...found, ...(overTime?.subnets ?? [])]);
      return usage.subnets.filter(({ label }) => labels.has(label));
    },
    asksMore: required.keepFree > 0 || required.growth > 0 || required.zoneLoss,
    failsOverTime: overTime !== undefined && gravity(overTime.kind) > gravity('fits'),
    podsLeft: overTime?.podsLeft ?? 0,
  };
}

/** A plan as it is, or as something is required of it. */
interface Strained {
  readonly holds: boolean;
  readonly short: readonly string[];
}

function asItStands({ verdict, subnets }: PlanAnswer): Strained {
  return { holds: verdict.kind === 'fits', short: labelsOf(subnets.filter(isShort)) };
}

function keepingFree({ subnets }: PlanAnswer, keepFree: number): Strained {
  const lacking = subnets.filter(({ use, free }) => use !== 'other' && free < keepFree);
  return { holds: lacking.length === 0, short: labelsOf(lacking) };
}

/** Pods without a place of the plan as it stands have none with more of them either. */
function grown(now: PlanAnswer, then: PlanAnswer): Strained {
  const { holds, short } = asItStands(then);
  const isHosted = then.verdict.podsPending === 0 || now.verdict.podsPending > 0;
  return { holds: holds && isHosted, short };
}

function labelsOf(subnets: readonly SubnetUsage[]): readonly string[] {
  return subnets.map(({ label }) => label);
}
