// The settings that are compared anyway.
import { distinctSettings, rulingSettings, type SettingsOutcome } from '@/engine';

export interface SettingsRow {
  readonly outcome: SettingsOutcome;
  /** They are the plan's own. */
  readonly isNow: boolean;
}

/** In their order, each setting once; the plan's own come first where they are none of them. */
export function settingsRows(compared: readonly SettingsOutcome[]): readonly SettingsRow[] {
  const [planned, ...variants] = compared;
  if (planned === undefined) return [];
  const own = rulingSettings(planned.settings);
  const isOwn = ({ settings }: SettingsOutcome) => rulingSettings(settings) === own;
  return distinctSettings(variants.some(isOwn) ? variants : compared).map((outcome) => ({
    outcome,
    isNow: isOwn(outcome),
  }));
}
