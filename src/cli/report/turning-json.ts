// What a plan comes to between the ends of its ranges, as data; the same promise as of plan-json.ts.
import type { Ends, Grade, Graded, Turning, TurningPoints } from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import type { PlanTurning, RangedInput } from '@/plan';
import { type VerdictJson, verdictJson } from './plan-json';
import { type RequirementJson, requirementsJson } from './required-report';

export interface GradedJson {
  /** Of both: the graver, or `pods-pending`, or `not-met` where what is required is not held. */
  readonly verdict: Grade;
  readonly atRest: VerdictJson;
  /** Null where it was not run. */
  readonly run: {
    readonly kind: RunVerdict['kind'];
    readonly subnet: string | null;
    readonly pods: number;
  } | null;
  /** What the link requires, as it is judged with these numbers. */
  readonly requirements: readonly RequirementJson[];
}

interface TurningJson {
  /** Numbers in a row that are as good as `best`. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** The first number beyond the first of them, and what it comes to; null where there is none. */
  readonly turnsAt: number | null;
  readonly comesTo: GradedJson | null;
  readonly isEachTried: boolean;
}

interface PointsJson {
  readonly low: GradedJson | null;
  readonly high: GradedJson | null;
  readonly best: Grade | null;
  readonly inputs: readonly (InputJson & {
    readonly othersLow: TurningJson;
    readonly othersHigh: TurningJson;
  })[];
  readonly decides: {
    readonly from: keyof Ends;
    readonly turning: readonly InputJson[];
    readonly mending: readonly InputJson[];
  } | null;
}

export interface InputJson {
  readonly input: RangedInput['of'];
  readonly group: string | null;
  readonly low: number;
  readonly high: number;
}

/** Of the graver of the plan at rest and its scenario; `atRest` of the plan at rest alone. */
export function turningJson(
  found: PlanTurning | undefined,
): PointsJson & { readonly atRest: PointsJson | null } {
  if (found === undefined) {
    return { low: null, high: null, best: null, inputs: [], decides: null, atRest: null };
  }
  const { inputs, atRest, overTime = atRest } = found;
  return { ...pointsJson(inputs, overTime), atRest: pointsJson(inputs, atRest) };
}

function pointsJson(inputs: readonly RangedInput[], points: TurningPoints): PointsJson {
  const { low, high, best, decides } = points;
  const named = (places: readonly number[]) =>
    places.flatMap((place) => (inputs[place] ? [inputJson(inputs[place])] : []));
  return {
    low: gradedJson(low),
    high: gradedJson(high),
    best,
    inputs: inputs.flatMap((input, place) => {
      const found = points.inputs[place];
      if (found === undefined) return [];
      const { othersLow, othersHigh } = found;
      return {
        ...inputJson(input),
        othersLow: turningOf(othersLow),
        othersHigh: turningOf(othersHigh),
      };
    }),
    decides:
      decides === undefined
        ? null
        : {
            from: decides.from,
            turning: named(decides.turning),
            mending: named(decides.mending),
          },
  };
}

export function inputJson({ of, group, low, high }: RangedInput): InputJson {
  return { input: of, group: group ?? null, low, high };
}

function turningOf({ spans, next, isEachTried }: Turning): TurningJson {
  return {
    spans: spans.map(({ low, high }) => ({ from: low, to: high })),
    turnsAt: next?.value ?? null,
    comesTo: next === undefined ? null : gradedJson(next.graded),
    isEachTried,
  };
}

export function gradedJson({ grade, atRest, run, required }: Graded): GradedJson {
  return {
    verdict: grade,
    atRest: verdictJson(atRest),
    run: run === undefined ? null : { kind: run.kind, subnet: run.subnet ?? null, pods: run.pods },
    requirements: required === undefined ? [] : requirementsJson(required),
  };
}
