// Growth in one number and one line: from which count on it does not simply fit.
import type { Counted, Growth, GrowthMark } from '@/engine';
import type { ToldCell } from '@/i18n/questions/cell';
import type { QuestionWords } from '@/i18n/questions/question-words';
import { toneOf, waitTone } from '@/i18n/verdict/tone/tone';

export function growthCell(
  growth: Growth,
  { growth: words, kinds, waitFor, withoutPlace, overQuota }: QuestionWords,
  counted: Counted = 'nodes',
): ToldCell {
  const { firstShort: short, firstMayNotFit: may, firstDoesNotFit: waits, points } = growth;
  const most = points.at(-1)?.nodes ?? 0;
  if (most === 0) return { tone: 'neutral', unit: undefined, ...words.noNodes };
  const cell = (tone: ToldCell['tone'], number: string, line: string): ToldCell => {
    return { tone, number, unit: undefined, line };
  };
  // Points reach twice the plan.
  const planned = most / 2;
  const podsPending = points.find(({ nodes }) => nodes === planned)?.podsPending ?? 0;
  const unplaced = podsPending > 0 ? [withoutPlace(podsPending)] : [];
  const roomFor = (nodes: number, told: readonly string[]) =>
    cell(toneOf({ kind: 'fits', podsPending }), words.upTo(nodes, counted), told.join(' · '));
  // No more are looked at: it is no limit.
  if (short === undefined) return roomFor(most, [words.twice, ...unplaced]);
  const after = ({ nodes }: GrowthMark) =>
    [may, waits].filter((mark) => mark !== undefined && mark.nodes > nodes) as GrowthMark[];
  const reached = [waits, may, short].find((mark) => mark !== undefined && mark.nodes <= planned);
  if (reached === undefined) {
    const then = stages([short, ...after(short)], words, counted);
    return roomFor(short.nodes - 1, unplaced.length > 0 ? unplaced : [then]);
  }
  const tone = waitTone(reached);
  const later = stages(after(reached), words, counted, reached);
  // The number does not say it.
  const over = reached.quota === undefined ? [] : [overQuota(reached.quota)];
  const wait = later === '' ? '' : [...over, later].join(' · ');
  switch (reached.kind) {
    case 'fits':
    case 'warm-short':
      return {
        tone,
        ...(reached.kind === 'fits' ? words.tooLittle : words.short)(reached.nodes, counted),
        line: wait || (over[0] ?? words.noPodWaits(most, counted)),
      };
    case 'may-not-fit': {
      const { nodes, subnet } = reached;
      const of = over[0] ?? (subnet && waitFor([subnet]));
      return { tone, ...words.mayWait(nodes, counted), line: wait || of || '' };
    }
    case 'does-not-fit': {
      const { nodes, subnet } = reached;
      const where = subnet === undefined ? words.from(nodes, counted) : waitFor([subnet]);
      const quota = reached.quota ?? (short.nodes === nodes ? short.quota : undefined);
      const own = quota ? overQuota(quota) : where;
      // Two quotas have no room beside each other: which comes first is told, as in the picture.
      const before = short.nodes < nodes ? [stage(short, words, counted)] : [];
      const of = quota && short.quota === undefined ? [overQuota(quota)] : [];
      const line = before.length > 0 ? [...before, ...of].join(' · ') : own;
      return { tone, ...(reached.isOfNodes ? words.findNone : words.wait)(nodes, counted), line };
    }
    case 'cannot-work':
      return cell(tone, kinds.cannotWork, words.from(reached.nodes, counted));
  }
}

/** Marks in ascending order, each at a count of its own. */
function stages(
  marks: readonly GrowthMark[],
  words: QuestionWords['growth'],
  counted: Counted,
  before?: GrowthMark,
): string {
  return marks
    .filter(({ nodes }, at) => marks.findIndex((mark) => mark.nodes === nodes) === at)
    .map((mark, at, all) => stage(mark, words, counted, at > 0 ? all[at - 1] : before))
    .join(' · ');
}

/** @param before the mark of a smaller count: its quota is not named again */
function stage(
  { kind, nodes, quota, isOfNodes }: GrowthMark,
  words: QuestionWords['growth'],
  counted: Counted,
  before?: GrowthMark,
): string {
  if (quota !== undefined && quota !== before?.quota) return words.overFrom(quota, nodes, counted);
  if (kind === 'cannot-work') return words.cannotWorkFrom(nodes, counted);
  if (kind === 'may-not-fit') return words.mayWaitFrom(nodes, counted);
  if (kind === 'fits') return words.tooLittleFrom(nodes, counted);
  if (isOfNodes) return words.findNoneFrom(nodes, counted);
  return kind === 'warm-short'
    ? words.shortFrom(nodes, counted)
    : words.podsWaitFrom(nodes, counted);
}
