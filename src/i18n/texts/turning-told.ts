// What is worth telling of where a verdict turns.
import type { Ends, RequirementName, Requirements, Turning, TurningPoints } from '@/engine';
import type { ScenarioName } from '@/i18n/verdict-values';
import type { PlanTurning, RangedInput } from '@/plan';

export interface TurningTold {
  readonly inputs: readonly RangedInput[];
  readonly points: TurningPoints;
  readonly scenario: ScenarioName;
  /** Of the scenario, told before: these are of the plan at rest, as far as they differ. */
  readonly besides: TurningPoints | undefined;
}

/** One input, the others at one end, or the same at either. */
export interface TurningPart {
  /** Of the input. */
  readonly place: number;
  readonly others: keyof Ends | 'either';
}

export function turningOf(
  { inputs }: TurningPoints,
  place: number,
  others: TurningPart['others'],
): Turning {
  const input = inputs[place];
  if (input === undefined) throw new Error('an input that is not there');
  return others === 'low' ? input.othersLow : input.othersHigh;
}

/** Nothing turns: it is as good with every number. */
export function isWholly(ends: Ends, span: Ends | undefined): boolean {
  return span?.low === ends.low && span.high === ends.high;
}

/**
 * Where an input turns the verdict while the others stay, the one that decides first; none where nothing does anywhere. That no number
 * mends it, or that any is as good, is said by what decides.
 */
export function toldApart({ points, besides }: TurningTold): readonly TurningPart[] {
  const { turning = [], mending = [] } = points.decides ?? {};
  const isFirst = ({ place }: TurningPart) => turning.includes(place) && mending.includes(place);
  const parts = points.inputs.flatMap(({ othersLow, othersHigh }, place): TurningPart[] => {
    const known = besides?.inputs[place];
    if (isAlike(othersLow, othersHigh)) {
      const isKnown =
        known && isAlike(known.othersLow, othersLow) && isAlike(known.othersHigh, othersHigh);
      return othersLow.next === undefined || isKnown ? [] : [{ place, others: 'either' }];
    }
    const own: TurningPart[] = [];
    if (othersHigh.next && !(known && isAlike(known.othersHigh, othersHigh))) {
      own.push({ place, others: 'high' });
    }
    if (othersLow.next && !(known && isAlike(known.othersLow, othersLow))) {
      own.push({ place, others: 'low' });
    }
    return own;
  });
  return parts.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
}

/** The same numbers: with the others at one end another subnet may be what is short. */
export function isAlike(a: Turning, b: Turning): boolean {
  return JSON.stringify(a.spans) === JSON.stringify(b.spans);
}

export interface NotJudged {
  readonly required: Requirements;
  readonly names: readonly RequirementName[];
}

/** What is required and was not judged at one of the ends; `undefined`: all was, or that is told elsewhere. */
export function notJudged({ points, besides }: TurningTold): NotJudged | undefined {
  if (besides !== undefined) return undefined;
  const { low, high } = points;
  const judged = [low, high].flatMap(({ required }) => required?.judged ?? []);
  const open = judged.filter(({ status }) => status !== 'met' && status !== 'failed');
  const required = high.required?.required;
  if (required === undefined || open.length === 0) return undefined;
  return { required, names: [...new Set(open.map(({ requirement }) => requirement))] };
}

/** Inputs of one node group need not name it each time. */
export function inShort(inputs: readonly RangedInput[]): readonly RangedInput[] {
  const groups = new Set(inputs.map(({ group }) => group).filter((group) => group !== undefined));
  const isOne = inputs.length > 1 && groups.size === 1;
  return isOne ? inputs.map((input) => ({ ...input, group: undefined })) : inputs;
}

/** What is told of the graver of the plan at rest and its scenario, then of the plan at rest where that differs. */
export function turningsTold(
  { inputs, atRest, overTime }: PlanTurning,
  scenario: ScenarioName,
): readonly TurningTold[] {
  const told = { inputs, scenario, besides: undefined };
  if (overTime === undefined) return [{ ...told, points: atRest }];
  const ofRest = { ...told, points: atRest, besides: overTime };
  const whole = { ...told, points: overTime };
  return toldApart(ofRest).length === 0 ? [whole] : [whole, ofRest];
}
