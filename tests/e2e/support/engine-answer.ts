// What the engine says of a plan, asked without the page, and the page held against it.
import type { PlanNumbers } from '@/engine';
import { type PlanText, parseLink } from '@/plan';
import { type Answered, readPlan } from '@/store/reading';
import type { PlannerPage } from './planner-page';
import { expect } from './quiet-page';
import { escapeForRegExp, startsWith } from './words';

export function answerTo(text: PlanText): Answered {
  const { outcome, errors } = readPlan(text);
  if (outcome.kind !== 'answered') throw new Error(`${outcome.kind}: ${JSON.stringify(errors)}`);
  return outcome;
}

/** @param address a link from `?` or `#` on, or the whole of it */
export function answerToLink(address: string): Answered {
  const reading = parseLink(address.replace(/^[^?#]*[?#]/, ''));
  if (reading.status !== 'read') throw new Error(`${address}: ${JSON.stringify(reading)}`);
  return answerTo(reading.text);
}

/** The verdict's subnet, the four figures and each node group, as the engine has them. */
export async function expectAnswer(planner: PlannerPage, { usage }: Pick<Answered, 'usage'>) {
  await expectFigures(planner, usage);
  await expectVerdict(planner, usage);
  for (const { label, nodes, held } of usage.groups) {
    const row = planner.nodeGroup(label);
    await expect(row.getByRole('cell').first()).toHaveText(planner.count(nodes));
    await expect(row.getByRole('cell').last()).toHaveText(planner.count(held));
  }
}

export async function expectFigures(planner: PlannerPage, { totals }: PlanNumbers) {
  const { held, remaining, podsHosted, idle } = totals;
  const wanted = { held, remaining, pods: podsHosted, idle };
  for (const name of ['held', 'remaining', 'pods', 'idle'] as const) {
    const label = planner.words.results.figures[name];
    await expect(planner.figure(name)).toHaveAccessibleName(
      startsWith(`${label} ${planner.count(wanted[name])}`),
    );
  }
}

async function expectVerdict(planner: PlannerPage, { verdict, totals }: PlanNumbers) {
  const pending = totals.podsAsked - totals.podsHosted;
  const { subnet, left, kind } = verdict;
  const sentence = planner.verdict;
  if (kind === 'fits' && pending > 0) {
    await expect(sentence).toHaveText(numbers(pending));
  } else if (kind === 'may-not-fit') {
    await expect(sentence).toContainText(subnet);
  } else {
    // What fits at rest may run out over time, which the sentence then says instead.
    const runsOut = escapeForRegExp(planner.words.proof.verdict.runsOut('§')).replace('§', '.+');
    const overTime = kind === 'fits' ? `|^${runsOut.replaceAll('\\*\\*', '')}$` : '';
    const wanted = new RegExp(numbers(Math.abs(left)).source + overTime);
    await expect(sentence).toHaveText(wanted);
    if (kind !== 'fits') await expect(sentence).toContainText(subnet);
  }
}

/** The number as a word of its own, somewhere in the text. */
function numbers(value: number): RegExp {
  const text = escapeForRegExp(value.toLocaleString('en-US'));
  return new RegExp(`(?<![\\d,])${text}(?![\\d,])`);
}
