// What a plan is required to hold, in words and as data.

import type { Constraint, JudgedRequirement, RequirementName } from '@/engine';
import type { ScenarioName } from '@/i18n';
import { ENGLISH } from '@/i18n/english';
import { notMet, type RequiredTold, requirementState } from '@/i18n/verdict';
import { paragraph } from './text-table';

/** A requirement as data; the same promise as of plan-json.ts. */
export interface RequirementJson {
  readonly requirement: RequirementName;
  /** Addresses, or whole percent; null where it is a matter of yes or no. */
  readonly amount: number | null;
  /** Null where it could not be worked out. */
  readonly isMet: boolean | null;
  /** Where it fails: label of the subnet that decides; null where none does, and where it is met. */
  readonly subnet: string | null;
  /** The zone that is lost. */
  readonly zone: string | null;
  /** So much of `unit` is lacking, waits, or is lost; null where nothing can be counted. */
  readonly lacking: number | null;
  readonly unit: Constraint | 'pods' | 'nodes' | null;
}

export function requirementsJson({
  required,
  judged,
}: Pick<RequiredTold, 'required' | 'judged'>): readonly RequirementJson[] {
  return judged.map((each): RequirementJson => {
    const { requirement } = each;
    const lack = each.status === 'failed' ? each.lack : undefined;
    return {
      requirement,
      amount: amountOf(requirement, required),
      isMet: isMet(each),
      subnet: lack?.subnet ?? null,
      zone: lack?.zone ?? null,
      lacking: lack?.amount ?? null,
      unit: lack?.unit ?? null,
    };
  });
}

function amountOf(
  requirement: RequirementName,
  { keepFree, growth }: RequiredTold['required'],
): number | null {
  if (requirement === 'keep-free') return keepFree;
  return requirement === 'growth' ? growth : null;
}

function isMet({ status }: JudgedRequirement): boolean | null {
  return status === 'met' || status === 'failed' ? status === 'met' : null;
}

/** A line each: what is required, whether it is met, and where it is not. */
export function requiredReport(told: RequiredTold, scenario: ScenarioName): readonly string[] {
  const words = ENGLISH.requirements;
  if (told.judged.length === 0) return [];
  const lines = told.judged.flatMap((each) => {
    const failed = notMet({ ...told, judged: [each] });
    const why = failed === undefined ? '' : `: ${words.lack(failed, scenario)}`;
    const name = words.name(each.requirement, told.required, scenario);
    return paragraph(`${name}: ${words.status[requirementState(each)]}${why}`, '  ');
  });
  return [words.title, ...lines];
}
