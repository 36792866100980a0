// The settings of the table: what is known of each, and their order.
import { gravity, rulingSettings, type SettingsOutcome, type VerdictKind } from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import { byWorth, type TriedSettings } from '@/plan';
import type { SettingsRow } from './settings-rows';

export type SettingsColumn =
  | 'worth'
  | 'held'
  | 'calls'
  | 'wait'
  | 'atRest'
  | 'scenario'
  | 'minimal'
  | 'zoneLoss';

export interface SettingsSort {
  readonly by: SettingsColumn;
  readonly isDescending: boolean;
}

/** `tried`: `undefined` while it is not known. */
export interface SettingsLine extends SettingsRow {
  readonly tried: TriedSettings | undefined;
}

export function settingsLines(
  rows: readonly SettingsRow[],
  tried: readonly TriedSettings[],
): readonly SettingsLine[] {
  const byRule = new Map(tried.map((each) => [rulingSettings(each.outcome.settings), each]));
  return rows.map((row) => ({ ...row, tried: byRule.get(rulingSettings(row.outcome.settings)) }));
}

/** In a new order; lines that nothing is known of come last, as they are. */
export function sortedLines(
  lines: readonly SettingsLine[],
  { by, isDescending }: SettingsSort,
): readonly SettingsLine[] {
  const sign = isDescending ? -1 : 1;
  return lines.toSorted((a, b) => {
    if (by === 'atRest') return sign * (restRank(a.outcome) - restRank(b.outcome));
    if (a.tried === undefined || b.tried === undefined) {
      return Number(a.tried === undefined) - Number(b.tried === undefined);
    }
    if (by === 'worth') return sign * byWorth(a.tried, b.tried);
    return sign * (rankBy(a.tried, by) - rankBy(b.tried, by));
  });
}

function rankBy(tried: TriedSettings, by: Exclude<SettingsColumn, 'worth' | 'atRest'>): number {
  const { held, callsInBusiestMinute, longestWaitSeconds, run, minimal, zoneLoss } = tried;
  switch (by) {
    case 'held':
      return held;
    case 'calls':
      return callsInBusiestMinute;
    case 'wait':
      return longestWaitSeconds;
    case 'scenario':
      return runRank(run);
    case 'minimal':
      return minimal ? runRank(minimal) : 0;
    case 'zoneLoss':
      return zoneLoss ? withAmount(zoneLoss.kind, zoneLoss.run.waits.pods) : 0;
  }
}

function runRank({ kind, waits, lowest }: RunVerdict): number {
  if (kind === 'unknown') return Number.POSITIVE_INFINITY;
  return withAmount(kind, kind === 'fits' ? -(lowest?.free ?? 0) : waits.pods);
}

function restRank({ verdict }: SettingsOutcome): number {
  return withAmount(verdict.kind, verdict.podsPending - (verdict.left ?? 0));
}

/** More than any amount that a plan has. */
const KIND_STEP = 2 ** 40;

function withAmount(kind: VerdictKind, amount: number): number {
  return gravity(kind) * KIND_STEP + amount;
}
