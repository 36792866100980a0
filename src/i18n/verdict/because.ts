// The line under the verdict: where its number comes from.
import {
  decidingQuota,
  isRefusal,
  type PlanAnswer,
  type SubnetUsage,
  usableAddresses,
} from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import type { NodesThere } from '@/i18n/verdict-values';
import type { ToldRun } from './headline';
import { roomOf } from './pods-told';
import { refusalOf } from './refusal';

type BecauseWords = Pick<AllMessages, 'because' | 'results'>;

/** Of the plan at rest. */
export function because(answer: PlanAnswer, messages: BecauseWords): string {
  const words = messages.because;
  const { verdict, subnets } = answer;
  if (verdict.reason.code === 'REFUSED') return refusedBecause(answer, messages);
  const quota = decidingQuota(verdict);
  if (quota !== undefined) return words.ofQuota[quota](answer.quotas[quota]);
  const worst = subnets.find((subnet) => subnet.label === verdict.subnet);
  const room = roomOf(verdict);
  if (worst === undefined || room === undefined) return '';
  if (verdict.kind === 'fits' && verdict.podsPending > 0) {
    return words.pending(room, subnets.length === 1);
  }
  const means = verdict.kind === 'warm-short' ? `${words.warmShort} ` : '';
  return means + sumIn(answer, worst, messages);
}

/** Of the run that the headline tells. */
export function becauseOfRun(
  { quotas }: PlanAnswer,
  { verdict, scenario }: ToldRun,
  { overTime: words }: Pick<AllMessages, 'overTime'>,
): string {
  const { kind, subnet, quota, from, until, waits, refused } = verdict;
  if (quota !== undefined) return words.becauseQuota(quotas[quota]);
  if (refused !== undefined) return words.becauseRefused(refused.at, refused.isRestart);
  if (subnet === undefined || from === undefined || until === undefined) return '';
  const isByChance = kind === 'may-not-fit';
  return words.because({ subnet, from, until, waits, isByChance }, scenario);
}

function refusedBecause(answer: PlanAnswer, messages: BecauseWords): string {
  const { text } = refusalOf(answer, messages);
  const sentence = text.replace(/^[:.] /, '');
  const refused = new Set(answer.findings.filter(isRefusal).map(({ code }) => code));
  const more = refused.size - 1;
  const further = more > 0 ? ` ${messages.because.moreRefusals(more)}` : '';
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + further;
}

function sumIn(answer: PlanAnswer, worst: SubnetUsage, messages: BecauseWords): string {
  const words = messages.because;
  const there = nodesIn(answer, worst.label);
  const usable = usableAddresses(worst.prefixLength);
  const { label, held, usedByOthers, warm, singlesShort, free } = worst;
  if (there.length === 0) {
    return held === 0
      ? words.noNodes(label, usedByOthers, usable)
      : words.enis(label, held, usable - usedByOthers);
  }
  if (answer.verdict.constraint === 'blocks') {
    const { wanted, freeWorst, freeBest } = worst.blocks ?? NO_BLOCKS;
    return words.blocks(there, label, wanted, freeWorst, freeBest);
  }
  if (singlesShort > Math.max(0, -free)) return words.reserved(label, singlesShort);
  const left = usable - usedByOthers;
  return words.nodes(there, { subnet: label, held, left, others: usedByOthers, warm });
}

const NO_BLOCKS = { wanted: 0, freeWorst: 0, freeBest: 0 };

/** Nodes in a subnet by instance type, in listed order: those with prefixes, where blocks decide. */
function nodesIn({ groups, verdict }: PlanAnswer, subnet: string): readonly NodesThere[] {
  const types = new Map<string, NodesThere>();
  for (const { instanceType, label, kind, classes, mode } of groups) {
    if (verdict.constraint === 'blocks' && mode !== 'prefix') continue;
    const isFargate = kind === 'fargate';
    const type = isFargate ? '' : instanceType || label;
    for (const each of classes) {
      if (each.subnet !== subnet && each.podSubnet !== subnet) continue;
      const nodes = (types.get(type)?.nodes ?? 0) + each.nodes;
      types.set(type, { type, isFargate, nodes });
    }
  }
  return [...types.values()];
}
