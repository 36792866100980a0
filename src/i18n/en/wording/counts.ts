import type { BlockUsage, Constraint } from '@/engine';
import type { Tight } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

const NAMES_SHOWN = 6;

/** `1 address`, `1,234 addresses` */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${formatCount(amount)} ${Math.abs(amount) === 1 ? one : many}`;
}

export function addresses(amount: number): string {
  return count(amount, 'address', 'addresses');
}

export function blocks(amount: number): string {
  return count(amount, '/28 block');
}

/** Of pods that no node can take, whatever the subnets have: `8 of 53 pods find no place`. */
export function findNoPlace(pods: number, of?: number): string {
  const finds = pods === 1 ? 'finds' : 'find';
  const told =
    of === undefined ? count(pods, 'pod') : `${formatCount(pods)} of ${count(of, 'pod')}`;
  return `${told} ${finds} no place`;
}

/** Where space is short: `8 without a place`. */
export function withoutPlace(pods: number): string {
  return `${formatCount(pods)} without a place`;
}

/** So much of what is scarce: `19 addresses`, `30,500 NAU`. */
export function amountOf(unit: Constraint, amount: number): string {
  switch (unit) {
    case 'addresses':
      return addresses(amount);
    case 'blocks':
      return blocks(amount);
    case 'nau':
      return `${formatCount(amount)} NAU`;
    case 'enis':
      return count(amount, 'network interface');
  }
}

/** `no address to spare` */
export function noneToSpare(unit: Constraint): string {
  return `${amountOf(unit, 1).replace('1', 'no')} to spare`;
}

/** Where it is scarce: `subnet c`, `the VPC`. */
export function whereScarce(unit: Constraint, subnet: string): string {
  if (unit === 'nau') return 'the VPC';
  return unit === 'enis' ? 'the Region' : subnetNamed(subnet);
}

/** `a, b and c`; past six, `a, b, c, d, e, f and 58 more`. */
export function listOf(items: readonly string[]): string {
  const rest = items.length - NAMES_SHOWN;
  const shown = rest <= 1 ? items : [...items.slice(0, NAMES_SHOWN), `${formatCount(rest)} more`];
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Values that belong to names, in their order; once, when they are all the same. */
export function valuesOf(values: readonly string[]): string {
  return isOneValue(values) ? (values[0] ?? '') : listOf(values);
}

export function amountsOf(amounts: readonly number[]): string {
  return valuesOf(amounts.map(formatCount));
}

/** `1 pod`, `5 pods`, `1 and 5 pods` */
export function countEach(amounts: readonly number[], one: string, many = `${one}s`): string {
  return `${amountsOf(amounts)} ${amounts.every((amount) => amount === 1) ? one : many}`;
}

/** ` each` after a value that several things have alike. */
export function each(values: readonly unknown[]): string {
  return values.length > 1 && isOneValue(values) ? ' each' : '';
}

function isOneValue(values: readonly unknown[]): boolean {
  return values.every((value) => value === values[0]);
}

const IS_NAMED_SO = /^\**subnet/i;

/** `subnet c`; one that is called so already, `subnet-0bb1c79d`, is not called so twice. */
export function subnetNamed(label = ''): string {
  return IS_NAMED_SO.test(label) ? label : `subnet ${label}`;
}

/** `subnet c`, `subnets a and b` */
export function subnetsNamed(labels: readonly string[]): string {
  const all = listOf(labels);
  if (labels.length === 1) return subnetNamed(all);
  return labels.every((label) => IS_NAMED_SO.test(label)) ? all : `subnets ${all}`;
}

/** `subnet c`, `each subnet`, `each of 2 subnets` */
export function whereTight({ labels, isEvery }: Tight): string {
  const many = labels.length;
  if (many < 2) return subnetsNamed(labels);
  return isEvery ? 'each subnet' : `each of ${many} subnets`;
}

/** `subnet c, the tightest`: where others have more. */
export function asTightest(tight: Tight): string {
  return whereTight(tight) + (tight.isEvery ? '' : ', the tightest');
}

/** A name at its begin stays as it is. */
export function capital(sentence: string): string {
  if (/^subnet[^ s]/.test(sentence)) return sentence;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** `0 to 14`, or `14` */
export function fromTo(low: number, high: number): string {
  return low === high ? formatCount(high) : `${formatCount(low)} to ${formatCount(high)}`;
}

/** `0 to 14 whole /28`: of those that are wanted too few are sure. */
export function wholeBlocks({ freeWorst, freeBest }: BlockUsage): string {
  return `${fromTo(freeWorst, freeBest)} whole /28`;
}

/** `28 wanted` */
export function blocksWanted({ wanted }: BlockUsage): string {
  return `${formatCount(wanted)} wanted`;
}

/** `zone a`; a zone that is called so already, `zone-1`, is not called so twice. */
export function zoneNamed(zone: string): string {
  return /^zone\b/i.test(zone) ? zone : `zone ${zone}`;
}
