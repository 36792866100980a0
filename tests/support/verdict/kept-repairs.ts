// A plan before and after a repair that has been proven, as the page reads both.
import { expect } from 'vitest';
import { type RunStart, verdictAfter } from '@/engine';
import { graver, type RunVerdict, startOnly, verdictOver } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { wayProofs } from '@/i18n/lanes/lane-views';
import { restProof, scenarioProof } from '@/i18n/lanes/proof-words';
import { repairView } from '@/i18n/lanes/repair-view';
import { questionCell } from '@/i18n/questions/question-cell';
import { planFigures, spokenSentence, verdictView } from '@/i18n/verdict';
import type { RunTold } from '@/i18n/verdict/run-told';
import { TYPE_LOOKUP } from '@/limits';
import {
  type Answered,
  answerPlan,
  kindAfter,
  type PlanText,
  type ProvenRepair,
  parsePlan,
  provenRepairs,
  repairedPlan,
  toScenario,
} from '@/plan';
import { repairedText } from '@/store/changes/repaired-text';
import { LOOKUP } from '../plan-texts';
import { chipWords, HEADLINES } from './repair-promise';

/** The same for the same plan: several tests look at what one plan offers, which is costly to prove. */
function once<T>(make: (text: PlanText) => T): (text: PlanText) => T {
  const made = new Map<string, T>();
  return (text) => {
    const key = JSON.stringify(text);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(key, value);
    return value;
  };
}

export const answered = once((text): Answered => {
  const reading = parsePlan(text, LOOKUP);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return answerPlan(reading.plan, TYPE_LOOKUP);
});

const runs = new WeakMap<Answered, RunVerdict>();

/** The scenario's verdict, as the page tells it. */
export function runOf(answer: Answered): RunVerdict {
  const { plan } = answer;
  const known = runs.get(answer);
  if (known !== undefined) return known;
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
  const verdict = verdictOver(scenario, plan.scenario);
  runs.set(answer, verdict);
  return verdict;
}

export const repairsOf = once((text): readonly ProvenRepair[] => {
  const before = answered(text);
  return [...provenRepairs(before, runOf(before), TYPE_LOOKUP)];
});

/** What the page says is held at rest, once the scenario has run. */
function heldFigure(of: Answered): number | undefined {
  const run = {
    status: 'done',
    scenario: 'upgrade',
    verdict: runOf(of),
    start: startOf(of),
  } as const;
  const { results } = MESSAGES.en;
  const [held] = planFigures(of.usage, run, { results });
  return held?.label === results.figuresInLine.held ? held.value : undefined;
}

function startOf({ plan }: Answered): RunStart {
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
  return startOnly(scenario, plan.scenario.seed);
}

/** What the page says once a repair has been written into the form. */
export function expectKept(text: PlanText, proven: ProvenRepair) {
  const before = answered(text);
  const { repair, run, price } = proven;
  const after = answered(repairedText(text, repair, before.plan));
  expect(after.plan).toEqual(repairedPlan(before.plan, repair));
  const { kind, left, podsPending } = after.usage.verdict;
  const promised = verdictAfter(repair);
  expect({ kind, left, podsPending }).toEqual({
    kind: promised.kind,
    left: promised.left,
    podsPending: promised.podsPending,
  });
  const told = runOf(after);
  expect(told.kind).toBe(run.kind);
  expect(graver(kind, told.kind)).toBe(kindAfter(proven));
  const [now, then] = [before.usage.totals, after.usage.totals];
  const [heldNow, heldThen] = [heldFigure(before), heldFigure(after)];
  expect(price).toEqual({
    held: heldNow === undefined || heldThen === undefined ? undefined : heldThen - heldNow,
    wanted: then.held - now.held,
    nodes: then.nodes - now.nodes,
    pods: then.podsHosted - now.podsHosted,
  });
  return { before, after, told };
}

/** The chip says the verdict, and then the headline does. */
export function expectSaid(text: PlanText, proven: ProvenRepair): void {
  const { before, after, told } = expectKept(text, proven);
  const kind = kindAfter(proven);
  const surroundings = { ...before, scenario: 'upgrade', isChecking: false } as const;
  const chip = repairView({ repair: proven.repair, proof: proven }, surroundings, MESSAGES.en);
  expect(chip.effect).toMatch(chipWords(kind, proven));
  const run = {
    status: 'done',
    scenario: 'upgrade',
    verdict: told,
    start: startOf(after),
  } as const;
  const { sentence } = verdictView(after.usage, run, MESSAGES.en);
  expect(spokenSentence(sentence)).toMatch(HEADLINES[kind]);
  expectInLane(before, after, proven, run);
}

/** The lane says of the repair what the same words and the questions' cells say of the plan after it. */
function expectInLane(
  before: Answered,
  { usage }: Answered,
  proven: ProvenRepair,
  run: Extract<RunTold, { status: 'done' }>,
): void {
  const { en } = MESSAGES;
  const offered = { repair: proven.repair, proof: proven };
  const lane = wayProofs(offered, { usage: before.usage, isChecking: false }, en);
  const hosted = before.usage.verdict.podsPending > 0 ? usage.totals.podsHosted : undefined;
  expect(lane.atRest).toEqual(restProof(usage.verdict, en, hosted));
  expect(lane.scenario).toEqual(scenarioProof(usage.verdict, run.verdict, en));
  for (const question of ['at-rest', 'scenario'] as const) {
    const cell = questionCell({ question, answer: usage, run }, en);
    const proof = question === 'at-rest' ? lane.atRest : lane.scenario;
    expect(proof).toMatchObject({ tone: cell.tone });
    if (cell.number.endsWith(' free') && hosted === undefined) {
      expect(proof).toMatchObject({
        text: expect.stringContaining(cell.number.split(' ')[0] ?? ''),
      });
    }
  }
}
