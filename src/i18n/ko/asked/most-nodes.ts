import { MOST_NODES, type MostNodes, type NextLimit } from '@/engine';
import { amountOf, listOf, machines, placeOf } from '@/i18n/ko/answer/counts';
import { formatCount } from '@/i18n/wording/number-format';

/** To end a sentence that says with how many: `서브넷 a: IP 19개 부족`. */
export function comesTo({ subnet = '', constraint, left = 0, verdict }: NextLimit): string {
  if (constraint === undefined) return '작동하지 않는 계획이 됩니다';
  const place = placeOf(constraint, subnet);
  if (left < 0) return `${place}의 ${amountOf(constraint, -left)}가 부족합니다`;
  return verdict === 'warm-short'
    ? `${place}에 있는 노드의 웜 IP가 부족합니다`
    : `노드가 생기는 순서에 따라 ${place}에 수용되지 않을 수 있습니다`;
}

export function mostNodesOfGroup(group: string, most: MostNodes): readonly string[] {
  return [fitSentence(group, most), ...neededSentences(group, most)];
}

function fitSentence(group: string, { safe, next, fitsAgainAt }: MostNodes): string {
  const name = `노드 그룹 ${group}`;
  if (next === undefined) return `${name}: **노드 ${machines(MOST_NODES)} 이상** 수용됩니다.`;
  if (safe < 0) {
    const again = fitsAgainAt.length === 0 ? '' : ` 노드 ${formatAgain(fitsAgainAt)}는 수용됩니다.`;
    return `${name}: 노드가 없어도 ${comesTo(next)}.${again}`;
  }
  if (fitsAgainAt.length > 0) {
    return `${name}: **노드 ${machines(safe)}까지**, 그리고 ${formatAgain(fitsAgainAt)}도 수용됩니다. ${machines(safe + 1)}는 수용되지 않습니다. 노드가 적을수록 노드마다 파드가 많아지기 때문입니다.`;
  }
  if (safe === 0) return `${name}: 노드 1대도 수용되지 않습니다. 1대면 ${comesTo(next)}.`;
  return `${name}: **노드 ${machines(safe)}까지** 수용됩니다. ${machines(safe + 1)}가 되면 ${comesTo(next)}.`;
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
  if (needed === undefined) return ['노드가 몇 대여도 대기(Pending)하는 파드가 있습니다.'];
  if (needed === 0) return [];
  const wanted = `파드가 모두 실행되려면 노드 그룹 ${group}에 노드 ${machines(needed)}가 필요합니다.`;
  const isEnough = safe >= needed || fitsAgainAt.some((at) => at >= needed);
  return [isEnough ? wanted : `${wanted} 수용되면서 충분한 노드 수는 없습니다.`];
}
