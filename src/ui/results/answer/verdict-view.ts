// Which sentence the verdict is, and its one line of because.
import {
  PENDING_REASONS,
  type PendingPods,
  type PlanNumbers,
  type SubnetUsage,
  usableAddresses,
} from '@/engine';
import type { Messages } from '@/i18n';
import { withoutMarks } from '@/i18n/marks';

export type Tone = 'ok' | 'warn' | 'bad';

export interface VerdictView {
  readonly tone: Tone;
  /** With the strong part that carries the colour. */
  readonly sentence: string;
  readonly because: string;
}

type Words = Messages['results']['verdict'];

export function verdictView(usage: PlanNumbers, messages: Messages): VerdictView {
  const words = messages.results.verdict;
  const { verdict, subnets } = usage;
  const worst = subnets.find((subnet) => subnet.label === verdict.worstSubnet);
  if (worst === undefined) throw new Error(`no subnet ${verdict.worstSubnet}`);
  const pending = pendingTotal(usage.totals.pending);
  switch (verdict.kind) {
    case 'fits':
      return pending > 0
        ? pendingView(usage, pending, words)
        : {
            tone: 'ok',
            sentence: fitsSentence(usage, words),
            because: because(usage, worst, words),
          };
    case 'may-not-fit': {
      const { wanted, freeWorst, freeBest } = blocksOf(worst);
      return {
        tone: 'warn',
        sentence: words.mayNotFit(worst.label, wanted, freeWorst, freeBest),
        because: because(usage, worst, words) + pendingToo(pending, words),
      };
    }
    case 'does-not-fit':
      return {
        tone: 'bad',
        sentence:
          verdict.constraint === 'blocks'
            ? words.shortBlocks(worst.label, -verdict.left)
            : words.short(worst.label, -verdict.left),
        because: because(usage, worst, words) + pendingToo(pending, words),
      };
  }
}

/** The verdict as it is spoken: without the marks of its coloured part. */
export function spokenSentence(sentence: string): string {
  return withoutMarks(sentence);
}

export function pendingTotal(pending: PendingPods): number {
  return PENDING_REASONS.reduce((sum, reason) => sum + pending[reason], 0);
}

/** The subnet with the fewest addresses left; the first of several. */
export function tightestSubnet(subnets: readonly SubnetUsage[]): SubnetUsage | undefined {
  return subnets.reduce<SubnetUsage | undefined>(
    (least, next) => (least === undefined || next.free < least.free ? next : least),
    undefined,
  );
}

function fitsSentence({ verdict, subnets }: PlanNumbers, words: Words): string {
  const { worstSubnet, left, constraint } = verdict;
  const say = constraint === 'blocks' ? words.fitsBlocks : words.fits;
  return say(worstSubnet, left, subnets.length === 1);
}

function pendingView(usage: PlanNumbers, pending: number, words: Words): VerdictView {
  const reasons = PENDING_REASONS.filter((reason) => usage.totals.pending[reason] > 0);
  const { podsHosted, podsAsked } = usage.totals;
  const tightest = tightestSubnet(usage.subnets);
  return {
    tone: 'warn',
    sentence: words.fitsPending(pending, reasons.length === 1 ? reasons[0] : undefined),
    because: words.becausePending(
      podsHosted,
      podsAsked,
      tightest?.label ?? '',
      tightest?.free ?? 0,
      usage.subnets.length === 1,
    ),
  };
}

function pendingToo(pending: number, words: Words): string {
  return pending > 0 ? words.pendingToo(pending) : '';
}

function because(usage: PlanNumbers, worst: SubnetUsage, words: Words): string {
  const there = nodesIn(usage, worst.label);
  const usable = usableAddresses(worst.prefixLength);
  if (there.length === 0) {
    return worst.held === 0
      ? words.becauseNoNodes(worst.label, worst.usedByOthers, usable)
      : words.becauseEnis(worst.label, worst.held, usable - worst.usedByOthers);
  }
  if (usage.verdict.constraint === 'blocks') {
    const { wanted, freeWorst, freeBest } = blocksOf(worst);
    return words.becauseBlocks(there, worst.label, wanted, freeWorst, freeBest);
  }
  const { held, usedByOthers, warm, singlesShort } = worst;
  if (singlesShort > Math.max(0, -worst.free)) {
    return words.becauseReserved(worst.label, singlesShort);
  }
  return words.because(there, worst.label, held, usable - usedByOthers, usedByOthers, warm);
}

function blocksOf(subnet: SubnetUsage) {
  return subnet.blocks ?? { wanted: 0, freeWorst: 0, freeBest: 0 };
}

/** Nodes in a subnet by instance type, in listed order: those with prefixes, where blocks decide. */
function nodesIn({ groups, verdict }: PlanNumbers, subnet: string) {
  const types = new Map<string, number>();
  for (const { instanceType, label, classes, mode } of groups) {
    if (verdict.constraint === 'blocks' && mode !== 'prefix') continue;
    const type = instanceType || label;
    for (const kind of classes) {
      if (kind.subnet !== subnet && kind.podSubnet !== subnet) continue;
      types.set(type, (types.get(type) ?? 0) + kind.nodes);
    }
  }
  return [...types].map(([type, nodes]) => ({ type, nodes }));
}
