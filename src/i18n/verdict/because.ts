// The line under the verdict: where its number comes from.
import {
  type Constraint,
  countedIn,
  decidingQuota,
  isRefusal,
  type PlanAnswer,
  type RequirementLack,
  type SubnetUsage,
  usableAddresses,
} from '@/engine';
import { waitedFor } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import { sentenceOf } from '@/i18n/texts/findings/finding-lines';
import type { AskingInVain, NodesThere } from '@/i18n/verdict-values';
import type { ToldRun } from './headline/run-of-headline';
import { roomOf, waitTold } from './pods-told';
import { refusedBy } from './refusal';
import { NOT_RUN, type RunTold } from './run-told';
import { tightOf } from './tight';

type BecauseWords = Pick<AllMessages, 'because' | 'findings'>;

/**
 * Of the plan at rest.
 *
 * @param run what is known of its start: who waits where, and who asks EC2 in vain
 * @param lack of what is required of a plan that fits, where the headline tells that: of the subnet or quota
 * that it names
 */
export function because(
  answer: PlanAnswer,
  messages: BecauseWords,
  run: RunTold = NOT_RUN,
  lack?: RequirementLack,
): string {
  const words = messages.because;
  const { verdict, subnets } = answer;
  if (verdict.reason.code === 'REFUSED') return refusedBecause(answer, messages);
  const quota = decidingQuota(verdict) ?? decidingQuota({ constraint: constraintOf(lack) });
  if (quota !== undefined) return words.ofQuota[quota](answer.quotas[quota]);
  const decides = (verdict.kind === 'fits' && lack?.subnet) || verdict.subnet;
  const worst = subnets.find((subnet) => subnet.label === decides);
  const room = roomOf(verdict);
  if (worst === undefined || room === undefined) return '';
  if (verdict.kind === 'fits' && verdict.podsPending > 0) {
    return words.pending(room, tightOf(answer));
  }
  if (verdict.kind === 'warm-short') return words.warmShort(askingInVain(answer, run));
  const { reason } = verdict;
  const named =
    reason.code === 'DISCOVERY_ORDER' ? reason.subnets : (waitTold(answer, run)?.subnets ?? []);
  const all = subnets.filter(({ label }) => named.includes(label));
  return all.length > 1 && verdict.constraint === 'addresses'
    ? sumOver(answer, all, messages)
    : sumIn(answer, worst, messages);
}

/** Of what is lacking in a subnet or a quota. */
function constraintOf(lack: RequirementLack | undefined): Constraint | undefined {
  const unit = lack?.unit;
  return unit === 'pods' || unit === 'nodes' ? undefined : unit;
}

/** Of the run that the headline tells. */
export function becauseOfRun(
  { quotas, groups }: PlanAnswer,
  { kind: told, verdict, scenario }: ToldRun,
  { overTime: words }: Pick<AllMessages, 'overTime'>,
): string {
  const { kind, subnet, quota, from, until, times, isGivenElsewhere, waits, refused } = verdict;
  if (told === 'pods-pending') return words.becausePending;
  if (quota !== undefined) return words.becauseQuota(quotas[quota]);
  if (refused !== undefined) return words.becauseRefused(refused.at, refused.isRestart);
  if (subnet === undefined || from === undefined || until === undefined) return '';
  const isByChance = kind === 'may-not-fit';
  const counted = countedIn(groups);
  const named = verdict.stuck?.subnets ?? waitedFor(verdict);
  const when = named.length > 1 ? verdict.together : undefined;
  const subnets = when === undefined ? [subnet] : named;
  const refusedThen = { ...(when ?? { from, until, times }), subnet, subnets, isGivenElsewhere };
  return words.because({ ...refusedThen, waits, isByChance, counted }, scenario);
}

function refusedBecause(answer: PlanAnswer, messages: BecauseWords): string {
  const { text } = sentenceOf(refusedBy(answer), messages);
  const sentence = text.replace(/^[:.] /, '');
  const refused = new Set(answer.findings.filter(isRefusal).map(({ code }) => code));
  const more = refused.size - 1;
  const further = more > 0 ? ` ${messages.because.moreRefusals(more)}` : '';
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + further;
}

/** Nodes that lack warm addresses, as the start of a run has shown; `undefined`: nothing is known of them. */
function askingInVain(answer: PlanAnswer, { start }: RunTold): AskingInVain | undefined {
  const all = (start?.groups ?? []).flatMap(({ lacking }, index) => {
    const { instanceType = '', label = '', nodes = 0 } = answer.groups[index] ?? {};
    const asking = lacking.reduce((sum, each) => sum + each.nodes, 0);
    const everySeconds = Math.max(0, ...lacking.map((each) => each.everySeconds));
    return asking === 0 ? [] : [{ type: instanceType || label, asking, of: nodes, everySeconds }];
  });
  const [first] = all;
  if (first === undefined) return undefined;
  return {
    type: all.every(({ type }) => type === first.type) ? first.type : '',
    asking: all.reduce((sum, { asking }) => sum + asking, 0),
    of: all.reduce((sum, { of }) => sum + of, 0),
    everySeconds: Math.max(...all.map(({ everySeconds }) => everySeconds)),
  };
}

function sumIn(answer: PlanAnswer, worst: SubnetUsage, messages: BecauseWords): string {
  const words = messages.because;
  const there = nodesIn(answer, [worst.label]);
  const usable = usableAddresses(worst.prefixLength);
  const { label, held, usedByOthers, free, keptForPrefixes } = worst;
  if (there.length === 0) {
    return held === 0
      ? words.noNodes(label, usedByOthers, usable)
      : words.enis(label, held, usable - usedByOthers);
  }
  if (answer.verdict.constraint === 'blocks') {
    const { wanted, freeWorst, freeBest } = worst.blocks ?? NO_BLOCKS;
    return words.blocks(there, label, wanted, freeWorst, freeBest);
  }
  if (free < 0 && keptForPrefixes > 0) return words.reserved(label, -free);
  return sumOver(answer, [worst], messages);
}

/** What nodes hold in these subnets together. */
function sumOver(
  answer: PlanAnswer,
  subnets: readonly SubnetUsage[],
  { because: words }: BecauseWords,
): string {
  const sum = (of: (subnet: SubnetUsage) => number) =>
    subnets.reduce((total, subnet) => total + of(subnet), 0);
  const labels = subnets.map(({ label }) => label);
  const others = sum(({ usedByOthers }) => usedByOthers);
  return words.nodes(nodesIn(answer, labels), {
    subnets: labels,
    held: sum(({ held }) => held),
    left: sum(({ prefixLength }) => usableAddresses(prefixLength)) - others,
    others,
    warm: sum(({ warm }) => warm),
  });
}

const NO_BLOCKS = { wanted: 0, freeWorst: 0, freeBest: 0 };

/** So many types are named. */
const MOST_TYPES = 2;

/** Nodes in subnets by instance type, in listed order: those with prefixes, where blocks decide. */
function nodesIn(
  { groups, verdict }: PlanAnswer,
  subnets: readonly string[],
): readonly NodesThere[] {
  const types = new Map<string, NodesThere>();
  for (const { instanceType, label, kind, classes, mode } of groups) {
    if (verdict.constraint === 'blocks' && mode !== 'prefix') continue;
    const isFargate = kind === 'fargate';
    const type = isFargate ? '' : instanceType || label;
    for (const each of classes) {
      if (![each.subnet, each.podSubnet].some((label) => label && subnets.includes(label)))
        continue;
      const nodes = (types.get(type)?.nodes ?? 0) + each.nodes;
      types.set(type, { type, isFargate, nodes });
    }
  }
  const all = [...types.values()];
  if (all.length <= MOST_TYPES || all.some(({ isFargate }) => isFargate)) return all;
  const nodes = all.reduce((sum, each) => sum + each.nodes, 0);
  return [{ type: '', isFargate: false, nodes }];
}
