// What the plan at rest does now: who holds less than it wants, who asks EC2 again, which pods wait.
import type { LackingNodes, PlanAnswer, WhatIsHeld } from '@/engine';
import type { AllMessages } from '@/i18n';
import { because, type HeldTold } from '@/i18n/verdict';

export interface DoesTold {
  /** In a few words. */
  readonly summary: string;
  /** Sentences with marks. */
  readonly lines: readonly string[];
}

/** Of the subnet that the verdict names. */
export function doesTold(
  usage: PlanAnswer,
  { status, held }: HeldTold,
  messages: AllMessages,
): DoesTold {
  const words = messages.drawer.does;
  const { verdict, totals } = usage;
  const { kind, reason, subnet: label } = verdict;
  if (kind === 'cannot-work') {
    return { summary: words.refuses, lines: [because(usage, messages)] };
  }
  if (held === undefined) {
    const text = status === 'checking' ? words.checking : words.unknown;
    return { summary: text, lines: [text] };
  }
  const chance = chanceOf(usage, held, words);
  const there = label === undefined ? undefined : held.subnets.find((each) => each.label === label);
  const lacking = lackingIn(usage, held, label);
  const lines = [
    ...chance,
    ...lacking.map(({ type, of }) => words.now(type, of)),
    ...(there && there.missing > 0
      ? [words.sum(there.held, there.held + there.missing, there.free, atOnce(lacking))]
      : []),
    ...notThere(held, words),
    ...asksAgain(lacking, words),
    ...nextPod(lacking, words),
    ...(held.waiting > 0 ? [words.wait(held)] : []),
  ];
  const unplaced = verdict.podsPending > 0 ? words.unplaced(verdict.podsPending) : undefined;
  const summary = held.waiting > 0 ? words.podsWait(held.waiting) : (unplaced ?? words.allRun);
  const isChance = kind === 'may-not-fit' && reason.code !== 'WARM_POOL_SHORT';
  return {
    summary: isChance ? words.chance : summary,
    lines: [
      ...(lines.length > 0 ? lines : [words.nothing(totals.podsHosted)]),
      ...(unplaced === undefined ? [] : [words.whateverFree(unplaced)]),
    ],
  };
}

interface LackingOf {
  readonly type: string;
  readonly of: LackingNodes;
}

/** Of that subnet; where nobody lacks anything there, of any. */
function lackingIn(
  { groups }: PlanAnswer,
  held: WhatIsHeld,
  label: string | undefined,
): readonly LackingOf[] {
  const all = held.groups.flatMap(({ lacking }, index) => {
    const { instanceType = '', label: group = '' } = groups[index] ?? {};
    return lacking.map((of) => ({ type: instanceType || group, of }));
  });
  const there = all.filter(({ of }) => of.subnet === label);
  return (there.length > 0 ? there : all).slice(0, MOST_LINES);
}

const MOST_LINES = 4;

type Words = AllMessages['drawer']['does'];

/** Why it may fit, and why it may not. */
function chanceOf(
  { verdict, totals }: PlanAnswer,
  held: WhatIsHeld,
  words: Words,
): readonly string[] {
  const { reason, kind } = verdict;
  if (kind !== 'may-not-fit') return [];
  switch (reason.code) {
    case 'LAST_NODE_WAITS':
    case 'LAST_NODE_NOT_LAUNCHED':
    case 'LAST_NODE_NOT_READY': {
      const together =
        held.waiting > 0 ? words.someTogether(held.waiting) : words.together(totals.podsHosted);
      return [together, words.last(reason.instanceType || reason.group, reason.pods)];
    }
    case 'BLOCKS_BY_LAYOUT':
      return [words.layout(reason.wanted, reason.freeWorst, reason.freeBest)];
    default:
      return [words.order];
  }
}

function notThere({ groups }: WhatIsHeld, words: Words): readonly string[] {
  return groups.flatMap(({ label, nodesNotReady }) =>
    nodesNotReady > 0 ? [words.notThere(nodesNotReady, label)] : [],
  );
}

/** Addresses of one request, where all ask for as many. */
function atOnce(lacking: readonly LackingOf[]): number | undefined {
  const amounts = new Set(lacking.map(({ of }) => of.atOnce));
  return amounts.size === 1 ? [...amounts][0] : undefined;
}

function asksAgain(lacking: readonly LackingOf[], words: Words): readonly string[] {
  const every = [...new Set(lacking.map(({ of }) => of.everySeconds))];
  return every.length === 0 ? [] : [words.asksAgain(Math.max(...every))];
}

/** The first pod that finds no address on such a node, of those on which none waits yet. */
function nextPod(lacking: readonly LackingOf[], words: Words): readonly string[] {
  const idle = lacking.filter(({ of }) => of.waiting === 0).map(({ of }) => of.warm);
  return idle.length === 0 ? [] : [words.nextPod(Math.min(...idle) + 1)];
}
