import type { OtherTypes, PodsOnType } from '@/engine';
import { addresses, count } from '@/i18n/en/wording/counts';
import { KINDS } from '@/i18n/en/wording/verdict-kinds';
import { formatCount } from '@/i18n/wording/number-format';

function nodesOf({ nodes, type, podsPerNode }: PodsOnType): string {
  return `${formatCount(nodes)} ${type} with ${count(podsPerNode, 'pod')} each`;
}

function holdings({ held, idle, prefixes }: PodsOnType): string {
  const blocks = prefixes > 0 ? ` in ${count(prefixes, '/28 block')} and single ones` : '';
  return `${addresses(held)}${blocks}, ${formatCount(idle)} of them idle`;
}

function pending({ podsPending }: PodsOnType): string {
  return podsPending === 0 ? '' : `; ${count(podsPending, 'pod')} of the group would find no place`;
}

/** @param group its label */
export function otherTypes(group: string, found: OtherTypes | undefined): readonly string[] {
  if (found === undefined) {
    return [
      `Types of ${group} can’t be compared: it needs nodes, pods and a type with known vCPUs.`,
    ];
  }
  const { planned, others } = found;
  return [
    `Now ${nodesOf(planned)} hold ${holdings(planned)}${pending(planned)}.`,
    ...others.map(
      (each) =>
        `**${nodesOf(each)}** hold ${holdings(each)}${pending(each)}: ${KINDS[each.verdict.kind]}.`,
    ),
    'As many pods to a vCPU as now, at most what max pods leaves.',
  ];
}
