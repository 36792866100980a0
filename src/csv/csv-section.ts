import type { ClusterPlan, PlanAnswer } from '@/engine';
import type { Objective, RankedSettings, WarmSettings } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import type { RepairLabel } from '@/i18n/lanes';
import type { RequiredTold, RunTold } from '@/i18n/verdict';
import type { LimitsSource } from '@/limits';
import type {
  NeedsUnder,
  OfferedRepair,
  OwnSettings,
  Plan,
  PlanNeeds,
  PlanTurning,
  SettingsTold,
  TriedSettings,
} from '@/plan';
import { type Cell, csvText } from './csv-text';

export interface PlanCsvInput {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  /** At rest. */
  readonly usage: PlanAnswer;
  /** What is known of the plan's scenario. */
  readonly run: RunTold;
  /** What would help, as it is offered; none where nothing is wrong. */
  readonly repairs: readonly CsvRepair[];
  /** How large the subnets have to be; `undefined` where that is not known. */
  readonly needs: CsvNeeds | undefined;
  /** Settings that cost little; `undefined` where they were not sought. */
  readonly search: CsvSearch | undefined;
  /** Between the ends of its ranges; `undefined` where it has none, or that is not known. */
  readonly turning: PlanTurning | undefined;
  /** What the plan is required to hold, and what is known of that. */
  readonly required: RequiredTold;
  /** Fields of the form that can't be read: plan and numbers are those of before them. */
  readonly unreadFields: number;
  /** The whole address that opens the plan. */
  readonly link: string;
  /** Where the limits of the instance types come from. */
  readonly provenance: LimitsSource;
  /** Day of the export, `2026-11-03`. */
  readonly generatedOn: string;
  readonly labels: AllMessages['csv'];
}

/** A repair as it is offered, under its name. */
export interface CsvRepair {
  readonly name: RepairLabel;
  readonly of: OfferedRepair;
}

export interface CsvNeeds {
  readonly of: PlanNeeds;
  /** Under the plan's own settings, then under others, each with the name of the settings. */
  readonly sides: readonly { readonly settings: string; readonly side: NeedsUnder }[];
}

export interface CsvSearch {
  readonly objective: Objective;
  /** All that were tried, in the order of the objective; those typed that are candidates among them. */
  readonly ranked: readonly RankedSettings<WarmSettings>[];
  /** On the plan's own subnets, as far as that is known; of the same settings the last counts. */
  readonly tried: readonly TriedSettings<SettingsTold>[];
  /** Typed beside the plan's. */
  readonly own: readonly Pick<OwnSettings, 'outcome' | 'cost'>[];
  readonly nameOf: (of: Pick<WarmSettings, 'settings'>) => string;
}

/** A section of the file; the first column of each of its rows says which it is. */
export interface CsvSection {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A section whose columns, or rows of a name and a value, are told apart in any language. */
export interface KeyedSection<Key extends string> extends CsvSection {
  /** Of each of them, in their order. */
  readonly keys: readonly Key[];
}

/** Which of a section’s words are texts: its heads among them. */
export type TextOf<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? Key : never;
}[keyof Words] &
  string;

/** The file: sections one below the other, a blank line between two. */
export function sectionsCsv(sections: readonly CsvSection[], sectionHead: string): string {
  const blocks = sections.map(({ title, heads, rows }) => [
    [sectionHead, ...heads],
    ...rows.map((row) => [title, ...row]),
  ]);
  return csvText(blocks.flatMap((block, index) => (index === 0 ? block : [[], ...block])));
}
