// What the engine says of a plan, asked without the page, and the page held against it.
import { gravity, heldInAll, type PlanAnswer } from '@/engine';
import { spokenSentence, verdictView } from '@/i18n/verdict';
import { planFigures } from '@/i18n/verdict/plan-figures';
import type { RunTold } from '@/i18n/verdict/run-told';
import { markedParts } from '@/i18n/wording/marks';
import { TYPE_LOOKUP } from '@/limits';
import { type Answered, judgePlan, type PlanText, parseLink, parsePlan } from '@/plan';
import { ALL_RUN_TOGETHER, NOTHING_REFUSED } from '../../../support/verdict/verdicts';
import { areRunsHeld } from '../held-runs';
import type { PlannerPage } from '../planner-page';
import { expect } from '../quiet-page';
import { escapeForRegExp, startsWith } from '../words';

export function answerTo(text: PlanText): Answered {
  const parsed = parsePlan(text, TYPE_LOOKUP);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return judgePlan(parsed.plan, TYPE_LOOKUP);
}

/** @param address a link from `?` or `#` on, or the whole of it */
export function answerToLink(address: string): Answered {
  const reading = parseLink(address.replace(/^[^?#]*[?#]/, ''));
  if (reading.status !== 'read') throw new Error(`${address}: ${JSON.stringify(reading)}`);
  return answerTo(reading.text);
}

/** The verdict's subnet, the four figures and each node group, as the engine has them. */
export async function expectAnswer(planner: PlannerPage, { usage }: Pick<Answered, 'usage'>) {
  await expectNumbers(planner, usage);
  await expectVerdict(planner, usage);
}

/** The same while a field can’t be read: the last plan that could is not run. */
export async function expectLastAnswer(planner: PlannerPage, { usage }: Pick<Answered, 'usage'>) {
  await expectNumbers(planner, usage);
  const { sentence } = verdictView(usage, NOT_RUN, planner.words);
  await expect(planner.verdict).toHaveText(spokenSentence(sentence));
}

const NOT_RUN: RunTold = { status: 'not-run', scenario: 'upgrade' };
const CHECKING: RunTold = { status: 'checking', scenario: 'upgrade' };

async function expectNumbers(planner: PlannerPage, usage: PlanAnswer) {
  await expectFigures(planner, usage);
  for (const { label, kind, nodes, held } of usage.groups) {
    const row = planner.nodeGroup(label);
    const { fargatePods } = planner.words.proof.nodeGroups;
    const counted = kind === 'fargate' ? fargatePods(nodes) : planner.count(nodes);
    await expect(row.getByRole('cell').first()).toHaveText(counted);
    if (isToldByRun(planner, usage)) continue;
    await expect(row.getByRole('cell').last()).toHaveText(planner.count(held));
  }
}

export async function expectFigures(planner: PlannerPage, usage: PlanAnswer) {
  for (const { of, label, value } of planFigures(usage, NOT_RUN, planner.words)) {
    // How many run is told anew once a run has shown who waits.
    if (of === 'pods' && usage.verdict.kind === 'does-not-fit') continue;
    const asCounted = `${label} ${planner.count(value)}`;
    if (!isToldByRun(planner, usage)) {
      await expect(planner.figure(of)).toHaveAccessibleName(startsWith(asCounted));
    } else if (of === 'held') {
      const { held, heldOf } = planner.words.results.figuresInLine;
      const ofWanted = `${held} \\S+ ${escapeForRegExp(heldOf(value))}`;
      await expect(planner.figure(of)).toHaveAccessibleName(
        new RegExp(`^(${escapeForRegExp(asCounted)}|${ofWanted})`),
      );
    }
  }
}

/** What nodes hold of what they want is told anew once a run has shown it. */
function isToldByRun(planner: PlannerPage, usage: PlanAnswer): boolean {
  const { kind } = usage.verdict;
  const isKnown = heldInAll(usage, undefined) !== undefined;
  return !isKnown && kind !== 'cannot-work' && !areRunsHeld(planner.page);
}

/** The engine’s verdict in the page’s words, and then what the run over time adds to it. */
async function expectVerdict(planner: PlannerPage, usage: PlanAnswer) {
  if (areRunsHeld(planner.page)) return expectUnrunVerdict(planner, usage);
  const told = (run: RunTold) => verdictView(usage, run, planner.words).sentence;
  const starts = [NOTHING_REFUSED, ALL_RUN_TOGETHER];
  const atRest = starts.map((run) => `${escapeForRegExp(spokenSentence(told(run)))}( |$)`);
  const isGravest = gravity(usage.verdict.kind) >= gravity('does-not-fit');
  const before = isGravest
    ? []
    : starts.map(({ start }) =>
        escapeForRegExp(markedParts(told({ ...PODS_WAIT, start }))[0] ?? ''),
      );
  const wanted = [...atRest, ...before];
  await expect(planner.verdict).toHaveText(new RegExp(`^(${wanted.join('|')})`));
}

/** All of it, before the run or without one. */
async function expectUnrunVerdict(planner: PlannerPage, usage: PlanAnswer) {
  const wanted = [CHECKING, NOT_RUN].map((run) =>
    escapeForRegExp(spokenSentence(verdictView(usage, run, planner.words).sentence)),
  );
  await expect(planner.verdict).toHaveText(new RegExp(`^(${wanted.join('|')})$`));
}

const PODS_WAIT: typeof NOTHING_REFUSED = {
  ...NOTHING_REFUSED,
  verdict: {
    ...NOTHING_REFUSED.verdict,
    kind: 'does-not-fit',
    subnet: 'a',
    from: 0,
    until: 0,
    pods: 1,
  },
};
