// What a repair is called on its chip, and what it leads to.
import { type ClusterPlan, formatCidr, type Repair, type Subnet, type Verdict } from '@/engine';
import type { AllMessages } from '@/i18n';
import { roomOf } from '@/i18n/verdict/pods-told';
import { type Tone, toneOf } from '@/i18n/verdict/tone';
import { settingName } from '@/ui/results/setting-name';

export interface RepairView {
  readonly label: string;
  readonly effect: string;
  readonly tone: Tone;
  /** The ranges of new subnets. */
  readonly detail: string | undefined;
}

export function repairView(
  repair: Repair,
  { subnets, settings: now }: Pick<ClusterPlan, 'subnets' | 'settings'>,
  messages: AllMessages,
): RepairView {
  const words = messages.repairs;
  switch (repair.kind) {
    case 'settings': {
      const { settings, verdict } = repair.outcome;
      return {
        label: settingName(settings, messages, now),
        effect: effectOf(verdict, subnets, messages),
        tone: toneOf(verdict),
        detail: undefined,
      };
    }
    case 'subnets': {
      const zones = [...new Set(repair.added.map((subnet) => subnet.zone))];
      const everyZone = zones.length === new Set(subnets.map((subnet) => subnet.zone)).size;
      const lengths = repair.added.map((subnet) => subnet.prefixLength);
      return {
        label: words.addSubnets(lengths, zones, everyZone),
        effect: effectOf(repair.verdict, subnets, messages),
        tone: toneOf(repair.verdict),
        detail: rangesOf(repair.added),
      };
    }
  }
}

function rangesOf(added: Extract<Repair, { kind: 'subnets' }>['added']): string {
  return added
    .map(
      ({ zone, cidr, prefixLength }) => `${zone} ${cidr ? formatCidr(cidr) : `/${prefixLength}`}`,
    )
    .join(', ');
}

/** A verdict in a few words: `fits, 23 free in c`. A subnet that the plan lacks is the new one. */
function effectOf(verdict: Verdict, subnets: readonly Subnet[], messages: AllMessages): string {
  const { repairs } = messages;
  const words = messages.results.verdict;
  const { kind, podsPending } = verdict;
  const room = roomOf(verdict);
  if (kind === 'cannot-work' || room === undefined) return words.kinds[kind];
  const isKnown =
    verdict.subnet === undefined || subnets.some(({ label }) => label === room.subnet);
  const place = isKnown ? room.subnet : repairs.newSubnet;
  return repairs.becomes(kind, { ...room, subnet: place }, podsPending);
}
