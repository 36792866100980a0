import { MOST_NODES, type MostNodes, type MostOfMix } from '@/engine';
import { comesTo } from '@/i18n/ko/asked/comes-to';
import { findNoPlace, listOf, machines, pieces } from '@/i18n/ko/wording/counts';
import { mixPart } from '@/i18n/ko/wording/mix-part';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';

function counted(amount: number, arePods: readonly boolean[]): string {
  if (!arePods.includes(true)) return `노드 ${machines(amount)}`;
  return `${arePods.includes(false) ? '노드와 파드' : '파드'} ${pieces(amount)}`;
}

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

function podsSentence(group: string, { safe, next }: MostNodes): string {
  const name = `노드 그룹 ${group}`;
  if (next === undefined) return `${name}: **파드 ${pieces(MOST_NODES)} 이상** 수용됩니다.`;
  if (safe < 0) return `${name}: 파드가 없어도 ${comesTo(next)}.`;
  if (safe === 0) return `${name}: 파드 1개도 수용되지 않습니다. 1개면 ${comesTo(next)}.`;
  return `${name}: **파드 ${pieces(safe)}까지** 수용됩니다. ${pieces(safe + 1)}가 되면 ${comesTo(next)}.`;
}

function fitSentence(group: string, { safe, next, fitsAgainAt }: MostNodes): string {
  const name = `노드 그룹 ${group}`;
  if (next === undefined) return `${name}: **노드 ${machines(MOST_NODES)} 이상** 수용됩니다.`;
  if (safe < 0) {
    const again =
      fitsAgainAt.length === 0
        ? ''
        : ` 노드 ${withParticle(formatAgain(fitsAgainAt), '은/는')} 수용됩니다.`;
    return `${name}: 노드가 없어도 ${comesTo(next)}.${again}`;
  }
  if (fitsAgainAt.length > 0) {
    return `${name}: **노드 ${machines(safe)}까지**, 그리고 ${formatAgain(fitsAgainAt)}도 수용됩니다. ${machines(safe + 1)}는 수용되지 않습니다. 노드가 적을수록 노드마다 파드가 많아지기 때문입니다.`;
  }
  if (safe === 0) return `${name}: 노드 1대도 수용되지 않습니다. 1대면 ${comesTo(next)}.`;
  return `${name}: **노드 ${machines(safe)}까지** 수용됩니다. ${machines(safe + 1)}가 되면 ${comesTo(next)}.`;
}

/** Counts that do not fit, and with which every pod has its address nevertheless. */
function runSentences({ safe, next, runsUpTo, fitsAgainAt }: MostNodes): readonly string[] {
  const isTold = safe >= 0 && runsUpTo > safe && fitsAgainAt.every((nodes) => nodes > runsUpTo);
  if (!isTold) return [];
  const short = next?.verdict === 'fits' ? '남겨 둘 IP가' : '웜 IP가';
  return [`노드 ${machines(runsUpTo)}까지는 ${short} 부족해도 파드가 모두 실행됩니다.`];
}

function formatAgain(counts: readonly number[]): string {
  const first = counts[0] ?? 0;
  const last = counts.at(-1) ?? first;
  if (counts.length > 1 && last - first === counts.length - 1) {
    return `${formatCount(first)}~${machines(last)}`;
  }
  return listOf(counts.map(machines));
}

function neededSentences(
  group: string,
  { safe, needed, fitsAgainAt }: MostNodes,
): readonly string[] {
  if (needed === undefined) return ['노드가 몇 대여도 자리가 없는 파드가 있습니다.'];
  if (needed === 0) return [];
  const wanted = `파드가 모두 실행되려면 노드 그룹 ${group}에 노드 ${machines(needed)}가 필요합니다.`;
  const isEnough = safe >= needed || fitsAgainAt.some((at) => at >= needed);
  return [isEnough ? wanted : `${wanted} 수용되면서 충분한 노드 수는 없습니다.`];
}

export function mostNodesOfMix(
  labels: readonly string[],
  most: MostOfMix,
  arePods: readonly boolean[] = [],
): readonly string[] {
  const { safe, next, groups, replicas, unplaced, fitsAgainAt } = most;
  if (safe < 0) return [`노드가 없어도 ${next ? comesTo(next) : ''}.`];
  if (groups.every((nodes) => nodes === 0) && next === undefined) {
    return ['계획에 노드가 없어 유지할 노드 구성이 없습니다.'];
  }
  if (safe === 0) return [`노드 1대도 수용되지 않습니다. 1대면 ${next ? comesTo(next) : ''}.`];
  const areOfPods = labels.map((_, index) => arePods[index] === true);
  const parts = labels.map((label, index) => mixPart(label, groups[index] ?? 0, arePods[index]));
  const all = counted(safe, areOfPods);
  const isMixed = areOfPods.includes(true);
  const then = isMixed ? `${pieces(safe + 1)}가` : `${machines(safe + 1)}가`;
  const told = [
    ...(labels.length > 1 ? parts : []),
    ...(replicas > 0 ? [`레플리카 ${pieces(replicas)}`] : []),
  ];
  const mix = told.length > 0 ? `(${listOf(told)})` : '';
  const noPlace = unplaced > 0 ? [`이때 **${findNoPlace(unplaced)}**.`] : [];
  if (next === undefined) return [`**${all} 이상**${mix} 수용됩니다.`, ...noPlace];
  const again =
    fitsAgainAt.length === 0
      ? []
      : [`${formatAgain(fitsAgainAt)}도 수용되지만, 그 사이가 모두 수용되지는 않습니다.`];
  return [
    `같은 노드 구성으로 **${all}까지**${mix} 수용됩니다. ${then} 되면 ${comesTo(next)}.`,
    ...noPlace,
    ...again,
  ];
}
