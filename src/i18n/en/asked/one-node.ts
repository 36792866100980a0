import type { AddressingMode, HeldOnOneNode, NodeStairs } from '@/engine';
import { addresses, count } from '@/i18n/en/answer/counts';
import { formatCount } from '@/i18n/wording/number-format';

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

export function oneNode(group: string, found: HeldOnOneNode | undefined): readonly string[] {
  if (found === undefined) return [`${group} has no node that holds addresses.`];
  const { planned, otherMode } = found;
  const other = otherMode && `${capitalOf(WITH[otherMode.mode])}: ${heldAlone(otherMode)}`;
  return [
    `**${group}.** ${maxPodsByMode(found)}`,
    `${capitalOf(WITH[planned.mode])}: ${heldAlone(planned)}`,
    ...(other === undefined ? [] : [other]),
  ];
}

function capitalOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
