// The sums behind the figures of the whole plan: rows that add up exactly.
import {
  addressesShort,
  type ClusterPlan,
  type LedgerTermName,
  PENDING_REASONS,
  type PlanNumbers,
  type SubnetUsage,
  type WhatIsHeld,
} from '@/engine';
import type { AllMessages } from '@/i18n';
import type { PodsRun } from '@/i18n/verdict';
import { keptRows } from './subnet-sum';
import { ledgerRows, rangeRows, sumOf, type WhyRow, type WhySum } from './why-row';

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

/** All subnets that nodes can use together: their addresses, less what is reserved, in use and held. */
export function remainingSum({ subnets: all, totals }: PlanNumbers, messages: AllMessages): WhySum {
  const words = messages.proof.why;
  const subnets = all.filter(({ isInReach }) => isInReach);
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
      ...keptRows(
        total((subnet) => subnet.keptForPrefixes),
        messages,
      ),
    ],
    words.left,
  );
}

/** What the subnets lack, each by itself: what is free elsewhere helps none of them. */
export function shortSum(
  { subnets }: PlanNumbers,
  called: 'short' | 'more',
  messages: AllMessages,
): WhySum {
  const words = messages.proof.why;
  const rows = subnets.map(
    (subnet): WhyRow => ({
      label: words.shortOf(subnet.label),
      amount: addressesShort(subnet),
      rules: [],
    }),
  );
  return sumOf(
    rows.filter(({ amount }) => amount > 0),
    words[called],
  );
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
  const { pods, isMost, isChance } = running;
  const refused = totals.podsHosted - pods;
  if (refused === 0) return sum([...asked, ...pending], words.podsHosted);
  const waiting: WhyRow = { label: words.noAddress(isMost, isChance), amount: -refused, rules: [] };
  return sum([...asked, ...pending, waiting], words.podsRun(isMost, isChance));
}
