import { formatCidr, type PrefixReservation } from '@/engine';
import { blocks, capital, count, fromTo, listOf, subnetNamed } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

/** A paragraph for each subnet in which nodes hold prefixes. */
export function prefixReservations(rows: readonly PrefixReservation[]): readonly string[] {
  if (rows.length === 0) return ['No node holds prefixes: there is nothing to reserve.'];
  return rows.map((row) => {
    const sentence = `${needed(row)}; ${advice(row)}. ${otherwise(row)}`;
    return rows.length === 1
      ? sentence
      : `${capital(subnetNamed(row.subnet))}: ${lowered(sentence)}`;
  });
}

/** Where the subnet is named before it. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function needed({ blocksWithUpgrade, blocksAtRest }: PrefixReservation): string {
  const rest = blocksAtRest === blocksWithUpgrade ? ' as at rest' : '';
  return `An upgrade needs ${count(blocksWithUpgrade, 'block')}${rest}`;
}

function advice({ reserve, singlesWithUpgrade }: PrefixReservation): string {
  if (reserve.isPossible) {
    const { ranges, blocksInside } = reserve;
    return ranges.length === 0
      ? `what is reserved holds ${formatCount(blocksInside)}`
      : `reserve **${listOf(ranges.map(formatCidr))}**`;
  }
  const beside = `beside ${count(singlesWithUpgrade, 'single address', 'single addresses')}`;
  const smallest =
    reserve.smallest === undefined
      ? 'it takes two or more subnets'
      : `the smallest subnet for both is a /${reserve.smallest}`;
  return `no reservation has room for them ${beside}, ${smallest}`;
}

function otherwise({ leftWorst, leftAtRandom, leftBest }: PrefixReservation): string {
  const whole = leftWorst === leftBest ? blocks(leftBest) : fromTo(leftWorst, leftBest);
  return `Without, ${whole} stay whole, about ${formatCount(Math.round(leftAtRandom))} by chance.`;
}
