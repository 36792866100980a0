// The sums behind the figures: rows that add up exactly, each with the rules that gave it.
import {
  addressesLeft,
  type ClusterPlan,
  type ConsumerKind,
  LEDGER_TERMS,
  type LedgerTerm,
  type LedgerTermName,
  PENDING_REASONS,
  type PlanNumbers,
  type RuleNumber,
  type SubnetUsage,
  type WhatIsHeld,
} from '@/engine';
import type { AllMessages } from '@/i18n';
import type { PodsRun } from '@/i18n/verdict';

export interface WhyRow {
  readonly label: string;
  /** Signed: what the row adds to the sum. */
  readonly amount: number;
  readonly rules: readonly RuleNumber[];
}

export interface WhySum {
  readonly rows: readonly WhyRow[];
  readonly total: WhyRow;
}

const WARM_TERMS: ReadonlySet<LedgerTermName> = new Set([
  'warm-addresses',
  'prefix-remainder',
  'warm-prefixes',
]);

/** What is held in all, as far as that is known; what is missing of what is wanted is a row. */
type Held = Pick<WhatIsHeld, 'held' | 'warm'> | undefined;

export function heldSum({ totals }: PlanNumbers, messages: AllMessages, held?: Held): WhySum {
  const { wanted, total } = messages.proof.why;
  const rows = ledgerRows(totals.ledger, messages);
  if (held === undefined) return sumOf(rows, wanted);
  return sumOf([...rows, ...notThere(held.held - totals.held, messages)], total);
}

export function idleSum({ totals }: PlanNumbers, messages: AllMessages, held?: Held): WhySum {
  const { warmTotal, idleTotal } = messages.proof.why;
  const warm = totals.ledger.filter(({ term }) => WARM_TERMS.has(term));
  const rows = ledgerRows(warm, messages);
  if (held === undefined) return sumOf(rows, warmTotal);
  return sumOf([...rows, ...notThere(held.warm - totals.idle, messages)], idleTotal);
}

function notThere(amount: number, messages: AllMessages): readonly WhyRow[] {
  const label = messages.charts.subnets.warmShort;
  return amount === 0 ? [] : [{ label, amount, rules: [] }];
}

/** All subnets together: their addresses, less what is reserved, in use and held. */
export function remainingSum({ subnets, totals }: PlanNumbers, messages: AllMessages): WhySum {
  const words = messages.proof.why;
  const total = (value: (subnet: SubnetUsage) => number) =>
    subnets.reduce((sum, subnet) => sum + value(subnet), 0);
  return sumOf(
    [
      ...rangeRows(
        words.sizes(subnets.map((subnet) => subnet.label)),
        total((subnet) => subnet.size),
        total((subnet) => subnet.reserved),
        total((subnet) => subnet.usedByOthers),
        messages,
        { label: words.others, rules: subnets.some(({ live }) => live) ? ['R41'] : [] },
      ),
      {
        label: totals.isShort ? words.wantedByNodes : words.heldByNodes,
        amount: -total((subnet) => subnet.held),
        rules: [],
      },
    ],
    words.left,
  );
}

const CONSUMER_RULES: Partial<Record<ConsumerKind, readonly RuleNumber[]>> = {
  'control-plane': ['R24'],
  alb: ['R37'],
  nlb: ['R37'],
  clb: ['R37'],
};

/** What the subnets lack, each by itself: what is free elsewhere helps none of them. */
export function shortSum({ subnets }: PlanNumbers, messages: AllMessages): WhySum {
  const words = messages.proof.why;
  const rows = subnets.map(
    (subnet): WhyRow => ({
      label: words.shortOf(subnet.label),
      amount: Math.max(0, -addressesLeft(subnet)),
      rules: [],
    }),
  );
  return sumOf(
    rows.filter(({ amount }) => amount > 0),
    words.short,
  );
}

/**
 * One subnet: its addresses, less what is reserved, in use and held, term by term. What it is short of
 * is told without a sign.
 */
export function subnetSum(usage: PlanNumbers, subnet: SubnetUsage, messages: AllMessages): WhySum {
  const words = messages.proof.why;
  const held = heldRows(usage, subnet, messages);
  const named = subnet.consumers.map(
    ({ label, kind, addresses }): WhyRow => ({
      label: label === kind ? messages.modes.consumers.kinds[kind] : label,
      amount: -addresses,
      rules: CONSUMER_RULES[kind] ?? [],
    }),
  );
  const unnamed = subnet.consumers.reduce(
    (left, { addresses }) => left - addresses,
    subnet.usedByOthers,
  );
  const sum = sumOf(
    [
      ...rangeRows(
        words.size,
        subnet.size,
        subnet.reserved,
        unnamed,
        messages,
        othersTold(usage, subnet, messages),
      ),
      ...named,
      ...held.map((row) => ({ ...row, amount: -row.amount })),
    ],
    words.left,
  );
  if (subnet.free >= 0) return sum;
  return { ...sum, total: { label: words.short, amount: -subnet.free, rules: [] } };
}

/** What others hold: typed, or with the sum that a live count gives. */
function othersTold(
  { subnets }: PlanNumbers,
  { live }: SubnetUsage,
  messages: AllMessages,
): Pick<WhyRow, 'label' | 'rules'> {
  const words = messages.proof.why;
  if (live === undefined) return { label: words.others, rules: [] };
  const rules = ['R41'] as const;
  if (live.beyond > 0) return { label: words.others, rules };
  const all = subnets.filter(({ label }) => live.together.includes(label));
  const sum = (of: (subnet: SubnetUsage) => number | undefined) =>
    all.reduce((total, subnet) => total + (of(subnet) ?? 0), 0);
  const terms = [
    sum(({ size }) => size),
    sum(({ reserved }) => reserved),
    sum((subnet) => subnet.live?.available),
    sum((subnet) => subnet.live?.held),
    sum((subnet) => subnet.live?.named),
  ];
  const [size = 0, ...less] = terms;
  return { label: words.othersLive([size, ...less.filter((term) => term > 0)], all.length), rules };
}

/** What nodes hold in a subnet; in short where they hold the rest of their addresses elsewhere. */
function heldRows(
  usage: PlanNumbers,
  { label, held, primaries, assigned, warm }: SubnetUsage,
  messages: AllMessages,
): readonly WhyRow[] {
  const ledger = ledgerOfSubnet(usage, label);
  const isWhole = ledger.reduce((sum, { addresses }) => sum + addresses, 0) === held;
  if (isWhole) return ledgerRows(ledger, messages);
  const terms = termsAround(usage, label);
  const rulesOfTerms = (...of: readonly LedgerTermName[]) => [
    ...new Set(terms.filter(({ term }) => of.includes(term)).flatMap(({ rules }) => rules)),
  ];
  return ledgerRows(
    [
      {
        term: 'eni-primaries',
        addresses: primaries,
        rules: rulesOfTerms('eni-primaries', 'trunk-eni', 'unmanaged-enis', 'other-cards'),
      },
      {
        term: 'pods',
        addresses: assigned,
        rules: rulesOfTerms('pods', 'branch-enis', 'attached-pods'),
      },
      {
        term: 'warm-addresses',
        addresses: warm,
        rules: rulesOfTerms('warm-addresses', 'warm-prefixes', 'prefix-remainder'),
      },
    ],
    messages,
  );
}

/** What the nodes of the subnet's zone hold, wherever it lies. */
function termsAround({ groups, subnets }: PlanNumbers, label: string): readonly LedgerTerm[] {
  const zone = subnets.find((subnet) => subnet.label === label)?.zone;
  return groups
    .flatMap(({ classes }) => classes)
    .filter((kind) => kind.zone === zone)
    .flatMap(({ footprint }) => footprint.ledger)
    .filter(({ addresses }) => addresses > 0);
}

/**
 * Pods asked, less those that are pending, less those that get no address.
 *
 * @param running `undefined` in a plan that cannot work: nothing runs
 */
export function podsSum(
  cluster: ClusterPlan,
  { totals, groups }: PlanNumbers,
  messages: AllMessages,
  running: PodsRun | undefined,
): WhySum {
  const words = messages.proof.why;
  const { clusterPods } = cluster;
  const ofSystem = groups.reduce((sum, { systemPodsAsked }) => sum + systemPodsAsked, 0);
  const ofGroups = totals.podsAsked - ofSystem - clusterPods;
  const asked: WhyRow[] = [
    { label: words.podsOfGroups, amount: ofGroups, rules: [] },
    { label: words.systemPods, amount: ofSystem, rules: [] },
    { label: words.clusterPods, amount: clusterPods, rules: ['R23'] },
  ];
  const pending = PENDING_REASONS.map(
    (reason): WhyRow => ({
      label: words.pending[reason],
      amount: -totals.pending[reason],
      rules: reason === 'max-pods' ? ['R17', 'R18'] : reason === 'pool-frozen' ? ['R6'] : ['R11'],
    }),
  );
  const sum = (rows: readonly WhyRow[], label: string) =>
    sumOf(
      rows.filter((row) => row.amount !== 0),
      label,
    );
  if (running === undefined) return sum(asked, words.podsAsked);
  const { pods, isMost } = running;
  const refused = totals.podsHosted - pods;
  if (refused === 0) return sum([...asked, ...pending], words.podsHosted);
  const waiting: WhyRow = { label: words.noAddress(isMost), amount: -refused, rules: [] };
  return sum([...asked, ...pending, waiting], words.podsRun(isMost));
}

function rangeRows(
  label: string,
  size: number,
  reserved: number,
  others: number,
  messages: AllMessages,
  told: Pick<WhyRow, 'label' | 'rules'>,
): WhyRow[] {
  const words = messages.proof.why;
  const rows: WhyRow[] = [
    { label, amount: size, rules: [] },
    { label: words.reserved, amount: -reserved, rules: ['R1'] },
  ];
  if (others > 0) rows.push({ ...told, amount: -others });
  return rows;
}

export function ledgerRows(ledger: readonly LedgerTerm[], messages: AllMessages): WhyRow[] {
  return ledger
    .filter(({ addresses }) => addresses !== 0)
    .map(({ term, addresses, rules }) => ({
      label: messages.proof.terms[term],
      amount: addresses,
      rules: inOrder(rules),
    }));
}

/** The ledgers of a subnet's nodes, added up. */
function ledgerOfSubnet({ groups }: PlanNumbers, subnet: string): readonly LedgerTerm[] {
  const sums = new Map<LedgerTermName, { addresses: number; rules: Set<RuleNumber> }>();
  for (const { classes } of groups) {
    for (const kind of classes) {
      if (kind.subnet !== subnet) continue;
      for (const { term, addresses, rules } of kind.footprint.ledger) {
        const sum = sums.get(term) ?? { addresses: 0, rules: new Set() };
        sum.addresses += addresses * kind.nodes;
        for (const rule of rules) sum.rules.add(rule);
        sums.set(term, sum);
      }
    }
  }
  return LEDGER_TERMS.flatMap((term) => {
    const sum = sums.get(term);
    return sum === undefined ? [] : [{ term, addresses: sum.addresses, rules: [...sum.rules] }];
  });
}

function sumOf(rows: readonly WhyRow[], label: string): WhySum {
  const amount = rows.reduce((sum, row) => sum + row.amount, 0);
  return { rows, total: { label, amount, rules: [] } };
}

/** Every rule that the rows name, in the order of their numbers. */
export function rulesOf(rows: readonly WhyRow[]): readonly RuleNumber[] {
  return inOrder(new Set(rows.flatMap((row) => row.rules)));
}

function inOrder(rules: Iterable<RuleNumber>): readonly RuleNumber[] {
  return [...rules].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
