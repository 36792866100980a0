import {
  type ClusterPlan,
  type Counted,
  countedIn,
  type GroupUsage,
  type PlanAnswer,
  pendingTotal,
  type SubnetUsage,
  spreadOver,
  type WhatIsHeld,
} from '@/engine';
import { formatCount, formatSpread } from '@/i18n';
import { ENGLISH } from '@/i18n/english';
import { findingLines } from '@/i18n/texts';
import {
  heldTold,
  type LowEndView,
  NOTHING_REQUIRED,
  planFigures,
  type RequiredTold,
  type RunTold,
  verdictView,
} from '@/i18n/verdict';
import { formatRange, toldUse } from '@/plan';
import { type Column, figureLines, paragraph, plainText, tableLines } from './text-table';

/**
 * The answer in words, as blocks of lines: name and verdict, the four figures, a table of subnets,
 * one of node groups, the findings.
 *
 * @param cluster tells whether pods have subnets of their own
 */
export function planReport(
  name: string,
  answer: PlanAnswer,
  run: RunTold,
  required: RequiredTold = NOTHING_REQUIRED,
  lowEnd?: LowEndView,
  cluster?: Networks,
): readonly (readonly string[])[] {
  const { sentence, because, scenario } = verdictView(answer, run, ENGLISH, {
    required,
    lowEnd,
  });
  const { held } = heldTold(answer, run);
  return [
    [name, sentence, because, scenario]
      .filter((text) => text !== '')
      .flatMap((text) => paragraph(text)),
    figures(answer, run),
    subnets(answer, held, cluster),
    groups(answer, held),
    findings(answer),
  ];
}

/** The figures of the page, in the words of a text. */
function figures(answer: PlanAnswer, run: RunTold): readonly string[] {
  const { verdict, subnets } = answer;
  const words = ENGLISH.figures;
  const hasOthers = subnets.some(({ usedByOthers }) => usedByOthers > 0);
  const isRefused = verdict.kind === 'cannot-work';
  const figuresInLine = {
    ...ENGLISH.results.figuresInLine,
    ...words,
    heldNote: (available: number) => words.heldNote(available, hasOthers),
    pods: isRefused ? words.podsAsked : words.pods,
    podsAsked: '',
  };
  const told = planFigures(answer, run, { results: { ...ENGLISH.results, figuresInLine } });
  return figureLines(
    told.map(({ label, value, upTo = value, note }) => [
      label,
      figuresInLine.range(value, upTo),
      note,
    ]),
  );
}

/** What is counted is what is wanted: not all of it is held, or nobody knows what is. */
function isWantedOnly(held: WhatIsHeld | undefined): boolean {
  return held?.isShort ?? true;
}

type Networks = Pick<ClusterPlan, 'networking' | 'groups'>;

function subnets(
  answer: PlanAnswer,
  held: WhatIsHeld | undefined,
  cluster: Networks | undefined,
): readonly string[] {
  const { subnets: rows, verdict } = answer;
  const words = ENGLISH.csv.subnets;
  const started = held?.isShort ? held : undefined;
  const heads = HEADS_OF[countedIn(answer.groups)];
  const isPlain = rows.every(({ use }) => use === 'nodes');
  const blocks = (of: 'wanted' | 'freeWorst' | 'freeBest') =>
    numbers(rows, (row) => row.blocks?.[of]);
  return tableLines([
    { head: words.subnet, align: 'left', cells: texts(rows, ({ label }) => label) },
    { head: words.zone, align: 'left', cells: texts(rows, ({ zone }) => zone) },
    { head: words.range, align: 'left', cells: texts(rows, formatRange) },
    {
      head: words.use,
      align: 'left',
      cells: texts(
        isPlain ? [] : rows,
        ({ use }) => words.uses[cluster ? toldUse(use, cluster) : use],
      ),
    },
    { head: words.usedByOthers, ...numbers(rows, ({ usedByOthers }) => usedByOthers) },
    {
      head: isWantedOnly(held) ? heads.wantedInSubnet : heads.heldInSubnet,
      ...numbers(rows, ({ held }) => held),
    },
    ...(started
      ? [
          { head: heads.heldInSubnet, ...numbers(started.subnets, (row) => row.held) },
          { head: HEADS.free, ...numbers(started.subnets, (row) => row.free) },
          { head: HEADS.kept, ...kept(started.subnets) },
          { head: HEADS.short, ...numbers(started.subnets, (row) => row.short) },
          {
            head: started.isChance && started.waiting > 0 ? HEADS.mayWait : HEADS.waiting,
            ...numbers(started.subnets, (row) => row.waiting),
          },
        ]
      : [
          {
            head: verdict.kind === 'cannot-work' ? ENGLISH.figures.wouldBeFree : HEADS.free,
            ...numbers(rows, ({ free }) => free),
          },
          { head: HEADS.kept, ...kept(rows) },
        ]),
    { head: words.blocksWanted, ...blocks('wanted') },
    { head: words.blocksFreeWorst, ...blocks('freeWorst') },
    { head: words.blocksFreeBest, ...blocks('freeBest') },
  ]);
}

/** Of reservations for prefixes, where there are any. */
function kept(rows: readonly Pick<SubnetUsage, 'keptForPrefixes'>[]) {
  return numbers(rows, ({ keptForPrefixes }) => keptForPrefixes || undefined);
}

/** Heads that the columns of the CSV file, which never change their names, say otherwise. */
const HEADS = {
  free: 'Free',
  kept: 'For prefixes',
  short: 'Short',
  waiting: 'Pods that wait',
  mayWait: 'Pods that may wait',
  wanted: 'Addresses wanted',
  podsHosted: 'Pods with a place',
};

const OF_NODES = {
  nodes: 'Nodes',
  wantedInSubnet: 'Wanted by nodes',
  heldInSubnet: 'Held by nodes',
  /** Of the class of nodes with the most pods. */
  held: 'Held per node',
  wanted: 'Wanted per node',
};

/** On Fargate each pod is counted by itself: it is no node. */
const HEADS_OF: Readonly<Record<Counted, typeof OF_NODES>> = {
  nodes: OF_NODES,
  pods: {
    nodes: 'Pods',
    wantedInSubnet: 'Wanted by pods',
    heldInSubnet: 'Held by pods',
    held: 'Held per pod',
    wanted: 'Wanted per pod',
  },
  both: { ...OF_NODES, nodes: 'Nodes or pods', held: 'Held by each', wanted: 'Wanted by each' },
};

function groups(answer: PlanAnswer, held: WhatIsHeld | undefined): readonly string[] {
  const { groups: rows } = answer;
  const isWanted = isWantedOnly(held);
  const words = ENGLISH.csv.groups;
  const heads = HEADS_OF[countedIn(rows)];
  const first = ({ classes }: GroupUsage) => classes[0]?.footprint;
  return tableLines([
    { head: words.group, align: 'left', cells: texts(rows, ({ label }) => label) },
    { head: words.instanceType, align: 'left', cells: texts(rows, typeBeside) },
    { head: heads.nodes, ...numbers(rows, ({ nodes }) => nodes) },
    {
      head: words.maxPods,
      ...numbers(rows, ({ kind, maxPods }) => (kind === 'fargate' ? undefined : maxPods)),
    },
    {
      head: isWanted ? heads.wanted : heads.held,
      ...numbers(rows, (row) => first(row)?.held),
    },
    { head: isWanted ? HEADS.wanted : words.held, ...numbers(rows, (row) => row.held) },
    ...(held?.isShort
      ? [
          { head: heads.held, align: 'right' as const, cells: held.groups.map(heldByEach) },
          { head: words.held, ...numbers(held.groups, (row) => row.held) },
        ]
      : []),
    { head: HEADS.podsHosted, ...numbers(rows, ({ podsHosted }) => podsHosted) },
    { head: words.podsPending, ...numbers(rows, ({ pending }) => pendingTotal(pending)) },
  ]);
}

/** What a node holds; of nodes that differ the least and the most. */
function heldByEach({ alike }: WhatIsHeld['groups'][number]): string {
  return formatSpread(spreadOver(alike, ({ held }) => held));
}

/** The type where the label is not the type already. */
function typeBeside({ label, instanceType }: GroupUsage): string {
  return instanceType === label ? '' : instanceType;
}

function texts<Row>(rows: readonly Row[], text: (row: Row) => string): readonly string[] {
  return rows.map((row) => plainText(text(row)));
}

function numbers<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | undefined,
): Pick<Column, 'align' | 'cells'> {
  const cells = rows.map((row) => {
    const amount = value(row);
    return amount === undefined ? '' : formatCount(amount);
  });
  return { align: 'right', cells };
}

function findings(answer: PlanAnswer): readonly string[] {
  const words = ENGLISH.findings;
  const lines = findingLines(answer.findings, ENGLISH);
  if (lines.length === 0) return paragraph(words.none);
  return lines.flatMap(({ severity, head, text, code }) =>
    paragraph(`${words.severity[severity]}: ${head}${text} (${code})`, '  '),
  );
}
