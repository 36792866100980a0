// What a repair is called on its chip, and what it leads to.
import { type ClusterPlan, type Repair, type Subnet, type Verdict, verdictAfter } from '@/engine';
import { graver } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import { settingName } from '@/i18n/texts/setting-name';
import { roomOf } from '@/i18n/verdict/pods-told';
import { type Tone, toneOf } from '@/i18n/verdict/tone';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatRange, kindAfter, type OfferedRepair, type ProvenRepair } from '@/plan';

export interface RepairView {
  readonly label: string;
  readonly effect: string;
  readonly tone: Tone;
  /** The ranges of new subnets. */
  readonly detail: string | undefined;
}

export interface RepairSurroundings {
  readonly cluster: Pick<ClusterPlan, 'subnets' | 'settings'>;
  readonly scenario: ScenarioName;
  /** Its proof is under way. */
  readonly isChecking: boolean;
}

export function repairView(
  { repair, proof }: OfferedRepair,
  { cluster, scenario, isChecking }: RepairSurroundings,
  messages: AllMessages,
): RepairView {
  const { label, detail } = named(repair, cluster, messages);
  const verdict = verdictAfter(repair);
  if (proof === undefined) {
    if (isChecking && verdict.kind === 'fits') {
      return { label, detail, effect: messages.repairs.checking(scenario), tone: 'neutral' };
    }
    const effect = atRest(verdict, cluster.subnets, messages);
    // What fits at rest and is not run is no green.
    return { label, detail, effect, tone: verdict.kind === 'fits' ? 'neutral' : toneOf(verdict) };
  }
  const effect = [proven(proof, cluster.subnets, scenario, messages), ...asides(proof, messages)];
  const kind = kindAfter(proof);
  const tone = toneOf({ kind, podsPending: verdict.podsPending });
  return { label, detail, effect: effect.join('; '), tone };
}

function named(
  repair: Repair,
  { subnets, settings: now }: RepairSurroundings['cluster'],
  messages: AllMessages,
): Pick<RepairView, 'label' | 'detail'> {
  const words = messages.repairs;
  switch (repair.kind) {
    case 'settings':
      return { label: settingName(repair.outcome.settings, messages, now), detail: undefined };
    case 'subnets': {
      const { added } = repair;
      const zones = [...new Set(added.map((subnet) => subnet.zone))];
      const everyZone = zones.length === new Set(subnets.map((subnet) => subnet.zone)).size;
      const lengths = added.map((subnet) => subnet.prefixLength);
      const pods = subnets.filter(({ use }) => use === 'pods').map(({ zone }) => zone);
      const isTagged = added.every(({ use, zone }) => use === 'pods' && !pods.includes(zone));
      const each = added.filter(({ zone }) => zone === zones[0]).length;
      const label = words.addSubnets(lengths, { zones, everyZone, each, isTagged });
      return { label, detail: rangesOf(added) };
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
    case 'max-pods': {
      const { raised, settings } = repair;
      const groups = raised.map(({ group }) => group);
      const numbers = raised.map(({ maxPods }) => maxPods);
      const label = words.maxPods(numbers, groups);
      const name = settings && settingName(settings, messages, now);
      return { label: name === undefined ? label : `${name}, ${label}`, detail: undefined };
    }
    case 'nodes':
      return { label: words.nodes(repair.group, repair.nodes), detail: undefined };
    case 'minimal-upgrade':
      return { label: words.minimalUpgrade, detail: undefined };
  }
}

/** What the headline will say. */
function proven(
  { repair, run }: ProvenRepair,
  subnets: readonly Subnet[],
  scenario: ScenarioName,
  messages: AllMessages,
): string {
  const words = messages.repairs;
  const verdict = verdictAfter(repair);
  const kind = graver(verdict.kind, run.kind);
  if (verdict.kind !== 'fits') return atRest(verdict, subnets, messages);
  const room = roomOf(verdict);
  if (kind === 'fits' && room !== undefined) {
    return words.holds(
      scenario,
      { ...room, subnet: placeOf(verdict.subnet, subnets, words) },
      verdict.podsPending,
    );
  }
  if (kind === 'fits') return atRest(verdict, subnets, messages);
  return words.butOverTime({ kind, subnet: placeOf(run.subnet, subnets, words) }, scenario);
}

function asides({ price, zoneLoss }: ProvenRepair, { repairs: words }: AllMessages): string[] {
  const aside: string[] = [];
  if (price.pods < 0) aside.push(words.losePlace(-price.pods));
  if (price.pods > 0) aside.push(words.moreRun(price.pods));
  if (zoneLoss !== undefined && zoneLoss.kind !== 'fits') {
    aside.push(words.withoutZone(zoneLoss.zone, zoneLoss.kind));
  }
  return aside;
}

function rangesOf(added: Extract<Repair, { kind: 'subnets' }>['added']): string {
  return added.map((subnet) => `${subnet.zone} ${formatRange(subnet)}`).join(', ');
}

/** A subnet that the plan lacks is the new one; a quota is of no subnet. */
function placeOf(
  label: string | undefined,
  subnets: readonly Subnet[],
  words: AllMessages['repairs'],
): string {
  if (label === undefined) return '';
  return subnets.some((subnet) => subnet.label === label) ? label : words.newSubnet;
}

/** A verdict at rest in a few words: `fits at rest, 23 free in c`. */
function atRest(verdict: Verdict, subnets: readonly Subnet[], messages: AllMessages): string {
  const { repairs } = messages;
  const words = messages.results.verdict;
  const { kind, podsPending } = verdict;
  const room = roomOf(verdict);
  if (kind === 'cannot-work' || room === undefined) return words.kinds[kind];
  return repairs.atRest(
    kind,
    { ...room, subnet: placeOf(verdict.subnet, subnets, repairs) },
    podsPending,
  );
}
