// The engine's repairs, written into the form as a person would.
import type { AddedSubnet, CniSettings, Repair } from '@/engine';
import {
  formatRange,
  formatTargets,
  type GroupText,
  groupLabels,
  isBlankGroup,
  isBlankSubnet,
  newSubnet,
  type Plan,
  type PlanText,
  subnetLabels,
  withMinimalUpgrades,
} from '@/plan';
import { freeRowId, insertAfter } from './rows/rows';

/** The form with these settings; a field is left empty where AWS's shipped value is meant. */
export function withSettings(text: PlanText, settings: CniSettings): PlanText {
  const { prefixDelegation } = settings;
  return { ...text, prefixDelegation, settings: formatTargets(settings) };
}

/**
 * The form of a plan with a repair written into it.
 * @param plan what the form was read as; `repairedPlan` of it is what the new form is read as
 */
export function repairedText(text: PlanText, repair: Repair, plan: Plan): PlanText {
  switch (repair.kind) {
    case 'settings':
      return withSettings(text, repair.outcome.settings);
    case 'subnets':
      return repair.added.reduce(withSubnet, withKeptLabels(text, plan));
    case 'larger-subnets':
      return withLarger(text, repair, plan);
    case 'max-pods':
      return withMaxPods(text, repair, plan);
    case 'nodes':
      return withGroups(text, plan, (label) =>
        label === repair.group ? { nodes: String(repair.nodes) } : {},
      );
    case 'minimal-upgrade':
      return withStrategies(text, withMinimalUpgrades(plan));
  }
}

/** A subnet that a consumer names keeps its label when another one comes into its zone. */
function withKeptLabels(text: PlanText, { subnets, consumers }: Plan): PlanText {
  const labels = subnetLabels(subnets).values();
  const named = new Set(consumers.map(({ subnet }) => subnet));
  const rows = text.subnets.map((row) => {
    const label = isBlankSubnet(row) ? undefined : labels.next().value;
    return label !== undefined && named.has(label) ? { ...row, name: label } : row;
  });
  return { ...text, subnets: rows };
}

/** All addresses of a larger one are free. */
function withLarger(
  text: PlanText,
  { replaced }: Extract<Repair, { kind: 'larger-subnets' }>,
  plan: Plan,
): PlanText {
  const labels = subnetLabels(plan.subnets).values();
  const subnets = text.subnets.map((row) => {
    const own = isBlankSubnet(row) ? undefined : labels.next().value;
    const larger = replaced.find(({ label }) => label === own);
    const range = larger && formatRange(larger);
    return range === undefined ? row : { ...row, range, usedAs: 'in-use' as const, used: '0' };
  });
  return { ...text, subnets };
}

function withMaxPods(
  text: PlanText,
  { raised, settings }: Extract<Repair, { kind: 'max-pods' }>,
  plan: Plan,
): PlanText {
  const changed = settings === undefined ? text : withSettings(text, settings);
  return withGroups(changed, plan, (label) => {
    const of = raised.find(({ group }) => group === label);
    return of === undefined ? {} : { maxPods: String(of.maxPods) };
  });
}

/** What `patch` says of each group by its label. */
function withGroups(
  text: PlanText,
  plan: Plan,
  patch: (label: string | undefined) => Partial<Pick<GroupText, 'nodes' | 'maxPods'>>,
): PlanText {
  const labels = groupLabels(plan.groups).values();
  const groups = text.groups.map((row) =>
    isBlankGroup(row) ? row : { ...row, ...patch(labels.next().value) },
  );
  return { ...text, groups };
}

/** Upgrades as in the plan, whose events lie as those of the form. */
function withStrategies(text: PlanText, scenario: Plan['scenario']): PlanText {
  const planned = scenario.status === 'read' ? scenario.events : [];
  const events = text.scenario.events.map((event, index) => {
    const of = planned[index];
    return of?.kind === 'upgrade' ? { ...event, strategy: of.strategy } : event;
  });
  return { ...text, scenario: { ...text.scenario, events } };
}

/** A further subnet, below the last of its zone. */
function withSubnet(text: PlanText, added: AddedSubnet): PlanText {
  const { zone, cidr, prefixLength, use } = added;
  const range = formatRange({ cidr, prefixLength });
  // The only subnet of a plan may leave its zone unsaid; beside a second one it has to be said.
  const subnets = text.subnets.map((row) => (row.zone.trim() === '' ? { ...row, zone } : row));
  const inZone = subnets.filter((row) => row.zone.trim() === zone);
  const neighbour = inZone.findLast((row) => row.use === use) ?? inZone.at(-1);
  const row = { ...newSubnet(freeRowId(subnets)), zone, range, use };
  return { ...text, subnets: insertAfter(subnets, neighbour?.id, row) };
}
