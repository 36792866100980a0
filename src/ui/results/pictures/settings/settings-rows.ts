// The rows of "Settings compared" and the sentence over them.
import {
  bestSettings,
  distinctSettings,
  gravity,
  type PlanAnswer,
  PREFIX_SIZE,
  rulingSettings,
  type SettingsOutcome,
} from '@/engine';
import type { AllMessages, ScenarioName } from '@/i18n';
import { settingName } from '@/i18n/texts';
import { roomOf } from '@/i18n/verdict';
import { kindAfter, type ProvenRepair } from '@/plan';

export interface SettingsRow {
  readonly outcome: SettingsOutcome;
  readonly name: string;
  readonly isNow: boolean;
  readonly isBest: boolean;
}

export interface SettingsRows {
  readonly rows: readonly SettingsRow[];
  readonly finding: string;
}

interface Beside {
  /** The settings that repair the plan best, run through its scenario. */
  readonly proof?: ProvenRepair | undefined;
  readonly scenario?: ScenarioName;
}

/**
 * The variants in their order, each setting once. The plan's own is marked where it stands among
 * them, and comes first where it does not. The best is what fits in the scenario too, and what fits at
 * rest as long as no setting has been run.
 */
export function settingsRows(
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  messages: AllMessages,
  { proof, scenario = 'scenario' }: Beside = {},
): SettingsRows {
  const [planned, ...variants] = compared;
  const own = planned === undefined ? undefined : rulingSettings(planned.settings);
  const first = planned === undefined ? [] : [planned];
  const known = new Set(variants.map((outcome) => rulingSettings(outcome.settings)));
  const distinct = distinctSettings([
    ...first.filter((outcome) => !known.has(rulingSettings(outcome.settings))),
    ...variants,
  ]);
  const settled = proof && settledBy(proof, distinct);
  const best = settled === undefined ? bestOf(usage, distinct) : settled.best;
  const rows = distinct.map((outcome) => ({
    outcome,
    name: settingName(outcome.settings, messages, planned?.settings),
    isNow: rulingSettings(outcome.settings) === own,
    isBest: outcome === best,
  }));
  if (settled === undefined) return { rows, finding: finding(usage, rows, messages) };
  const words = messages.charts.settings;
  const { outcome } = settled;
  const name = settingName(outcome.settings, messages, planned?.settings);
  const fewer = usage.totals.held - outcome.held;
  return {
    rows,
    finding: settled.best
      ? words.bestHolds(name, scenario, outcome.held, fewer)
      : words.bestAtRestOnly(name, scenario),
  };
}

/** What the run of the best settings says of them. */
function settledBy(
  proof: ProvenRepair,
  compared: readonly SettingsOutcome[],
): { readonly outcome: SettingsOutcome; readonly best: SettingsOutcome | undefined } | undefined {
  const { repair } = proof;
  if (repair.kind !== 'settings') return undefined;
  const own = rulingSettings(repair.outcome.settings);
  const outcome = compared.find(({ settings }) => rulingSettings(settings) === own);
  return outcome && { outcome, best: kindAfter(proof) === 'fits' ? outcome : undefined };
}

/** The engine's choice where the plan as it is does not fit. */
function bestOf(
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): SettingsOutcome | undefined {
  return usage.verdict.kind === 'fits' ? undefined : bestSettings(usage, compared);
}

function finding(usage: PlanAnswer, rows: readonly SettingsRow[], messages: AllMessages): string {
  const words = messages.charts.settings;
  const { held, podsHosted } = usage.totals;
  if (usage.verdict.kind === 'fits') return findingOfFitting(usage, rows, messages);
  const best = rows.find((row) => row.isBest);
  if (best) return words.bestFits(best.name, best.outcome.held, held - best.outcome.held);
  const fitting = mostPods(rows.filter(fits));
  if (fitting) return words.fitsWithFewerPods(fitting.name, fitting.outcome.podsHosted, podsHosted);
  const [first, ...others] = rows;
  if (first === undefined) return '';
  const closest = others.reduce((most, next) => (isCloser(next, most) ? next : most), first);
  const { verdict } = closest.outcome;
  const room = roomOf(verdict);
  if (room === undefined || verdict.kind === 'cannot-work') return words.noneWorks;
  return words.noneFits(closest.name, verdict.kind, room);
}

function findingOfFitting(
  usage: PlanAnswer,
  rows: readonly SettingsRow[],
  messages: AllMessages,
): string {
  const words = messages.charts.settings;
  const { held, podsHosted, podsAsked } = usage.totals;
  if (usage.verdict.podsPending > 0) {
    const most = mostPods(rows.filter(fits));
    return most !== undefined && most.outcome.podsHosted > podsHosted
      ? words.hostsMore(most.name, most.outcome.podsHosted, podsAsked)
      : words.noneHostsMore(podsHosted, podsAsked);
  }
  const fewest = fewestHeld(usage, rows);
  return fewest === undefined
    ? words.nowFits(held)
    : words.otherHoldsFewer(fewest.name, fewest.outcome.held, held - fewest.outcome.held);
}

function fits({ outcome }: SettingsRow): boolean {
  return outcome.verdict.kind === 'fits';
}

/** Of the settings that fit, hold less than the plan and host as many pods: what holds least. */
function fewestHeld(usage: PlanAnswer, rows: readonly SettingsRow[]): SettingsRow | undefined {
  const { held, podsHosted } = usage.totals;
  return rows
    .filter(
      ({ outcome }) =>
        outcome.verdict.kind === 'fits' && outcome.podsHosted >= podsHosted && outcome.held < held,
    )
    .toSorted((a, b) => a.outcome.held - b.outcome.held)[0];
}

function mostPods(rows: readonly SettingsRow[]): SettingsRow | undefined {
  return rows.toSorted((a, b) => b.outcome.podsHosted - a.outcome.podsHosted)[0];
}

/** The less grave verdict; of two alike the one with more left. */
function isCloser(a: SettingsRow, b: SettingsRow): boolean {
  const graver = gravity(a.outcome.verdict.kind) - gravity(b.outcome.verdict.kind);
  if (graver !== 0) return graver < 0;
  const left = ({ outcome: { verdict } }: SettingsRow) =>
    (verdict.left ?? 0) * (verdict.constraint === 'blocks' ? PREFIX_SIZE : 1);
  return left(a) > left(b);
}
