// What a plan comes to between the ends of inputs that nobody knows.

import {
  type Ends,
  type Grade,
  type Graded,
  isOfRun,
  isOpen,
  type Turning,
  type TurningPoints,
} from '@/engine';
import { podsWithoutPlace } from '@/engine/over-time';
import { requirements } from '@/i18n/en/answer/requirements';
import { capital, count, findNoPlace, listOf } from '@/i18n/en/wording/counts';
import { KINDS } from '@/i18n/en/wording/verdict-kinds';
import {
  inShort,
  isAlike,
  isWholly,
  type NotJudged,
  notJudged,
  type TurningTold,
  toldApart,
  turningOf,
} from '@/i18n/texts/turning-told';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import type { RangedInput } from '@/plan';
import { clause } from './graded-clause';

/** What a plan does with numbers that are as good as the best. */
const DOES: Readonly<Record<Grade, string>> = {
  fits: 'fits',
  'warm-short': 'runs all pods',
  'may-not-fit': 'may fit',
  'pods-pending': 'has enough addresses',
  'not-met': 'misses only a requirement',
  'does-not-fit': 'can work',
  'cannot-work': 'is judged the same',
};

/** Of one, and of several: `pods a node of m5.large` */
function names({ of, group, arePods }: RangedInput): readonly [one: string, many: string] {
  const inGroup = group === undefined ? '' : ` of ${group}`;
  switch (of) {
    case 'nodes':
      return arePods ? [`pod${inGroup}`, `pods${inGroup}`] : [`node${inGroup}`, `nodes${inGroup}`];
    case 'pods-per-node':
      return [`pod a node${inGroup}`, `pods a node${inGroup}`];
    case 'system-pods':
      return ['system pod a node', 'system pods a node'];
    case 'replicas':
      return ['replica', 'replicas'];
  }
}

function name(input: RangedInput): string {
  return names(input)[1];
}

/** `25 pods a node of m5.large` */
function value(input: RangedInput, amount: number): string {
  return count(amount, ...names(input));
}

/** `4 to 8 nodes of m5.large` */
function range(input: RangedInput, { low, high }: Ends): string {
  return low === high ? value(input, low) : `${formatCount(low)} to ${value(input, high)}`;
}

function atEnd(inputs: readonly RangedInput[], end: keyof Ends): string {
  return listOf(inputs.map((input) => value(input, input[end])));
}

/** `fits, subnet a has 71 addresses free` */
function state(graded: Graded, scenario: ScenarioName): string {
  const told = clause(graded, scenario);
  const { grade } = graded;
  if (grade === 'pods-pending') return told;
  if (grade === 'not-met') return `does not meet a requirement: ${told}`;
  const asJudged = isOpen(graded) ? ' as far as it was judged' : '';
  if (isOfRun(graded)) return `${KINDS[graded.atRest.kind]} at rest, but ${told}`;
  return `${KINDS[grade]}${asJudged}, ${told}`;
}

/** `up to 21 pods a node`, `from 5 nodes up`, `with exactly 4 nodes` */
function where(input: RangedInput, span: Ends, { low, high }: Ends): string {
  if (span.low === low) return `up to **${value(input, span.high)}**`;
  if (span.low === span.high) return `with exactly **${value(input, span.low)}**`;
  if (span.high === high) return `from **${value(input, span.low)}** up`;
  return `from ${formatCount(span.low)} to **${value(input, span.high)}**`;
}

function again({ low, high }: Ends): string {
  return low === high
    ? `again with exactly ${formatCount(low)}`
    : `again from ${formatCount(low)} to ${formatCount(high)}`;
}

/** How far it is as good, a sentence without its end; and what it comes to beyond, with the end. */
type Line = readonly [told: string, beyond: string];

/** @param lead what the others are, or nothing */
function turningLine(
  input: RangedInput,
  { spans, next }: Turning,
  { best, scenario, lead }: { best: Grade; scenario: ScenarioName; lead: string },
): Line {
  const [first, ...more] = spans;
  const does = lead === '' ? capital(DOES[best]) : `${lead}, it ${DOES[best]}`;
  if (first === undefined) {
    const none = `none of ${range(input, input)} ${DOES[best]}`;
    return [lead === '' ? capital(none) : `${lead}, ${none}`, '.'];
  }
  if (isWholly(input, first)) return [`${does} with any of ${range(input, input)}`, '.'];
  const others = more.length === 0 ? '' : `, and ${listOf(more.map(again))}`;
  const at =
    next === undefined ? '' : `; at ${formatCount(next.value)}, ${clause(next.graded, scenario)}`;
  return [`${does} ${where(input, first, input)}${others}`, `${at}.`];
}

function decides(inputs: readonly RangedInput[], points: TurningPoints): string {
  const { decides: told, best } = points;
  if (told === undefined || inputs.length < 2) return '';
  const named = (places: readonly number[]) =>
    places.flatMap((place) => (inputs[place] ? [name(inputs[place])] : []));
  const turning = named(told.turning);
  const [only, second] = turning;
  const others = named(inputs.map((_, place) => place)).filter((each) => !turning.includes(each));
  if (only === undefined) {
    const mending = named(told.mending);
    const mend =
      mending.length === 0
        ? ''
        : `; it ${DOES[best]} with ${mending.join(' or ')} alone at the ${told.from} end`;
    return `**No one of them decides it alone**${mend}.`;
  }
  if (second !== undefined) return `**Each of these alone decides it**: ${listOf(turning)}.`;
  const [place = 0] = told.turning;
  const { othersLow, othersHigh } = points.inputs[place] ?? {};
  if (told.mending.length === 1 && othersLow && othersHigh && !isAlike(othersLow, othersHigh)) {
    return `**${capital(only)} decide it between the ends**; where it turns depends on ${listOf(others)} too.`;
  }
  return told.mending.length === 1
    ? `**${capital(only)} decide it**, not ${listOf(others)}.`
    : `**${capital(only)} alone decide it already**; ${listOf(others)} do together.`;
}

/** What the others are: so many of them as can be read in one breath. */
function besideOf(others: readonly RangedInput[], end: keyof Ends | 'either'): string {
  if (end !== 'either' && others.length <= 2) return atEnd(others, end);
  const named = others.length > 2 ? 'the others' : listOf(others.map(name));
  return `${named} at ${end === 'either' ? 'either end' : `their ${end} ends`}`;
}

function openLine({ names, required }: NotJudged): Line {
  const told = names.map((each) => requirements.inShort(each, required));
  return [`**Not judged here** of what the plan must hold: ${listOf(told)}`, '.'];
}

function linesOf(told: TurningTold): readonly Line[] {
  const { points, scenario, besides } = told;
  const inputs = inShort(told.inputs);
  const { best } = points;
  const parts = toldApart(told);
  const start = besides === undefined ? '' : 'At rest alone';
  const open = notJudged(told);
  const asJudged = open === undefined ? [] : [openLine(open)];
  if (parts.length === 0) {
    const tried = inputs.length > 1 ? ', each moved alone' : '';
    return best === 'fits'
      ? [
          ...asJudged,
          [
            `Fits at both ends, and with every number between${tried}${open ? ', as far as it was judged' : ''}`,
            '.',
          ],
        ]
      : [...asJudged, [`No better with any number between the ends${tried}`, '.']];
  }
  const lines = parts.map(({ place, others }) => {
    const input = inputs[place];
    if (input === undefined) throw new Error('an input that is not there');
    const around = inputs.filter((_, index) => index !== place);
    const beside = besideOf(around, others);
    const lead = [start, around.length === 0 ? '' : `with ${beside}`].filter(Boolean).join(', ');
    const found = turningOf(points, place, others);
    const other = turningOf(points, place, 'low').next;
    // With the others at either end other figures: of them one alone would be told.
    const isOfBoth =
      others !== 'either' ||
      (found.next && clause(found.next.graded, scenario)) ===
        (other && clause(other.graded, scenario));
    const turning = isOfBoth ? found : { ...found, next: undefined };
    return turningLine(input, turning, { best, scenario, lead: capital(lead) });
  });
  const deciding = besides === undefined ? decides(inputs, points) : '';
  const isEach = points.inputs.every(
    ({ othersLow, othersHigh }) => othersLow.isEachTried && othersHigh.isEachTried,
  );
  const notEach = 'Not every number was tried, but those on both sides of each turn.';
  const [first, ...others] = lines;
  const alone = [deciding, isEach ? '' : notEach].map((sentence): Line => [sentence, '']);
  const [decided, tried] = alone;
  const all = [...asJudged, first, decided, ...others, tried];
  return all.filter((line): line is Line => line !== undefined && line[0] !== '');
}

/** Where it turns for each input, then what decides. */
function sentences(told: TurningTold): readonly string[] {
  return linesOf(told).map((line) => line.join(''));
}

/** Of the first of these how far it is as good: for a line that is always there. */
function upTo(told: TurningTold): string {
  return linesOf(told)[0]?.[0] ?? '';
}

/** In a few words. */
function lowEnd(low: Graded): string {
  const { grade, atRest, run } = low;
  if (grade === 'pods-pending') return findNoPlace(podsWithoutPlace(atRest, run));
  if (grade === 'not-met') return 'does not meet a requirement';
  if (isOfRun(low)) return `${KINDS[atRest.kind]} at rest, but ${KINDS[grade]} over time`;
  return KINDS[grade];
}

export const turning = {
  title: 'Ranges',
  /** Which end the numbers are of. */
  counted: (inputs: readonly RangedInput[]) =>
    `Counted at the high end of what is a range: ${atEnd(inputs, 'high')}.`,
  /** What it comes to at one end of all. */
  end: (inputs: readonly RangedInput[], end: keyof Ends, told: string) =>
    `${end === 'low' ? 'Low' : 'High'} end (${atEnd(inputs, end)}): ${told}.`,
  /** Before the verdict on the high ends, where the low ends do worse. */
  ofLowEnd: (low: Graded) => `Low end · **${capital(lowEnd(low))}**`,
  state,
  sentences,
  upTo,
  none: 'Nothing to look for: no number of the plan is a range. Write one as 18-25.',
  countedHere: 'all numbers here are of the high end',
  more: (lines: number) => `${formatCount(lines)} more`,
  fewer: 'Fewer',
  checking: 'Looking where the verdict turns…',
  waits: 'Where the verdict turns is not looked for while a field or the scenario can’t be read.',
  failed: 'Where the verdict turns could not be worked out here.',
  checkingRuns: 'At rest so far; the scenario is being run between the ends.',
  notRun: 'At rest alone: the scenario was not run between the ends.',
};
