import { MOST_NODES, type MostNodes, type MostOfMix } from '@/engine';
import { comesTo, planComesTo } from '@/i18n/en/asked/comes-to';
import { count, findNoPlace, listOf } from '@/i18n/en/wording/counts';
import { mixPart } from '@/i18n/en/wording/mix-part';
import { ordinal } from '@/i18n/en/wording/ordinal';
import { formatCount } from '@/i18n/wording/number-format';

function nodes(amount: number): string {
  return count(amount, 'node');
}

/** Nodes of EC2 are nodes, what runs on Fargate is pods. */
function countedNodes(amount: number, arePods: readonly boolean[]): string {
  if (!arePods.includes(true)) return nodes(amount);
  return arePods.includes(false)
    ? count(amount, 'node or pod', 'nodes and pods')
    : count(amount, 'pod');
}

/** @param arePods it is on Fargate */
export function mostNodesOfGroup(
  group: string,
  most: MostNodes,
  arePods = false,
): readonly string[] {
  if (arePods) {
    const left = most.needed === undefined ? neededSentences(group, most) : [];
    return [podsSentence(group, most), ...left];
  }
  return [fitSentence(group, most), ...runSentences(most), ...neededSentences(group, most)];
}

/** Each has one address and a place of its own. */
function podsSentence(group: string, { safe, next }: MostNodes): string {
  if (next === undefined) return `**${formatCount(MOST_NODES)} pods and more** of ${group} fit.`;
  if (safe < 0) return `No count of ${group} fits: without any ${planComesTo(next)}.`;
  if (safe === 0) return `Not one pod of ${group} fits: the first ${comesTo(next)}.`;
  const fit = safe === 1 ? 'fits' : 'fit';
  return `Up to **${mixPart(group, safe, true)}** ${fit}; the ${ordinal(safe + 1)} ${comesTo(next)}.`;
}

function fitSentence(group: string, { safe, next, fitsAgainAt }: MostNodes): string {
  if (next === undefined) return `**${formatCount(MOST_NODES)} nodes and more** of ${group} fit.`;
  if (safe < 0) {
    const again = fitsAgainAt.length === 0 ? '' : ` ${formatAgain(fitsAgainAt)} would fit.`;
    return `No count of ${group} fits: without any ${planComesTo(next)}.${again}`;
  }
  if (fitsAgainAt.length > 0) {
    return `Up to **${nodes(safe)}** of ${group} fit, and again ${formatAgain(fitsAgainAt)}; ${formatCount(safe + 1)} ${safe === 0 ? 'does' : 'do'} not: fewer nodes carry more pods each.`;
  }
  if (safe === 0) return `Not one node of ${group} fits: the first ${comesTo(next)}.`;
  const fit = safe === 1 ? 'fits' : 'fit';
  return `Up to **${nodes(safe)}** of ${group} ${fit}; the ${ordinal(safe + 1)} ${comesTo(next)}.`;
}

/** Counts that do not fit, and with which every pod has its address nevertheless. */
function runSentences({ safe, next, runsUpTo, fitsAgainAt }: MostNodes): readonly string[] {
  const isTold = safe >= 0 && runsUpTo > safe && fitsAgainAt.every((nodes) => nodes > runsUpTo);
  if (!isTold) return [];
  const but = next?.verdict === 'fits' ? 'with less kept free' : 'short of warm addresses';
  return [`Pods still run up to ${nodes(runsUpTo)}, ${but}.`];
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
  if (needed === undefined) return ['Pods find no place, whatever the count.'];
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

/**
 * @param labels of the plan's groups
 * @param arePods by group, whether it is on Fargate: each pod is counted by itself there
 */
export function mostNodesOfMix(
  labels: readonly string[],
  most: MostOfMix,
  arePods: readonly boolean[] = [],
): readonly string[] {
  const { safe, next, groups, replicas, unplaced, fitsAgainAt } = most;
  if (safe < 0) return [`No count of nodes fits: without any ${next ? planComesTo(next) : ''}.`];
  if (groups.every((nodesOf) => nodesOf === 0) && next === undefined) {
    return ['The plan has no nodes whose mix could be kept.'];
  }
  if (safe === 0) return [`Not one node fits: the first ${next ? comesTo(next) : ''}.`];
  const parts = labels.map((label, index) => mixPart(label, groups[index] ?? 0, arePods[index]));
  const all = countedNodes(
    safe,
    labels.map((_, index) => arePods[index] === true),
  );
  const mix = labels.length > 1 ? `, ${listOf(parts)}` : '';
  const pods = replicas > 0 ? `, with ${count(replicas, 'replica')}` : '';
  const noPlace = unplaced > 0 ? [`**${findNoPlace(unplaced)}** then.`] : [];
  if (next === undefined) return [`**${all} and more** fit${mix}${pods}.`, ...noPlace];
  const again =
    fitsAgainAt.length === 0 ? [] : [`So do ${formatAgain(fitsAgainAt)}, but not all between.`];
  return [
    `Up to **${all}** ${safe === 1 ? 'fits' : 'fit'} in the same mix${mix}${pods}; the ${ordinal(safe + 1)} ${comesTo(next)}.`,
    ...noPlace,
    ...again,
  ];
}
