// The rows of "Settings compared" and the sentence over them.
import { bestSettings, type CniSettings, type PlanNumbers, type SettingsOutcome } from '@/engine';
import type { AllMessages } from '@/i18n';
import { settingName } from '@/ui/results/setting-name';

export interface SettingsRow {
  readonly outcome: SettingsOutcome;
  readonly name: string;
  readonly isNow: boolean;
  readonly isBest: boolean;
  /** Pods that would wait, though every subnet has the addresses. */
  readonly pending: number;
}

export interface SettingsRows {
  readonly rows: readonly SettingsRow[];
  readonly finding: string;
}

/**
 * The variants in their order, each setting once. The plan's own is marked where it stands among
 * them, and comes first where it does not.
 * @param before What a click on a row has just replaced; it keeps its place at the top.
 */
export function settingsRows(
  usage: PlanNumbers,
  compared: readonly SettingsOutcome[],
  messages: AllMessages,
  before?: SettingsOutcome,
): SettingsRows {
  const [planned, ...variants] = compared;
  const own = planned === undefined ? undefined : rulingPart(planned.settings);
  const first = [before, planned].flatMap((outcome) => (outcome === undefined ? [] : [outcome]));
  const known = new Set(variants.map((outcome) => rulingPart(outcome.settings)));
  const distinct = withoutRepeats([
    ...first.filter((outcome) => !known.has(rulingPart(outcome.settings))),
    ...variants,
  ]);
  const best = bestOf(usage, distinct);
  const rows = distinct.map((outcome) => ({
    outcome,
    name: settingName(outcome.settings, messages),
    isNow: rulingPart(outcome.settings) === own,
    isBest: outcome === best,
    pending: outcome.verdict.kind === 'fits' ? usage.totals.podsAsked - outcome.podsHosted : 0,
  }));
  return { rows, finding: finding(usage, rows, messages) };
}

function withoutRepeats(outcomes: readonly SettingsOutcome[]): readonly SettingsOutcome[] {
  const seen = new Set<string>();
  return outcomes.filter(({ settings }) => {
    const key = rulingPart(settings);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What decides under these settings; two with the same come to the same. */
function rulingPart(settings: CniSettings): string {
  const { prefixDelegation, warmIpTarget: warm = 0, minimumIpTarget: minimum = 0 } = settings;
  const ipTargetsRule = warm > 0 || minimum > 0;
  const target = ipTargetsRule
    ? `${warm} ${minimum}`
    : prefixDelegation
      ? settings.warmPrefixTarget
      : (settings.warmEniTarget ?? 1);
  return `${prefixDelegation} ${ipTargetsRule} ${target} ${settings.maxEni}`;
}

/** The engine's choice where the plan as it is does not fit. */
function bestOf(
  usage: PlanNumbers,
  compared: readonly SettingsOutcome[],
): SettingsOutcome | undefined {
  return usage.verdict.kind === 'fits' ? undefined : bestSettings(usage, compared);
}

function finding(usage: PlanNumbers, rows: readonly SettingsRow[], messages: AllMessages): string {
  const words = messages.charts.settings;
  const { held } = usage.totals;
  if (usage.verdict.kind === 'fits') {
    const fewest = fewestHeld(usage, rows);
    return fewest === undefined
      ? words.nowFits(held)
      : words.otherHoldsFewer(fewest.name, fewest.outcome.held, held - fewest.outcome.held);
  }
  const best = rows.find((row) => row.isBest);
  if (best) return words.bestFits(best.name, best.outcome.held, held - best.outcome.held);
  const fitting = mostPods(rows.filter(({ outcome }) => outcome.verdict.kind === 'fits'));
  if (fitting) {
    const { podsHosted } = usage.totals;
    return words.fitsWithFewerPods(fitting.name, fitting.outcome.podsHosted, podsHosted);
  }
  const [first, ...others] = rows;
  if (first === undefined) return '';
  const closest = others.reduce((most, next) => (isCloser(next, most) ? next : most), first);
  const { worstSubnet, left, constraint } = closest.outcome.verdict;
  return words.noneFits(closest.name, worstSubnet, left, constraint);
}

/** Of the settings that fit, hold less than the plan and host as many pods: what holds least. */
function fewestHeld(usage: PlanNumbers, rows: readonly SettingsRow[]): SettingsRow | undefined {
  const { held, podsHosted } = usage.totals;
  return rows
    .filter(
      ({ outcome }) =>
        outcome.verdict.kind === 'fits' && outcome.podsHosted >= podsHosted && outcome.held < held,
    )
    .reduce<SettingsRow | undefined>(
      (least, next) =>
        least === undefined || next.outcome.held < least.outcome.held ? next : least,
      undefined,
    );
}

function mostPods(rows: readonly SettingsRow[]): SettingsRow | undefined {
  return rows.reduce<SettingsRow | undefined>(
    (most, next) =>
      most === undefined || next.outcome.podsHosted > most.outcome.podsHosted ? next : most,
    undefined,
  );
}

function isCloser(a: SettingsRow, b: SettingsRow): boolean {
  const margin = ({ outcome: { verdict } }: SettingsRow) =>
    verdict.kind === 'may-not-fit' ? 0 : verdict.left * (verdict.constraint === 'blocks' ? 16 : 1);
  return margin(a) > margin(b);
}
