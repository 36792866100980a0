// Which end of its ranges a plan is counted at, and what it comes to at the other, in words and as data.

import { gradeOf, type LowEnd } from '@/cli/low-end';
import type { PlanRun } from '@/cli/plan/run-plan';
import type { ScenarioName } from '@/i18n';
import { ENGLISH } from '@/i18n/english';
import type { RequiredTold } from '@/i18n/verdict';
import { type Answered, type Plan, rangedInputs } from '@/plan';
import { paragraph } from './text-table';
import { type GradedJson, gradedJson, type InputJson, inputJson } from './turning-json';

export function rangesReport(
  plan: Plan,
  lowEnd: LowEnd | undefined,
  scenario: ScenarioName,
): readonly string[] {
  if (lowEnd === undefined) return [];
  const words = ENGLISH.asked.turning;
  const inputs = rangedInputs(plan);
  const state = words.state(gradeOf(lowEnd.answered, lowEnd.run, lowEnd.required), scenario);
  return [...paragraph(words.counted(inputs)), ...paragraph(words.end(inputs, 'low', state))];
}

export interface RangesJson {
  readonly inputs: readonly InputJson[];
  readonly low: GradedJson;
  readonly high: GradedJson;
}

/** All else in the plan's JSON is of the high end. */
export function rangesJson(
  answered: Answered,
  run: PlanRun | undefined,
  required: RequiredTold,
  lowEnd: LowEnd | undefined,
): RangesJson | null {
  if (lowEnd === undefined) return null;
  return {
    inputs: rangedInputs(answered.plan).map(inputJson),
    low: gradedJson(gradeOf(lowEnd.answered, lowEnd.run, lowEnd.required)),
    high: gradedJson(gradeOf(answered, run, required)),
  };
}
