// What a repair is called.
import type { ClusterPlan, CniSettings, Repair, Subnet } from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import { maxPodsUnder } from '@/i18n/texts/max-pods-under';
import { settingName } from '@/i18n/texts/setting-name';
import type { AddedUse } from '@/i18n/verdict-values';
import { MIX_NAMED } from '@/i18n/wording/mix-named';
import { formatRange } from '@/plan';

export interface RepairLabel {
  readonly label: string;
  /** The ranges of new subnets. */
  readonly detail: string | undefined;
  /** What else is changed with it, or what it is. */
  readonly note: string | undefined;
}

/** What a repair's name depends on. */
export type RepairedCluster = Pick<ClusterPlan, 'subnets' | 'settings' | 'networking' | 'groups'>;

export function repairLabel(
  repair: Repair,
  cluster: RepairedCluster,
  messages: AllMessages,
): RepairLabel {
  return {
    ...nameOf(repair, cluster, messages),
    note: notesOn(repair, cluster, messages).join(' · ') || undefined,
  };
}

/** With what is changed besides: said once a change is made. */
export function repairInFull({ label, note }: Pick<RepairLabel, 'label' | 'note'>): string {
  return note === undefined ? label : `${label} · ${note}`;
}

function notesOn(
  repair: Repair,
  cluster: RepairedCluster,
  messages: AllMessages,
): readonly string[] {
  switch (repair.kind) {
    case 'combined':
      return repair.parts.flatMap((part) => notesOn(part, cluster, messages));
    case 'settings':
      return maxPodsUnder(repair.outcome.settings, cluster, messages);
    case 'reserved-prefixes':
      return [messages.repairs.reservation];
    case 'fewer-nodes':
      // So many have no room in the name.
      return repair.counts.length > MIX_NAMED
        ? [messages.repairs.nodesOfGroups(repair.counts)]
        : [];
    default:
      return [];
  }
}

/** Nodes of an IPv6 cluster read no targets. */
function modeOrTargets(
  settings: CniSettings,
  { settings: now, networking }: RepairedCluster,
  messages: AllMessages,
): string {
  const { prefixes } = messages.settingNames;
  const isModeAlone = networking.ipFamily === 'ipv6' && settings.prefixDelegation;
  return isModeAlone ? prefixes : settingName(settings, messages, now);
}

function nameOf(
  repair: Repair,
  cluster: RepairedCluster,
  messages: AllMessages,
): Omit<RepairLabel, 'note'> {
  const { subnets, settings: now, networking } = cluster;
  const words = messages.repairs;
  switch (repair.kind) {
    case 'combined': {
      const parts = repair.parts.map((part) => nameOf(part, cluster, messages));
      const details = parts.flatMap(({ detail }) => detail ?? []);
      const [first, second] = parts.map(({ label }) => label);
      return {
        label: words.together(first ?? '', second ?? ''),
        detail: details.length === 0 ? undefined : details.join(', '),
      };
    }
    case 'settings':
      return {
        label: modeOrTargets(repair.outcome.settings, cluster, messages),
        detail: undefined,
      };
    case 'windows-prefixes':
      return { label: words.windowsPrefixes(repair.isOn), detail: undefined };
    case 'subnets': {
      const { added } = repair;
      const zones = [...new Set(added.map((subnet) => subnet.zone))];
      const everyZone = zones.length === new Set(subnets.map((subnet) => subnet.zone)).size;
      const lengths = added.map((subnet) => subnet.prefixLength);
      const uses = [...new Set(added.map((one) => usedAs(one, cluster)))];
      const isFirst = networking.customNetworking && !added.some((one) => isOneMore(one, subnets));
      const each = added.filter(({ zone }) => zone === zones[0]).length;
      const where = { zones, everyZone, each, uses, isFirst };
      const label =
        repair.left.length === 0
          ? words.addSubnets(lengths, where)
          : words.moveNodes(lengths, where, repair.left);
      const ranges = added.map((one) => {
        const use = uses.length > 1 ? usedAs(one, cluster) : undefined;
        return words.rangeOf(one.zone, formatRange(one), use);
      });
      return { label, detail: ranges.join(', ') };
    }
    case 'larger-subnets': {
      const { replaced } = repair;
      const isEvery = replaced.length === subnets.length;
      const lengths = replaced.map((subnet) => subnet.prefixLength);
      const labels = replaced.map((subnet) => subnet.label);
      const label = words.largerSubnets(lengths, labels, isEvery && labels.length > 1);
      const ranges = replaced.map((subnet) => `${subnet.label} ${formatRange(subnet)}`);
      return { label, detail: ranges.join(', ') };
    }
    case 'reserved-prefixes': {
      const { reserved } = repair;
      const labels = reserved.map(({ label }) => label);
      const isEvery = labels.length === subnets.length && labels.length > 1;
      const blocks = reserved.map((each) => each.blocks);
      const label = words.reservePrefixes(blocks, labels, isEvery);
      return { label, detail: undefined };
    }
    case 'max-pods': {
      const { raised, settings } = repair;
      const groups = raised.map(({ group }) => group);
      const numbers = raised.map(({ maxPods }) => maxPods);
      const label = words.maxPods(numbers, groups);
      const name = settings && settingName(settings, messages, now);
      return { label: name === undefined ? label : `${name}, ${label}`, detail: undefined };
    }
    case 'nodes': {
      const { group, nodes, now: then } = repair;
      const label = nodes < then ? words.fewerNodes(group, nodes, then) : words.nodes(group, nodes);
      return { label, detail: undefined };
    }
    case 'fewer-nodes':
      return { label: words.fewerOfGroups(repair.counts), detail: undefined };
    case 'linux-nodes':
      return { label: words.linuxNodes(repair.like, repair.nodes), detail: undefined };
    case 'types': {
      const types = repair.changed.map(({ instanceType }) => instanceType);
      const groups = repair.changed.map(({ group }) => group);
      return { label: words.types([...new Set(types)], groups), detail: undefined };
    }
    case 'slower-upgrade':
      return { label: words.slowerUpgrade(repair.atOnce), detail: undefined };
    case 'minimal-upgrade':
      return { label: words.minimalUpgrade, detail: undefined };
  }
}

/** The first subnet for pods of a zone has an ENIConfig made for it; another is one more. */
function isOneMore(
  { zone, use }: Pick<Subnet, 'zone' | 'use'>,
  subnets: RepairedCluster['subnets'],
): boolean {
  return use !== 'pods' || subnets.some((each) => each.use === 'pods' && each.zone === zone);
}

/** Pods come to their first subnet of a zone by its tag, unless an ENIConfig names it. */
function usedAs(
  one: Pick<Subnet, 'zone' | 'use'>,
  { subnets, networking }: Pick<RepairedCluster, 'subnets' | 'networking'>,
): AddedUse {
  return networking.customNetworking || isOneMore(one, subnets) ? one.use : 'tagged';
}
