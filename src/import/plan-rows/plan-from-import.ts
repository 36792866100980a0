// From what an import says to a plan, with what only the person can answer.
import type { Imported, ImportedGroup } from '@/import/summary/imported';
import { regionOf } from '@/import/tables/value-forms';
import {
  type ConsumerText,
  type GroupText,
  newConsumer,
  type PlanText,
  type SubnetText,
  type TypeLookup,
} from '@/plan';
import { type SeenAddons, seenAddons, withAddons } from './addon-rows';
import { type GroupAround, groupTexts, podsChoice } from './group-texts';
import type { AskedPods, ImportAnswers, ImportAssumption, ImportQuestion } from './import-answers';
import { withSettings } from './setting-fields';
import { type SubnetTexts, subnetTexts } from './subnet-texts';

/** In place of what the plan has of the same, or beside it. */
export type ImportHow = 'replace' | 'add';

export interface ImportedPlan {
  readonly text: PlanText;
  readonly questions: readonly ImportQuestion[];
  readonly assumed: readonly ImportAssumption[];
  /** Rows that the import gave, before those of the plan were put beside them. */
  readonly subnets: readonly SubnetText[];
  readonly groups: readonly GroupText[];
}

/**
 * The plan that an import makes of `base`. What the import does not speak of stays as `base` has it.
 * Each question has an answer that is safe until another one is given: nodes that were seen to run
 * are among the addresses in use, others come on top; pods are the most on a node.
 * @param base `EMPTY_PLAN_TEXT` over an example that nobody touched
 */
export function planFromImport(
  imported: Imported,
  base: PlanText,
  how: ImportHow,
  answers: ImportAnswers,
  lookup: TypeLookup,
): ImportedPlan {
  const assumed = new Set<ImportAssumption>();
  const running = answers.running ?? looksRunning(imported);
  const subnets = subnetTexts(imported, running);
  const addons = seenAddons(imported);
  const withParts = withAddons(withSettings(base, imported), addons);
  const hostNetworkPods = hostPods(imported, addons, withParts);
  const zones = [
    ...new Set(subnets.rows.filter(({ use }) => use === 'nodes').map(({ zone }) => zone)),
  ];
  const around: GroupAround = {
    answers,
    lookup,
    addonPods: addons.pods,
    hostNetworkPods,
    settings: maxPodsSettings(withParts),
    zones: zones.filter((zone) => zone !== ''),
  };
  const here = groupsHere(imported, around.zones, answers, assumed);
  const made = here.map((group, place) => groupTexts(group, place, around));
  const groups = made.flatMap(({ rows }) => rows);
  const asked = made.flatMap(({ pods }) => pods ?? []);
  const text = joined({
    base: { ...withParts, hostNetworkPods: String(hostNetworkPods), ...systemPods(imported) },
    how,
    subnets,
    groups,
    consumers: consumerTexts(imported, subnets),
  });
  tellAssumed({ imported, subnets, addons, here, asked, running }, assumed);
  return {
    text,
    questions: questionsOf({ imported, here, asked, running, answers }),
    assumed: [...assumed],
    subnets: subnets.rows,
    groups,
  };
}

/** Nodes that were listed one by one were there; what a file states may come. */
function looksRunning({ nodes }: Imported): boolean {
  return nodes.some(({ zones, kind }) => zones !== undefined && kind !== 'hybrid');
}

function maxPodsSettings({ prefixDelegation, settings, networking }: PlanText) {
  const maxEni = /^\d+$/.test(settings.MAX_ENI) ? Number(settings.MAX_ENI) : undefined;
  return { prefixDelegation, maxEni, customNetworking: networking.customNetworking };
}

function hostPods(
  { nodes, hostNetworkPods }: Imported,
  addons: SeenAddons,
  base: PlanText,
): number {
  const seen = nodes.flatMap(({ hostNetworkPods: most }) => most ?? []);
  if (seen.length > 0) return Math.max(0, Math.max(...seen) - addons.hostNetworkPods);
  const before = Number(base.hostNetworkPods);
  return hostNetworkPods ?? (Number.isSafeInteger(before) && before >= 0 ? before : 2);
}

function systemPods({ systemPods: pods }: Imported): Partial<Pick<PlanText, 'systemPods'>> {
  return pods === undefined ? {} : { systemPods: String(pods) };
}

/** Groups that can be in the plan: of its Region, with nodes that take addresses of the VPC. */
function groupsHere(
  { nodes, doubtful }: Imported,
  zones: readonly string[],
  { doubtful: answer }: ImportAnswers,
  assumed: Set<ImportAssumption>,
): readonly ImportedGroup[] {
  const all = answer === 'leave' ? nodes : [...nodes, ...doubtful];
  const inVpc = all.filter(({ kind }) => kind !== 'hybrid');
  if (inVpc.length < all.length) assumed.add('HYBRID_LEFT_OUT');
  const region = mainRegion(inVpc, zones);
  const here = inVpc.filter((group) => {
    const own = regionsOf(group);
    return region === undefined || own.length === 0 || own.includes(region);
  });
  if (here.length < inVpc.length) assumed.add('ELSEWHERE_LEFT_OUT');
  return here;
}

function regionsOf({ zones, zonesAllowed }: ImportedGroup): readonly string[] {
  const names = zones === undefined ? (zonesAllowed ?? []) : Object.keys(zones);
  return names.flatMap((zone) => regionOf(zone) ?? []);
}

/** Of the subnets, else the one with most nodes. */
function mainRegion(
  groups: readonly ImportedGroup[],
  zones: readonly string[],
): string | undefined {
  const ofSubnets = zones.flatMap((zone) => regionOf(zone) ?? [])[0];
  if (ofSubnets !== undefined) return ofSubnets;
  const counts = new Map<string, number>();
  for (const group of groups) {
    const [region] = regionsOf(group);
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + (group.count ?? 0));
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/**
 * Where counts of free addresses are known these hold what load balancers and others take: only in a
 * plan that works out the rest of it can they be named.
 */
function consumerTexts(imported: Imported, { rows, isLive }: SubnetTexts): readonly ConsumerText[] {
  const hasCounts = imported.subnets.some(({ available }) => available !== undefined);
  if (hasCounts && !isLive) return [];
  const zoneOf = new Map(imported.subnets.map(({ id, zone }) => [id, zone]));
  const zones = new Set(rows.map(({ zone }) => zone));
  return imported.consumers.flatMap(({ kind, count = 1, addresses, subnets = [] }, index) => {
    const own = [...new Set(subnets.map((id) => zoneOf.get(id)))];
    const known = own.filter((zone) => zone !== undefined && zones.has(zone));
    if (subnets.length > 0 && known.length === 0) return [];
    const places = kind === 'control-plane' ? 1 : count * Math.max(1, known.length);
    const row: ConsumerText = {
      ...newConsumer(kind, `c${index + 1}`),
      count: String(count),
      addresses: addresses === undefined ? '' : String(Math.ceil(addresses / places)),
      zones: known.length === zones.size ? '' : known.join(','),
    };
    return [row];
  });
}

interface Parts {
  readonly base: PlanText;
  readonly how: ImportHow;
  readonly subnets: SubnetTexts;
  readonly groups: readonly GroupText[];
  readonly consumers: readonly ConsumerText[];
}

/** A subnet with the range of one that is there takes its place. */
function joined({ base, how, subnets, groups, consumers }: Parts): PlanText {
  const ranges = new Set(
    subnets.rows.map(({ range }) => range).filter((range) => range.includes('.')),
  );
  const isKept = how === 'add';
  const before = isKept ? base.subnets.filter(({ range }) => !ranges.has(range.trim())) : [];
  const hasSubnets = subnets.rows.length > 0;
  return {
    ...base,
    live: hasSubnets ? subnets.isLive : base.live,
    subnets: hasSubnets ? numbered('s', [...before, ...subnets.rows]) : base.subnets,
    groups:
      groups.length > 0 ? numbered('g', [...(isKept ? base.groups : []), ...groups]) : base.groups,
    consumers:
      consumers.length > 0
        ? numbered('c', [...(isKept ? base.consumers : []), ...consumers])
        : base.consumers,
  };
}

function numbered<Row extends { readonly id: string }>(
  letter: string,
  rows: readonly Row[],
): readonly Row[] {
  return rows.map((row, index) => ({ ...row, id: `${letter}${index + 1}` }));
}

interface Seen {
  readonly imported: Imported;
  readonly here: readonly ImportedGroup[];
  readonly asked: readonly AskedPods[];
  readonly running: boolean;
}

function questionsOf({
  imported,
  here,
  asked,
  running,
  answers,
}: Seen & { readonly answers: ImportAnswers }): readonly ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const nodes = here.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const hasCounts = imported.subnets.some(({ available }) => available !== undefined);
  if (hasCounts && nodes > 0) questions.push({ kind: 'running', answer: running, nodes });
  const unsure = asked.filter(({ seen }) => seen === undefined || seen.most !== seen.least);
  if (unsure.length > 0) {
    const differ = unsure.some(({ seen }) => seen !== undefined);
    questions.push({ kind: 'pods', answer: podsChoice(answers), groups: asked, differ });
  }
  const ranged = here.filter(({ range }) => range?.max !== undefined);
  const desired = ranged.reduce((sum, { count, range }) => sum + (count ?? range?.desired ?? 0), 0);
  const max = ranged.reduce((sum, { range }) => sum + (range?.max ?? 0), 0);
  if (max > desired)
    questions.push({ kind: 'size', answer: answers.size ?? 'desired', desired, max });
  if (imported.doubtful.length > 0) {
    const rows = imported.doubtful.map(({ type, count }) => ({
      type: type ?? '?',
      nodes: count ?? 0,
    }));
    questions.push({ kind: 'doubtful', answer: answers.doubtful ?? 'take', rows });
  }
  return questions;
}

function tellAssumed(
  {
    imported,
    subnets,
    addons,
    here,
    asked,
    running,
  }: Seen & { readonly subnets: SubnetTexts; readonly addons: SeenAddons },
  assumed: Set<ImportAssumption>,
): void {
  const tell = (what: ImportAssumption, isSo: boolean) => {
    if (isSo) assumed.add(what);
  };
  const hasRows = here.length > 0;
  const isCounted = hasRows && imported.subnets.some(({ available }) => available !== undefined);
  tell('NODES_RUN', isCounted && running);
  tell('NODES_COME', isCounted && !running);
  tell(
    'PODS_THAT_FIT',
    asked.some(({ seen }) => seen === undefined),
  );
  tell(
    'PODS_ON_A_NODE',
    asked.some(({ seen }) => seen !== undefined && seen.most !== seen.least),
  );
  tell('SETTINGS_SHIPPED', hasRows && Object.keys(imported.settings).length === 0);
  tell(
    'MAX_PODS_FORMULA',
    here.some(({ maxPods, kind }) => maxPods === undefined && kind !== 'fargate'),
  );
  tell('PUBLIC_FOR_OTHERS', subnets.hasPublic);
  tell('OTHERS_WITHOUT_NODES', subnets.isSeen);
  tell(
    'CONSUMERS_AMONG_OTHERS',
    subnets.rows.length > 0 && !subnets.isLive && imported.consumers.length > 0,
  );
  tell('REPLICAS_AMONG_PODS', addons.hasReplicas && asked.some(({ seen }) => seen !== undefined));
  tell(
    'COUNTS_MISSING',
    here.some(({ count, range }) => count === null && range === undefined),
  );
  tell(
    'TYPES_MISSING',
    here.some(({ type, types, kind }) => (type ?? types?.[0]) === undefined && kind !== 'fargate'),
  );
  tell(
    'FIRST_TYPE_TAKEN',
    here.some(({ types }) => (types?.length ?? 0) > 1),
  );
  tell(
    'ZONES_ALL',
    here.some(({ zones, zonesAllowed }) => zones === undefined && zonesAllowed === undefined),
  );
  tell(
    'IDS_LEFT_OUT',
    imported.subnets.some(({ cidr, size }) => cidr === undefined && size === undefined),
  );
}
