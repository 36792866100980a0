import { MOST_NODES, type MostNodes, type NextLimit } from '@/engine';
import { amountOf, count, listOf, placeOf } from '@/i18n/en/answer/counts';
import { formatCount } from '@/i18n/wording/number-format';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** `ninth`, `21st`, `112th`. @param place from 1 */
function ordinal(place: number): string {
  const word = ORDINALS[place - 1];
  if (word !== undefined) return word;
  const isTeen = Math.floor(place / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${formatCount(place)}${ending}`;
}

/** What a plan comes to, to follow its subject: `leaves subnet a 19 addresses short`. */
export function comesTo({ subnet = '', constraint, left = 0, verdict }: NextLimit): string {
  if (constraint === undefined) return 'makes a plan that can’t work';
  const place = placeOf(constraint, subnet);
  if (left < 0) return `leaves ${place} ${amountOf(constraint, -left)} short`;
  return verdict === 'warm-short'
    ? `leaves nodes in ${place} short of warm addresses`
    : `may not fit in ${place}: the order in which nodes come decides`;
}

function nodes(amount: number): string {
  return count(amount, 'node');
}

export function mostNodesOfGroup(group: string, most: MostNodes): readonly string[] {
  return [fitSentence(group, most), ...neededSentences(group, most)];
}

function fitSentence(group: string, { safe, next, fitsAgainAt }: MostNodes): string {
  if (next === undefined) return `**${formatCount(MOST_NODES)} nodes and more** of ${group} fit.`;
  if (safe < 0) {
    const again = fitsAgainAt.length === 0 ? '' : ` ${formatAgain(fitsAgainAt)} would fit.`;
    return `No count of ${group} fits: without any the plan ${comesTo(next)}.${again}`;
  }
  if (fitsAgainAt.length > 0) {
    return `Up to **${nodes(safe)}** of ${group} fit, and again ${formatAgain(fitsAgainAt)}; ${formatCount(safe + 1)} ${safe === 0 ? 'does' : 'do'} not: fewer nodes carry more pods each.`;
  }
  if (safe === 0) return `Not one node of ${group} fits: the first ${comesTo(next)}.`;
  return `Up to **${nodes(safe)}** of ${group} fit; the ${ordinal(safe + 1)} ${comesTo(next)}.`;
}

/** `exactly 4`, `4 to 6`, `4 and 6` */
function formatAgain(counts: readonly number[]): string {
  const first = counts[0] ?? 0;
  const last = counts.at(-1) ?? first;
  if (counts.length === 1) return `exactly ${formatCount(first)}`;
  if (last - first === counts.length - 1) return `${formatCount(first)} to ${formatCount(last)}`;
  return listOf(counts.map(formatCount));
}

function neededSentences(
  group: string,
  { safe, needed, fitsAgainAt }: MostNodes,
): readonly string[] {
  if (needed === undefined) return ['Pods stay pending, whatever the count.'];
  if (needed === 0) return [];
  if (safe >= needed)
    return [
      `For all pods to have a place, ${nodes(needed)} ${needed === 1 ? 'is' : 'are'} needed.`,
    ];
  const again = fitsAgainAt.find((at) => at >= needed);
  return again === undefined
    ? [`But the pods need ${nodes(needed)} of ${group}: no count is enough for them and fits.`]
    : [`The pods need ${nodes(needed)} of ${group}.`];
}
