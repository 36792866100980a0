// The sums behind the figures: rows that add up exactly, each with the rules that gave it.
import {
  type ClusterPlan,
  LEDGER_TERMS,
  type LedgerTerm,
  type LedgerTermName,
  PENDING_REASONS,
  type PlanUsage,
  type RuleNumber,
  type SubnetUsage,
} from '@/engine';
import type { Messages } from '@/i18n';

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

export function heldSum({ totals }: PlanUsage, messages: Messages): WhySum {
  return sumOf(ledgerRows(totals.ledger, messages), messages.results.why.total);
}

export function idleSum({ totals }: PlanUsage, messages: Messages): WhySum {
  const warm = totals.ledger.filter(({ term }) => WARM_TERMS.has(term));
  return sumOf(ledgerRows(warm, messages), messages.results.why.idleTotal);
}

/** All subnets together: their addresses, less what is reserved, in use and held. */
export function remainingSum({ subnets }: PlanUsage, messages: Messages): WhySum {
  const words = messages.results.why;
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
      ),
      { label: words.heldByNodes, amount: -total((subnet) => subnet.held), rules: [] },
    ],
    words.left,
  );
}

/** One subnet: its addresses, less what is reserved, in use and held, term by term. */
export function subnetSum(usage: PlanUsage, subnet: SubnetUsage, messages: Messages): WhySum {
  const words = messages.results.why;
  const held = ledgerRows(ledgerOfSubnet(usage, subnet.label), messages);
  return sumOf(
    [
      ...rangeRows(words.size, subnet.size, subnet.reserved, subnet.usedByOthers, messages),
      ...held.map((row) => ({ ...row, amount: -row.amount })),
    ],
    words.left,
  );
}

/** Pods asked, less those that are pending. */
export function podsSum(cluster: ClusterPlan, { totals }: PlanUsage, messages: Messages): WhySum {
  const words = messages.results.why;
  const { groups, systemPodsPerNode, clusterPods } = cluster;
  const ofGroups = groups.reduce((sum, group) => sum + group.nodes * group.podsPerNode, 0);
  const nodes = groups.reduce((sum, group) => sum + group.nodes, 0);
  const asked: WhyRow[] = [
    { label: words.podsOfGroups, amount: ofGroups, rules: [] },
    { label: words.systemPods, amount: nodes * systemPodsPerNode, rules: [] },
    { label: words.clusterPods, amount: clusterPods, rules: ['R23'] },
  ];
  const pending = PENDING_REASONS.map(
    (reason): WhyRow => ({
      label: words.pending[reason],
      amount: -totals.pending[reason],
      rules: reason === 'max-pods' ? ['R17', 'R18'] : reason === 'pool-frozen' ? ['R6'] : ['R11'],
    }),
  );
  return sumOf(
    [...asked, ...pending].filter((row) => row.amount !== 0),
    words.podsHosted,
  );
}

function rangeRows(
  label: string,
  size: number,
  reserved: number,
  others: number,
  messages: Messages,
): WhyRow[] {
  const words = messages.results.why;
  const rows: WhyRow[] = [
    { label, amount: size, rules: [] },
    { label: words.reserved, amount: -reserved, rules: ['R1'] },
  ];
  if (others > 0) rows.push({ label: words.others, amount: -others, rules: [] });
  return rows;
}

export function ledgerRows(ledger: readonly LedgerTerm[], messages: Messages): WhyRow[] {
  return ledger
    .filter(({ addresses }) => addresses !== 0)
    .map(({ term, addresses, rules }) => ({
      label: messages.results.terms[term],
      amount: addresses,
      rules: inOrder(rules),
    }));
}

/** The ledgers of a subnet's nodes, added up. */
function ledgerOfSubnet({ groups }: PlanUsage, subnet: string): readonly LedgerTerm[] {
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
