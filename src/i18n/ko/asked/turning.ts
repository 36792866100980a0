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
import type { turning as english } from '@/i18n/en/asked/turning';
import { requirements } from '@/i18n/ko/answer/requirements';
import { listOf, withoutPlace } from '@/i18n/ko/wording/counts';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
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
import { withParticle } from '@/i18n/wording/particles';
import type { RangedInput } from '@/plan';
import { clause } from './graded-clause';

/** What a plan does with numbers that are as good as the best. */
const DOES: Readonly<Record<Grade, string>> = {
  fits: '수용됩니다',
  'warm-short': '파드가 모두 실행됩니다',
  'may-not-fit': '수용될 수 있습니다',
  'pods-pending': 'IP는 충분합니다',
  'not-met': '요구 사항만 충족하지 못합니다',
  'does-not-fit': '작동합니다',
  'cannot-work': '판정이 같습니다',
};

/** The same before a noun. */
const NONE: Readonly<Record<Grade, string>> = {
  fits: '수용되는',
  'warm-short': '파드가 모두 실행되는',
  'may-not-fit': '수용될 수 있는',
  'pods-pending': 'IP가 충분한',
  'not-met': '요구 사항만 충족하지 못하는',
  'does-not-fit': '작동하는',
  'cannot-work': '판정이 같은',
};

/** `m5.large 노드당 파드` */
function noun({ of, group, arePods }: RangedInput): string {
  const ofGroup = group === undefined ? '' : `${group} `;
  switch (of) {
    case 'nodes':
      return `${ofGroup}${arePods ? '파드' : '노드'}`;
    case 'pods-per-node':
      return `${ofGroup}노드당 파드`;
    case 'system-pods':
      return '노드당 시스템 파드';
    case 'replicas':
      return '레플리카';
  }
}

function name(input: RangedInput): string {
  return `${noun(input)} 수`;
}

function unit({ of, arePods }: RangedInput): string {
  return of === 'nodes' && !arePods ? '대' : '개';
}

/** `25개`, `8대` */
function amount(input: RangedInput, value: number): string {
  return formatCount(value) + unit(input);
}

function amounts(input: RangedInput, { low, high }: Ends): string {
  return low === high ? amount(input, low) : `${formatCount(low)}~${amount(input, high)}`;
}

function atEnd(inputs: readonly RangedInput[], end: keyof Ends): string {
  return listOf(inputs.map((input) => `${noun(input)} ${amount(input, input[end])}`));
}

/** `수용됨, 서브넷 a의 여유는 IP 71개입니다` */
function state(graded: Graded, scenario: ScenarioName): string {
  const told = clause(graded, scenario);
  const { grade } = graded;
  if (grade === 'pods-pending') return told;
  if (grade === 'not-met') return `요구 사항 미충족, ${told}`;
  const asJudged = isOpen(graded) ? ' (판정한 데까지)' : '';
  if (isOfRun(graded)) return `평소 ${KINDS[graded.atRest.kind]}, ${told}`;
  return `${KINDS[grade]}${asJudged}, ${told}`;
}

/** `21개까지`, `5대부터`, `4대에서만`, `3~5대에서` */
function where(input: RangedInput, span: Ends, { low, high }: Ends): string {
  if (span.low === low) return `**${amount(input, span.high)}까지**`;
  if (span.low === span.high) return `**${amount(input, span.low)}에서만**`;
  if (span.high === high) return `**${amount(input, span.low)}부터**`;
  return `**${amounts(input, span)}에서**`;
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
  const subject = `${lead}${noun(input)}`;
  const does = DOES[best];
  if (first === undefined) {
    return [`${subject} ${amounts(input, input)} 중에는 ${NONE[best]} 값이 없습니다`, '.'];
  }
  if (isWholly(input, first)) return [`${subject} ${amounts(input, input)} 모두 ${does}`, '.'];
  const again = more.map((span) => amounts(input, span));
  const others = again.length === 0 ? '' : ` ${listOf(again)}에서 다시 ${does}.`;
  const at =
    next === undefined ? '' : ` ${amount(input, next.value)}이면 ${clause(next.graded, scenario)}.`;
  return [`${subject} ${where(input, first, input)} ${does}`, `.${others}${at}`];
}

function decides(inputs: readonly RangedInput[], points: TurningPoints): string {
  const { decides: told } = points;
  if (told === undefined || inputs.length < 2) return '';
  const named = (places: readonly number[]) =>
    places.flatMap((place) => (inputs[place] ? [name(inputs[place])] : []));
  const turning = named(told.turning);
  const [only, second] = turning;
  const others = named(inputs.map((_, place) => place)).filter((each) => !turning.includes(each));
  if (only === undefined) {
    const mending = named(told.mending);
    const end = told.from === 'low' ? '작은' : '큰';
    const mend =
      mending.length === 0 ? '' : ` ${listOf(mending)} 중 하나만 ${end} 값이어도 해결됩니다.`;
    return `**하나만으로는 판정이 갈리지 않습니다.**${mend}`;
  }
  if (second !== undefined) return `**판정을 가르는 값: ${listOf(turning)} 각각**.`;
  const [place = 0] = told.turning;
  const { othersLow, othersHigh } = points.inputs[place] ?? {};
  if (told.mending.length === 1 && othersLow && othersHigh && !isAlike(othersLow, othersHigh)) {
    return `**판정을 가르는 값: ${only}**. 판정이 바뀌는 곳은 ${listOf(others)}에 따라서도 달라집니다.`;
  }
  return told.mending.length === 1
    ? `**판정을 가르는 값: ${only}**. 아닌 값: ${listOf(others)}.`
    : `**판정을 가르는 값: ${only}**. 함께일 때는 ${listOf(others)}도 가릅니다.`;
}

/** What the others are: so many of them as can be read in one breath. */
function besideOf(others: readonly RangedInput[], end: keyof Ends | 'either'): string {
  if (others.length === 0) return '';
  const named = others.length > 2 ? '다른 값' : listOf(others.map(name));
  if (end === 'either') return `${withParticle(named, '과/와')} 관계없이 `;
  if (others.length > 2) return `다른 값이 모두 ${end === 'low' ? '작은' : '큰'} 값일 때 `;
  return `${atEnd(others, end)}일 때 `;
}

function openLine({ names, required }: NotJudged): Line {
  const told = names.map((each) => requirements.inShort(each, required));
  return [`요구 사항 중 **여기에서 판정하지 않은 것**: ${listOf(told)}`, '.'];
}

function linesOf(told: TurningTold): readonly Line[] {
  const { points, scenario, besides } = told;
  const inputs = inShort(told.inputs);
  const { best } = points;
  const parts = toldApart(told);
  const start = besides === undefined ? '' : '평소만 보면 ';
  const open = notJudged(told);
  const asJudged = open === undefined ? [] : [openLine(open)];
  if (parts.length === 0) {
    const tried = inputs.length > 1 ? ' 값을 하나씩 바꾸어 확인했습니다.' : '';
    return best === 'fits'
      ? [
          ...asJudged,
          [
            `${open ? '판정한 데까지는 ' : ''}작은 값과 큰 값, 그 사이 모두 수용됩니다`,
            `.${tried}`,
          ],
        ]
      : [...asJudged, ['작은 값과 큰 값 사이에 더 나은 값이 없습니다', `.${tried}`]];
  }
  const lines = parts.map(({ place, others }) => {
    const input = inputs[place];
    if (input === undefined) throw new Error('an input that is not there');
    const around = inputs.filter((_, index) => index !== place);
    const beside = besideOf(around, others);
    const found = turningOf(points, place, others);
    const other = turningOf(points, place, 'low').next;
    // With the others at either end other figures: of them one alone would be told.
    const isOfBoth =
      others !== 'either' ||
      (found.next && clause(found.next.graded, scenario)) ===
        (other && clause(other.graded, scenario));
    const turning = isOfBoth ? found : { ...found, next: undefined };
    return turningLine(input, turning, { best, scenario, lead: start + beside });
  });
  const deciding = besides === undefined ? decides(inputs, points) : '';
  const isEach = points.inputs.every(
    ({ othersLow, othersHigh }) => othersLow.isEachTried && othersHigh.isEachTried,
  );
  const notEach = '모든 값을 확인하지는 않았지만, 판정이 바뀌는 곳은 앞뒤 값을 모두 확인했습니다.';
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

function lowEnd(low: Graded): string {
  const { grade, atRest, run } = low;
  if (grade === 'pods-pending') return withoutPlace(podsWithoutPlace(atRest, run));
  if (grade === 'not-met') return '요구 사항 미충족';
  if (isOfRun(low)) return `평소 ${KINDS[atRest.kind]}, 시나리오에서 ${KINDS[grade]}`;
  return KINDS[grade];
}

export const turning: typeof english = {
  title: '범위',
  counted: (inputs) => `범위로 입력한 값은 큰 값으로 계산합니다: ${atEnd(inputs, 'high')}.`,
  end: (inputs, end, told) =>
    `${end === 'low' ? '작은' : '큰'} 값 (${atEnd(inputs, end)}): ${told}.`,
  ofLowEnd: (low) => `작은 값 기준: **${lowEnd(low)}**`,
  state,
  sentences,
  upTo,
  none: '찾을 것이 없습니다. 범위로 입력한 값이 없습니다. 18-25처럼 입력하십시오.',
  countedHere: '여기의 모든 수치는 큰 값 기준입니다',
  more: (lines) => `${formatCount(lines)}개 더 보기`,
  fewer: '접기',
  checking: '판정이 바뀌는 값을 찾는 중…',
  waits: '읽을 수 없는 입력이나 시나리오가 있는 동안에는 판정이 바뀌는 값을 찾지 않습니다.',
  failed: '판정이 바뀌는 값을 여기에서는 찾지 못했습니다.',
  checkingRuns: '지금까지는 평소만 본 결과입니다. 시나리오를 확인하는 중입니다.',
  notRun: '평소만 본 결과입니다. 그 사이 값으로는 시나리오를 실행하지 않았습니다.',
};
