import { type Counted, countedIn, type NeededSize } from '@/engine';
import type { SubnetSizes } from '@/engine/over-time';
import { comesTo } from '@/i18n/ko/asked/comes-to';
import { amountOf, listOf, machines, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { withParticle } from '@/i18n/wording/particles';

export function smallestSubnets(sizes: SubnetSizes): readonly string[] {
  const { withUpgrade, blocked } = sizes;
  if (blocked !== undefined && blocked.constraint === undefined) {
    return [`서브넷을 키워도 ${comesTo(blocked)}.`];
  }
  const tooLarge = withUpgrade.filter(({ prefixLength }) => prefixLength === undefined);
  if (tooLarge.length > 0) {
    const labels = listOf(tooLarge.map(({ subnet }) => subnet));
    return [`${subnetNamed(labels)}: **/16보다 커야 합니다.** 서브넷이 둘 이상 필요합니다.`];
  }
  return [
    sizeSentence(sizes),
    ...smallerSentence(withUpgrade),
    ...(withUpgrade.some(({ subnet }) => subnet.includes(' + '))
      ? ['한 영역에 같은 용도의 서브넷이 여럿이면 합친 크기입니다.']
      : []),
    ...(blocked === undefined ? [] : [`하지만 서브넷을 키워도 ${comesTo(blocked)}.`]),
  ];
}

const COUNTED: Readonly<Record<Counted, (count: number) => string>> = {
  nodes: (count) => `노드 ${machines(count)}`,
  pods: (count) => `파드 ${pieces(count)}`,
  both: (count) => `노드와 파드 ${pieces(count)}`,
};

function sizeSentence({ atRest, withUpgrade, surge, plan }: SubnetSizes): string {
  const nodes = plan.groups.reduce((sum, group) => sum + group.nodes, 0);
  const of = countedIn(plan.groups);
  const counted = COUNTED[of];
  const before = oneLength(atRest);
  const after = oneLength(withUpgrade);
  const labels = atRest.map(({ subnet }) => subnet);
  const where = labels.length === 1 ? '' : `${subnetNamed(listOf(labels))} 각각 `;
  const isSame = atRest.every((size, at) => size.prefixLength === withUpgrade[at]?.prefixLength);
  const more = `몇 분 동안 ${withParticle(of === 'both' ? pieces(surge) : counted(surge), '이/가')} 더 있기 때문입니다.`;
  if (before !== undefined && isSame) {
    return `${counted(nodes)}: ${where}**/${before}**이면 평소에도 업그레이드 중에도 수용됩니다.`;
  }
  if (before !== undefined && after !== undefined) {
    return `${counted(nodes)}: 평소에는 ${where}/${before}이면 되지만 업그레이드에는 ${withParticle(`**/${after}**`, '이/가')} 필요합니다. ${more}`;
  }
  const all = Math.min(...withUpgrade.map(({ prefixLength = 0 }) => prefixLength));
  const one = `한 가지 크기로는 /${all}입니다.`;
  if (isSame) {
    return `${counted(nodes)}, 평소와 업그레이드: **${lengthsOf(withUpgrade)}**. ${one}`;
  }
  return `${counted(nodes)}, 평소: ${lengthsOf(atRest)}. 업그레이드: **${lengthsOf(withUpgrade)}**. ${more} ${one}`;
}

function oneLength([first, ...others]: readonly NeededSize[]): number | undefined {
  const isOne = others.every(({ prefixLength }) => prefixLength === first?.prefixLength);
  return isOne ? first?.prefixLength : undefined;
}

function lengthsOf(sizes: readonly NeededSize[]): string {
  return listOf(sizes.map(({ subnet, prefixLength = 0 }) => `${subnet} /${prefixLength}`));
}

function smallerSentence(sizes: readonly NeededSize[]): readonly string[] {
  for (const { subnet, prefixLength, smaller } of sizes) {
    if (smaller === undefined || prefixLength === undefined) continue;
    const lack = amountOf(smaller.constraint, -smaller.left);
    return [
      `/${prefixLength + 1}이면 ${subnetNamed(subnet)}의 ${withParticle(lack, '이/가')} 부족합니다.`,
    ];
  }
  return [];
}
