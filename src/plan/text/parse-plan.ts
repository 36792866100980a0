import type { CniSettings } from '@/engine';
import { MAX_CONSUMERS, MAX_GROUPS, MAX_SUBNETS } from '@/plan/fields/number-ranges';
import { groupLabels } from '@/plan/labels';
import type { Plan, PlanText } from '@/plan/plan';
import type { PlanSources } from '@/plan/plan-sources';
import type { FieldPath, PlanProblem } from '@/plan/problem';
import { parseAddons } from '@/plan/rows/addons';
import { parseConsumers } from '@/plan/rows/consumer';
import { type GroupsReading, parseGroups } from '@/plan/rows/group';
import { parseNetworking } from '@/plan/rows/networking';
import { CONTROLLER, EVERY_NODE, HEAD, WHOLE_CLUSTER } from '@/plan/rows/plan-fields';
import { QUOTAS, quotasOf } from '@/plan/rows/quotas';
import { REQUIRED, requirementsOf } from '@/plan/rows/requirements';
import { parseSettings } from '@/plan/rows/settings';
import { parseSubnets, type SubnetsReading } from '@/plan/rows/subnet';
import { parseScenario } from '@/plan/scenario/scenario';
import { readFields } from '@/plan/table/field-table';
import { type Notes, ProblemNotes } from '@/plan/table/problem-notes';

/** What could be read, row by row by the rows' ids: also while the plan as a whole can't be. */
export interface ReadParts {
  /** A setting at fault counts as not set. */
  readonly settings: CniSettings;
  readonly subnets: SubnetsReading['rows'];
  readonly groups: GroupsReading['rows'];
  /** 0 while it can't be read. */
  readonly clusterPods: number;
}

export type PlanReading = {
  readonly parts: ReadParts;
  readonly warnings: readonly PlanProblem[];
  /** Errors of the scenario's fields: the plan's own numbers do not depend on them. */
  readonly scenarioErrors: readonly PlanProblem[];
} & (
  | { readonly ok: true; readonly plan: Plan }
  /** At least one, in the order of the form. */
  | { readonly ok: false; readonly errors: readonly PlanProblem[] }
);

/**
 * Reads the form. Any text is allowed in any field; nothing is guessed: what cannot be read is an
 * error that names its field, and the text stays with the caller. Rows in which nothing was typed
 * do not count; without a subnet or without a node group the one error is `EMPTY_PLAN`, beside
 * those of other fields. A scenario at fault does not keep the plan from being read. A plan with a single subnet may leave its zone empty: it lies in zone `a`.
 * @param sources the table of instance types, and what reads expressions
 * @returns the plan, or every error; warnings in both cases
 */
export function parsePlan(text: PlanText, sources: PlanSources): PlanReading {
  const notes = new ProblemNotes<FieldPath>();
  const head = readFields(HEAD, text, undefined, notes.of('plan'));
  const subnetRows = firstRows('subnets', text.subnets, MAX_SUBNETS, notes);
  const subnets = parseSubnets(subnetRows, notes);
  const { zones } = subnets;
  const settings = parseSettings(text.prefixDelegation, text.settings, notes.of('settings'));
  const networking = parseNetworking(text.networking, notes);
  const controller = readFields(CONTROLLER, text, undefined, notes.of('plan'));
  const everyNode = readFields(EVERY_NODE, text, undefined, notes.of('plan'));
  const addons = parseAddons(text.systemPodAddons, notes);
  const groupRows = firstRows('groups', text.groups, MAX_GROUPS, notes);
  const groups = parseGroups(groupRows, zones, sources, notes);
  const cluster = readFields(WHOLE_CLUSTER, text, undefined, notes.of('plan'));
  const quotas = readFields(QUOTAS, text, undefined, notes.of('plan'));
  const required = readFields(REQUIRED, text, undefined, notes.of('plan'));
  const consumerRows = firstRows('consumers', text.consumers, MAX_CONSUMERS, notes);
  const known = subnets.isWhole ? subnets.subnets : undefined;
  const consumers = parseConsumers(consumerRows, { zones, subnets: known }, notes);
  noteLiveWaits(text, sources, notes);
  noteEmptyPlan(subnets.rows.size, groups.rows.size, notes);
  const { errors } = notes;
  const scenarioNotes = new ProblemNotes<FieldPath>();
  const labels = groups.isWhole ? groupLabels(groups.groups) : undefined;
  const scenario = parseScenario(
    text.scenario,
    { zones, groups: labels, lookup: sources },
    scenarioNotes,
  );
  const clusterPods = cluster.clusterPods ?? 0;
  const lows = (everyNode.lows ?? cluster.lows) && { ...everyNode.lows, ...cluster.lows };
  const parts = { settings, subnets: subnets.rows, groups: groups.rows, clusterPods };
  const warnings = [...notes.warnings, ...scenarioNotes.warnings];
  const told = { parts, warnings, scenarioErrors: scenarioNotes.errors };
  if (errors.length > 0) return { ok: false, errors, ...told };
  const plan = {
    name: head.name ?? '',
    live: text.live,
    settings,
    networking: { ...networking, branchEniCooldown: controller.branchEniCooldown ?? 0 },
    subnets: subnets.subnets,
    groups: groups.groups,
    managedCap: text.managedCap,
    hostNetworkPodsPerNode: everyNode.hostNetworkPods ?? 0,
    systemPodsPerNode: everyNode.systemPods ?? 0,
    clusterPods,
    ...(lows && { lows }),
    quotas: quotasOf(quotas),
    requirements: requirementsOf(required),
    addons,
    consumers,
    scenario,
  };
  return { ok: true, plan, ...told };
}

/** The rows up to the limit; that there are more is an error. */
function firstRows<Row>(
  field: 'subnets' | 'groups' | 'consumers',
  rows: readonly Row[],
  max: number,
  notes: Notes<FieldPath>,
): readonly Row[] {
  if (rows.length <= max) return rows;
  notes.error({ part: 'plan', field }, '', { code: 'TOO_MANY_ROWS', count: rows.length, max });
  return rows.slice(0, max);
}

function noteLiveWaits(
  { live, subnets }: PlanText,
  sources: PlanSources,
  notes: Notes<FieldPath>,
): void {
  if (!live || sources.settleLive !== undefined) return;
  if (subnets.every(({ usedAs }) => usedAs === 'in-use')) return;
  notes.error({ part: 'plan', field: 'subnets' }, '', { code: 'LIVE_WAITS' });
}

function noteEmptyPlan(subnets: number, groups: number, notes: Notes<FieldPath>): void {
  if (subnets > 0 && groups > 0) return;
  const field = subnets === 0 ? 'subnets' : 'groups';
  const missing = subnets === 0 && groups === 0 ? 'both' : field;
  notes.error({ part: 'plan', field }, '', { code: 'EMPTY_PLAN', missing });
}
