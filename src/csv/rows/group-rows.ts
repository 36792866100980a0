import type { KeyedSection, PlanCsvInput, TextOf } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import {
  type CniSettings,
  type GroupUsage,
  type NodeGroup,
  spreadOver,
  type WhatIsHeld,
} from '@/engine';
import { heldTold } from '@/i18n/verdict';
import {
  LINUX_EXTRA_FIELDS,
  LINUX_EXTRAS,
  type LinuxExtra,
  type PlanGroup,
  SETTING_FIELDS,
  SETTING_KEYS,
  UNSET,
} from '@/plan';

/** As the engine has it, with what only the plan says of it. */
type Group = NodeGroup & Partial<Pick<PlanGroup, 'maxPodsExpression' | 'ipv4PrefixSize'>>;
type Words = PlanCsvInput['labels']['groups'];
type Column = readonly [key: GroupColumn, cell: (usage: GroupUsage, group: Group) => Cell];

/** By the word over it. */
export type GroupColumn = Exclude<TextOf<Words>, 'title'> | LinuxExtra;

/** One row for each node group: what it is, then its pods, then what it holds, then one node. */
export function groupRows({
  plan,
  usage,
  cluster,
  run,
  labels,
}: PlanCsvInput): KeyedSection<GroupColumn> {
  const columns = [
    ...whatItIs(labels.groups),
    ...ITS_PODS,
    ...ITS_ADDRESSES,
    ...WHAT_FEW_HAVE,
    ...whatIsThere(heldTold(usage, run).held),
  ];
  const words: Readonly<Record<GroupColumn, string>> = {
    ...labels.groups,
    ...labels.groups.extras,
  };
  const groups = new Map(
    cluster.groups.map((group, place) => [group.label, { ...plan.groups[place], ...group }]),
  );
  return {
    title: labels.groups.title,
    keys: columns.map(([key]) => key),
    heads: columns.map(([key]) => words[key]),
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

function whatItIs(words: Words): readonly Column[] {
  return [
    ['group', ({ label }) => label],
    ['kind', ({ kind }) => words.kinds[kind]],
    ['instanceType', ({ instanceType }) => instanceType],
    ['maxEnis', ofNodes((_, { limits }) => limits.maxEnis)],
    ['ipv4PerEni', ofNodes((_, { limits }) => limits.ipv4PerEni)],
    ['zones', (_, { zones }) => zones.join(' ')],
    ['mode', ofNodes(({ mode }) => words.modes[mode])],
    ['nodes', ({ nodes }) => nodes],
  ];
}

const ITS_PODS: readonly Column[] = [
  ['podsPerNode', ofNodes((_, { podsPerNode }) => podsPerNode)],
  ...LINUX_EXTRA_FIELDS.map((field): Column => {
    const { extra } = LINUX_EXTRAS[field];
    return [field, ofNodes((_, group) => group[extra])];
  }),
  ['ownSettings', (_, { ownSettings }) => settingsText(ownSettings)],
  ['maxPodsPolicy', ofNodes((_, { maxPods: { kind } }) => kind)],
  ['maxPods', ofNodes(({ maxPods }) => maxPods)],
  ['clusterPods', ({ takesReplicas }) => String(takesReplicas)],
  ['podsAsked', ({ podsAsked }) => podsAsked],
  ['podsHosted', ({ podsHosted }) => podsHosted],
  ['podsPending', ({ podsAsked, podsHosted }) => podsAsked - podsHosted],
];

/** `WARM_IP_TARGET=5 …` as the DaemonSet would have it; empty without settings of its own. */
function settingsText(settings: CniSettings | undefined): string {
  if (settings === undefined) return '';
  const variables = SETTING_FIELDS.map(
    (field) => `${field}=${settings[SETTING_KEYS[field]] ?? UNSET}`,
  );
  return [`ENABLE_PREFIX_DELEGATION=${settings.prefixDelegation}`, ...variables].join(' ');
}

const ITS_ADDRESSES: readonly Column[] = [
  ['activeEnis', ({ activeEnis }) => activeEnis],
  ['warmEnis', ({ warmEnis }) => warmEnis],
  ['primaries', ({ primaries }) => primaries],
  ['assigned', ({ assigned }) => assigned],
  ['warm', ({ warm }) => warm],
  ['held', ({ held }) => held],
  ['heldPerNode', ({ classes }) => Math.max(0, ...classes.map(({ footprint }) => footprint.held))],
];

/** Behind the others: a column keeps its place. */
const WHAT_FEW_HAVE: readonly Column[] = [
  [
    'reservedEnis',
    (_, { maxPods }) => (maxPods.kind === 'karpenter' ? maxPods.reservedEnis : undefined),
  ],
  ['maxPodsExpression', (_, { maxPodsExpression }) => maxPodsExpression],
  [
    'ipv4PrefixSize',
    ({ kind }, { ipv4PrefixSize }) => (kind === 'auto-mode' ? ipv4PrefixSize : undefined),
  ],
];

/** Of nodes that have started together, as far as that is known. */
function whatIsThere(held: WhatIsHeld | undefined): readonly Column[] {
  const groups = new Map(held?.groups.map((group) => [group.label, group] as const));
  const spread = (label: string) => {
    const group = groups.get(label);
    return group && spreadOver(group.alike, (node) => node.held);
  };
  return [
    ['heldStarted', ({ label }) => groups.get(label)?.held],
    ['warmStarted', ({ label }) => groups.get(label)?.warm],
    [
      'nodesLacking',
      ({ label }) =>
        groups
          .get(label)
          ?.lacking.reduce((sum, { nodes }) => sum + nodes, groups.get(label)?.nodesNotReady ?? 0),
    ],
    ['heldLeastStarted', ({ label }) => spread(label)?.least],
    ['heldMostStarted', ({ label }) => spread(label)?.most],
  ];
}
