// The sum behind what one subnet has left: rows that add up exactly.
import {
  type ConsumerKind,
  LEDGER_TERMS,
  type LedgerTerm,
  type LedgerTermName,
  type PlanNumbers,
  type RuleNumber,
  type SubnetUsage,
} from '@/engine';
import type { AllMessages } from '@/i18n';
import { ledgerRows, rangeRows, sumOf, type WhyRow, type WhySum } from './why-row';

const CONSUMER_RULES: Partial<Record<ConsumerKind, readonly RuleNumber[]>> = {
  'control-plane': ['R24'],
  alb: ['R37'],
  nlb: ['R37'],
  clb: ['R37'],
};

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
      ...keptRows(subnet.keptForPrefixes, messages),
    ],
    words.left,
  );
  if (sum.total.amount >= 0) return sum;
  return { ...sum, total: { label: words.short, amount: -sum.total.amount, rules: [] } };
}

/** What a reservation keeps for prefixes, and none has. */
export function keptRows(kept: number, { charts }: AllMessages): readonly WhyRow[] {
  if (kept === 0) return [];
  return [{ label: charts.subnets.forPrefixes, amount: -kept, rules: ['R31'] }];
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
