import { type AddressingMode, type HeldOnOneNode, heldWith, type NodeStairs } from '@/engine';
import { addresses, count } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import type { PodEnds } from '@/plan';

const WITH: Readonly<Record<AddressingMode, string>> = {
  'secondary-ip': 'with secondary IPs',
  prefix: 'with prefixes',
  ipv6: 'with IPv6 pods',
};

/** `Max pods: 29 with secondary IPs, 110 with prefixes.` */
export function maxPodsByMode({ planned, otherMode }: HeldOnOneNode): string {
  const all = [planned, ...(otherMode ? [otherMode] : [])];
  return `Max pods: ${all.map(({ mode, maxPods }) => `${formatCount(maxPods)} ${WITH[mode]}`).join(', ')}.`;
}

/** With none, and with as many as have a place. */
export function heldAlone({ steps }: NodeStairs): string {
  const first = steps[0]?.held ?? 0;
  const last = steps.at(-1)?.held ?? first;
  const most = count(steps.length - 1, 'pod');
  return `Without pods a node holds ${addresses(first)}, with ${most} (as many as have a place) ${formatCount(last)}.`;
}

/** With the pods of both ends of a range. */
function heldAtEnds(stairs: NodeStairs, ends: PodEnds | undefined): string {
  if (ends === undefined) return '';
  const { low, high } = ends;
  return ` With ${count(low, 'pod')} (the low end) it holds ${addresses(heldWith(stairs, low))}, with ${count(high, 'pod')} (the high end) ${formatCount(heldWith(stairs, high))}.`;
}

/** @param ends of the pods on a node where they are a range */
export function oneNode(
  group: string,
  found: HeldOnOneNode | undefined,
  ends?: PodEnds,
): readonly string[] {
  if (found === undefined) return [`${group} has no node that holds addresses.`];
  const { planned, otherMode } = found;
  const other =
    otherMode &&
    `${capitalOf(WITH[otherMode.mode])}: ${heldAlone(otherMode)}${heldAtEnds(otherMode, ends)}`;
  return [
    `**${group}.** ${maxPodsByMode(found)}`,
    `${capitalOf(WITH[planned.mode])}: ${heldAlone(planned)}${heldAtEnds(planned, ends)}`,
    ...(other === undefined ? [] : [other]),
  ];
}

function capitalOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
