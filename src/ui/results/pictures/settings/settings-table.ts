// The settings of the table: what is known of each, and their order.
import { gravity, rulingSettings, type SettingVariantName, type VerdictKind } from '@/engine';
import {
  byPodsWaiting,
  costTheSame,
  type Objective,
  type RankedSettings,
  type RunVerdict,
  type WarmSettings,
} from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { settingName } from '@/i18n/texts';
import {
  heldUnder,
  type OwnSettings,
  ownCandidates,
  type RunSettings,
  rankedByRun,
  type SettingsSearch,
  type SettingsTold,
  type TriedSettings,
  whyNoCandidate,
} from '@/plan';
import type { SettingsRow } from './settings-rows';

const COLUMNS = [
  'worth',
  'held',
  'calls',
  'wait',
  'at-rest',
  'scenario',
  'minimal',
  'zone-loss',
] as const;
export type SettingsColumn = (typeof COLUMNS)[number];

export interface SettingsSort {
  readonly by: SettingsColumn;
  readonly isDescending: boolean;
}

/** As a view has it, `-held`; by worth where there is no such column. */
export function readSort(text: string): SettingsSort {
  const by = COLUMNS.find((column) => column === text.replace(/^-/, ''));
  return { by: by ?? 'worth', isDescending: by !== undefined && text.startsWith('-') };
}

/** Where settings stand among all that were tried. */
export type Standing =
  | { readonly kind: 'unknown' }
  /** Behind `first`, the best of all; `undefined` for that one. */
  | {
      readonly kind: 'unbeaten';
      readonly ranked: RankedSettings<RunSettings>;
      readonly first: string | undefined;
      /** Names of those that cost the same and are as good. */
      readonly equals: readonly string[];
    }
  | {
      readonly kind: 'beaten';
      readonly ranked: RankedSettings<RunSettings>;
      readonly by: string;
    }
  | { readonly kind: 'fewer-pods' | 'not-advisable' };

export interface SettingsLine {
  readonly name: string;
  readonly outcome: SettingsTold;
  /** One of the usual settings. */
  readonly variant: SettingVariantName | undefined;
  readonly isNow: boolean;
  /** On subnets that are large enough; `undefined` while it is not known, and where there is none. */
  readonly cost: WarmSettings | undefined;
  /** On the plan's own subnets; `undefined` while it is not known. */
  readonly tried: TriedSettings<SettingsTold> | undefined;
  readonly standing: Standing;
  /** It was typed, and is no usual one. */
  readonly isOwn: boolean;
  /** Names of settings that come to the same in every column, and have no line of their own. */
  readonly alike?: readonly string[];
}

interface Found {
  readonly tried: readonly TriedSettings[];
  readonly search: SettingsSearch | undefined;
  readonly objective: Objective;
  /** Typed by a person: in any case shown. */
  readonly own?: readonly OwnSettings[] | undefined;
}

/**
 * Those that no other beats, the usual ones and the typed ones, in the one order of settings; behind them
 * those that are no candidate. Until each usual one was run they stand by what is known of them at rest, and
 * the typed ones behind them. Of unbeaten ones that cost the same the plainest.
 */
export function settingsLines(
  rows: readonly SettingsRow[],
  { tried, search, objective, own = [] }: Found,
  messages: AllMessages,
): readonly SettingsLine[] {
  const usual = new Map(rows.map((row) => [rulingSettings(row.outcome.settings), row]));
  const triedBy = new Map<string, TriedSettings<SettingsTold>>(
    [...ofOwn(own, 'tried'), ...(search?.tried ?? []), ...tried].map((each) => [
      rulingSettings(each.outcome.settings),
      each,
    ]),
  );
  const planned = rows.find(({ isNow }) => isNow)?.outcome;
  const ownKeys = new Set(own.map(({ outcome }) => rulingSettings(outcome.settings)));
  const name = ({ settings }: Pick<SettingsTold, 'settings'>) =>
    settingName(settings, messages, planned?.settings);
  const costs = new Map(
    [...(search?.costs ?? []), ...(search ? ownCandidates(own, search) : [])].map((each) => [
      rulingSettings(each.settings),
      each,
    ]),
  );
  const lineOf = (outcome: SettingsTold, standing: Standing): SettingsLine => {
    const key = rulingSettings(outcome.settings);
    const row = usual.get(key);
    const isNow = row?.isNow ?? false;
    return {
      name: name(outcome),
      outcome: row?.outcome ?? outcome,
      variant: row?.outcome.variant,
      isNow,
      cost: costs.get(key) ?? (isNow ? search?.planned : undefined),
      tried: triedBy.get(key),
      standing,
      isOwn: ownKeys.has(key) && row === undefined,
    };
  };
  const typed = own.filter(({ outcome }) => !usual.has(rulingSettings(outcome.settings)));
  const atRest = rows.toSorted((a, b) => bestAtRest(a.outcome, b.outcome));
  const shown = [...atRest, ...typed].map(({ outcome }) => outcome);
  if (!rows.every(({ outcome }) => triedBy.has(rulingSettings(outcome.settings)))) {
    return shown.map((outcome) => lineOf(outcome, UNKNOWN));
  }
  const isSought = search?.areAllTried ?? false;
  const sought = (isSought ? [...triedBy.values()] : tried).toSorted(plainestFirst);
  const isCandidate = (outcome: SettingsTold) =>
    isSought
      ? costs.has(rulingSettings(outcome.settings))
      : whyNoCandidate(outcome, planned) === undefined;
  const ranked = rankedByRun(
    sought.filter(({ outcome }) => isCandidate(outcome)),
    objective,
  );
  const isShown = ({ of: { settings }, beatenBy }: RankedSettings<RunSettings>) =>
    usual.has(rulingSettings(settings)) ||
    ownKeys.has(rulingSettings(settings)) ||
    beatenBy === undefined;
  const inOrder = new Set(ranked.map(({ of }) => rulingSettings(of.settings)));
  const beside = shown.filter(({ settings }) => !inOrder.has(rulingSettings(settings)));
  return [
    ...ranked
      .filter(isShown)
      .map((each) => lineOf(each.of, isSought ? standingOf(each, ranked, name) : UNKNOWN)),
    ...beside.map((outcome) =>
      lineOf(outcome, { kind: (isSought && whyNoCandidate(outcome, planned)) || 'unknown' }),
    ),
  ];
}

/** As near to the order of runs as can be known before them: then few rows move. */
function bestAtRest(a: SettingsTold, b: SettingsTold): number {
  return byPodsWaiting(a, b) || a.held - b.held;
}

/** Of those that come to the same the order stays. */
function plainestFirst(a: TriedSettings<SettingsTold>, b: TriedSettings<SettingsTold>): number {
  const minimum = ({ outcome: { settings } }: typeof a) => settings.minimumIpTarget ?? 0;
  return minimum(a) - minimum(b);
}

function ofOwn<Key extends 'cost' | 'tried'>(own: readonly OwnSettings[], key: Key) {
  return own.map((each) => each[key]).filter((each) => each !== undefined);
}

const UNKNOWN: Standing = { kind: 'unknown' };

function standingOf(
  ranked: RankedSettings<RunSettings>,
  all: readonly RankedSettings<RunSettings>[],
  name: (settings: RunSettings) => string,
): Standing {
  const { of, beatenBy } = ranked;
  if (beatenBy !== undefined) return { kind: 'beaten', ranked, by: name(beatenBy) };
  const [first] = all;
  const isFirst = first === undefined || costTheSame(first.of, of);
  const equals = all.filter(
    (each) => each.of !== of && each.beatenBy === undefined && costTheSame(each.of, of),
  );
  return {
    kind: 'unbeaten',
    ranked,
    first: isFirst ? undefined : name(first.of),
    equals: equals.map((each) => name(each.of)),
  };
}

/** In a new order; lines that nothing is known of come last, as they are. */
export function sortedLines(
  lines: readonly SettingsLine[],
  { by, isDescending }: SettingsSort,
): readonly SettingsLine[] {
  if (by === 'worth') return isDescending ? lines.toReversed() : lines;
  const sign = isDescending ? -1 : 1;
  return lines.toSorted((a, b) => {
    const ranks = [rankBy(a, by), rankBy(b, by)] as const;
    if (ranks[0] === undefined || ranks[1] === undefined) {
      return Number(ranks[0] === undefined) - Number(ranks[1] === undefined);
    }
    return sign * (ranks[0] - ranks[1]);
  });
}

function rankBy(
  { outcome, tried }: SettingsLine,
  by: Exclude<SettingsColumn, 'worth'>,
): number | undefined {
  switch (by) {
    case 'held':
      return heldUnder({ outcome, tried });
    case 'calls':
      return tried?.callsInBusiestMinute;
    case 'wait':
      return tried && waitRank(tried);
    case 'at-rest':
      return restRank(outcome, tried?.waiting);
    case 'scenario':
      return tried && runRank(tried.run);
    case 'minimal':
      return tried?.minimal && runRank(tried.minimal);
    case 'zone-loss':
      return tried?.zoneLoss && withAmount(tried.zoneLoss.kind, tried.zoneLoss.run.waits.pods);
  }
}

/** What may become longer is behind what has ended. */
function waitRank({ longestWaitSeconds, isWaitOpen }: TriedSettings<SettingsTold>): number {
  return longestWaitSeconds + (isWaitOpen ? KIND_STEP : 0);
}

function runRank({ kind, waits, lowest }: RunVerdict): number {
  if (kind === 'unknown') return Number.POSITIVE_INFINITY;
  return withAmount(kind, kind === 'fits' ? -(lowest?.free ?? 0) : waits.pods);
}

function restRank({ verdict }: SettingsTold, waiting = 0): number {
  return withAmount(verdict.kind, verdict.podsPending + waiting - (verdict.left ?? 0));
}

/** More than any amount that a plan has. */
const KIND_STEP = 2 ** 40;

function withAmount(kind: VerdictKind, amount: number): number {
  return gravity(kind) * KIND_STEP + amount;
}
