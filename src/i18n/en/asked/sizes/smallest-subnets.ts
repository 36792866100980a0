import { countedIn, type NeededSize } from '@/engine';
import type { SubnetSizes } from '@/engine/over-time';
import { planComesTo } from '@/i18n/en/asked/comes-to';
import { amountOf, count, listOf, subnetNamed } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export function smallestSubnets(sizes: SubnetSizes): readonly string[] {
  const { withUpgrade, blocked } = sizes;
  if (blocked !== undefined && blocked.constraint === undefined) {
    return [`No size of subnets is enough: ${planComesTo(blocked)}.`];
  }
  const tooLarge = withUpgrade.filter(({ prefixLength }) => prefixLength === undefined);
  if (tooLarge.length > 0) {
    const labels = listOf(tooLarge.map(({ subnet }) => subnet));
    return [
      `**More than a /16** in ${labels}: ${tooLarge.length === 1 ? 'that is' : 'each is'} two or more subnets.`,
    ];
  }
  return [
    sizeSentence(sizes),
    ...smallerSentence(withUpgrade),
    ...(withUpgrade.some(({ subnet }) => subnet.includes(' + '))
      ? ['Where a zone has several subnets of one use, the total of them is meant.']
      : []),
    ...(blocked === undefined
      ? []
      : [`But no size of subnets is enough: ${planComesTo(blocked)}.`]),
  ];
}

const EACH = {
  nodes: ['node', 'nodes'],
  pods: ['pod', 'pods'],
  both: ['node or pod', 'nodes and pods'],
} as const;

function sizeSentence({ atRest, withUpgrade, surge, plan }: SubnetSizes): string {
  const nodes = plan.groups.reduce((sum, group) => sum + group.nodes, 0);
  const counted = countedIn(plan.groups);
  const [one, several] = EACH[counted];
  const holds = `${count(nodes, one, several)} at rest`;
  const before = oneLength(atRest);
  const after = oneLength(withUpgrade);
  const more = `for some minutes there ${surge === 1 ? 'is' : 'are'} ${formatCount(surge)} more${counted === 'both' ? '' : ` ${surge === 1 ? one : several}`}`;
  const labels = atRest.map(({ subnet }) => subnet);
  const where = labels.length === 1 ? '' : ` each for ${listOf(labels)}`;
  const isSame = atRest.every((size, at) => size.prefixLength === withUpgrade[at]?.prefixLength);
  if (before !== undefined && isSame) {
    return `**A /${before}**${where} holds ${holds}, and through an upgrade.`;
  }
  if (before !== undefined && after !== undefined) {
    return `A /${before}${where} holds ${holds}, but an upgrade needs **a /${after}**: ${more}.`;
  }
  const all = Math.min(...withUpgrade.map(({ prefixLength = 0 }) => prefixLength));
  const forAll = `One size for all is a /${all}.`;
  if (isSame) return `${holds}, and through an upgrade, need ${lengthsOf(withUpgrade)}. ${forAll}`;
  return `${holds} need ${lengthsOf(atRest)}, but an upgrade needs **${lengthsOf(withUpgrade)}**: ${more}. ${forAll}`;
}

function oneLength([first, ...others]: readonly NeededSize[]): number | undefined {
  const isOne = others.every(({ prefixLength }) => prefixLength === first?.prefixLength);
  return isOne ? first?.prefixLength : undefined;
}

/** `a /23 in a and a /24 in b` */
function lengthsOf(sizes: readonly NeededSize[]): string {
  return listOf(sizes.map(({ subnet, prefixLength = 0 }) => `a /${prefixLength} in ${subnet}`));
}

/** What the next smaller size lacks, in the first subnet that has one. */
function smallerSentence(sizes: readonly NeededSize[]): readonly string[] {
  for (const { subnet, prefixLength, smaller } of sizes) {
    if (smaller === undefined || prefixLength === undefined) continue;
    const lack = amountOf(smaller.constraint, -smaller.left);
    return [`A /${prefixLength + 1} would leave ${subnetNamed(subnet)} ${lack} short.`];
  }
  return [];
}
