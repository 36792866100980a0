import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import type { CniSettings, GroupUsage, NodeGroup } from '@/engine';
import {
  LINUX_EXTRA_FIELDS,
  LINUX_EXTRAS,
  type PlanGroup,
  SETTING_FIELDS,
  SETTING_KEYS,
  UNSET,
} from '@/plan';

/** As the engine has it, with what only the plan says of it. */
type Group = NodeGroup & Partial<Pick<PlanGroup, 'maxPodsExpression' | 'ipv4PrefixSize'>>;
type Column = readonly [head: string, cell: (usage: GroupUsage, group: Group) => Cell];

/** One row for each node group: what it is, then its pods, then what it holds, then one node. */
export function groupRows({ plan, usage, cluster, labels }: PlanCsvInput): CsvSection {
  const columns = [
    ...whatItIs(labels.groups),
    ...itsPods(labels.groups),
    ...itsAddresses(labels.groups),
    ...whatFewHave(labels.groups),
  ];
  const groups = new Map(
    cluster.groups.map((group, place) => [group.label, { ...plan.groups[place], ...group }]),
  );
  return {
    title: labels.groups.title,
    heads: columns.map(([head]) => head),
    rows: usage.groups.flatMap((used) => {
      const group = groups.get(used.label);
      return group === undefined ? [] : [columns.map(([, cell]) => cell(used, group))];
    }),
  };
}

/** What a Fargate pod, a node of its own, has not: its cell is empty. */
function ofNodes(cell: Column[1]): Column[1] {
  return (usage, group) => (usage.kind === 'fargate' ? undefined : cell(usage, group));
}

function whatItIs(words: PlanCsvInput['labels']['groups']): readonly Column[] {
  return [
    [words.group, ({ label }) => label],
    [words.kind, ({ kind }) => words.kinds[kind]],
    [words.instanceType, ({ instanceType }) => instanceType],
    [words.maxEnis, ofNodes((_, { limits }) => limits.maxEnis)],
    [words.ipv4PerEni, ofNodes((_, { limits }) => limits.ipv4PerEni)],
    [words.zones, (_, { zones }) => zones.join(' ')],
    [words.mode, ofNodes(({ mode }) => words.modes[mode])],
    [words.nodes, ({ nodes }) => nodes],
  ];
}

function itsPods(words: PlanCsvInput['labels']['groups']): readonly Column[] {
  return [
    [words.podsPerNode, ofNodes((_, { podsPerNode }) => podsPerNode)],
    ...LINUX_EXTRA_FIELDS.map((field): Column => {
      const { extra } = LINUX_EXTRAS[field];
      return [words.extras[field], ofNodes((_, group) => group[extra])];
    }),
    [words.ownSettings, (_, { ownSettings }) => settingsText(ownSettings)],
    [words.maxPodsPolicy, ofNodes((_, { maxPods: { kind } }) => kind)],
    [words.maxPods, ofNodes(({ maxPods }) => maxPods)],
    [words.clusterPods, ({ takesReplicas }) => String(takesReplicas)],
    [words.podsAsked, ({ podsAsked }) => podsAsked],
    [words.podsHosted, ({ podsHosted }) => podsHosted],
    [words.podsPending, ({ podsAsked, podsHosted }) => podsAsked - podsHosted],
  ];
}

/** `WARM_IP_TARGET=5 …` as the DaemonSet would have it; empty without settings of its own. */
function settingsText(settings: CniSettings | undefined): string {
  if (settings === undefined) return '';
  const variables = SETTING_FIELDS.map(
    (field) => `${field}=${settings[SETTING_KEYS[field]] ?? UNSET}`,
  );
  return [`ENABLE_PREFIX_DELEGATION=${settings.prefixDelegation}`, ...variables].join(' ');
}

function itsAddresses(words: PlanCsvInput['labels']['groups']): readonly Column[] {
  return [
    [words.activeEnis, ({ activeEnis }) => activeEnis],
    [words.warmEnis, ({ warmEnis }) => warmEnis],
    [words.primaries, ({ primaries }) => primaries],
    [words.assigned, ({ assigned }) => assigned],
    [words.warm, ({ warm }) => warm],
    [words.held, ({ held }) => held],
    [
      words.heldPerNode,
      ({ classes }) => Math.max(0, ...classes.map(({ footprint }) => footprint.held)),
    ],
  ];
}

/** Behind the others: a column keeps its place. */
function whatFewHave(words: PlanCsvInput['labels']['groups']): readonly Column[] {
  return [
    [
      words.reservedEnis,
      (_, { maxPods }) => (maxPods.kind === 'karpenter' ? maxPods.reservedEnis : undefined),
    ],
    [words.maxPodsExpression, (_, { maxPodsExpression }) => maxPodsExpression],
    [
      words.ipv4PrefixSize,
      ({ kind }, { ipv4PrefixSize }) => (kind === 'auto-mode' ? ipv4PrefixSize : undefined),
    ],
  ];
}
