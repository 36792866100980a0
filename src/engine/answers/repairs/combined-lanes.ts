import { type RepairAim, type Trial, trialOf } from '@/engine/answers/required/trial';
import { judge } from '@/engine/judge';
import {
  type ClusterPlan,
  type CombinedRepair,
  gravity,
  laneOf,
  type PlanAnswer,
  type SettingsOutcome,
  type SingleRepair,
  verdictAfter,
} from '@/engine/model';
import { linuxNodes, withLinuxNodes } from './linux-nodes-lane';
import { raisedWithAny, withMaxPods } from './max-pods-lane';
import { moreNodes, withNodes } from './nodes-lane';
import { otherSettings } from './settings-lane';
import { largerSubnets } from './subnets/larger-subnets-lane';
import { movedNodes } from './subnets/moved-nodes-lane';
import { reservedPrefixes } from './subnets/reserved-prefixes-lane';
import { furtherSubnets } from './subnets/subnets-lane';
import { taggedSubnets } from './subnets/tagged-subnets-lane';
import { windowsPrefixesOn, withWindowsPrefixes } from './windows-prefixes-lane';

type SubnetChange = Extract<SingleRepair, { kind: 'subnets' | 'larger-subnets' }>;

/** So many settings are tried with new subnets: those that want least of the ones that are short. */
const SETTINGS_TO_TRY = 2;

/** So many sizes of new subnets beside each of them. */
const SIZES_TO_TRY = 2;

/**
 * Two changes that make a plan hold at rest together, a lane a pair of kinds, the smallest first: other
 * settings with smaller subnets than without them; and what gives pending pods their places, with the
 * addresses that these then want. Empty where that helps nothing.
 *
 * @param compared `compareSettings` of the plan
 */
export function combinedLanes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  { overTime, required }: RepairAim = {},
): readonly (readonly CombinedRepair[])[] {
  if (usage.verdict.kind === 'cannot-work') return [];
  const isWanted = ({ verdict }: CombinedRepair) =>
    verdict.podsPending <= usage.verdict.podsPending;
  const trial = trialOf({ overTime, required });
  return [
    settingsWithSubnets(plan, usage, compared, trial),
    ...placesWithMore(plan, usage, compared, trial),
    settingsWithNodes(plan, usage, compared, trial),
  ]
    .map((lane) => lane.filter(isWanted))
    .filter((lane) => lane.length > 0);
}

/** Addresses of the subnets that a change makes. */
export function addressesMade(repair: SingleRepair | CombinedRepair): number {
  const sum = (made: readonly { readonly prefixLength: number }[]) =>
    made.reduce((all, { prefixLength }) => all + 2 ** (32 - prefixLength), 0);
  switch (repair.kind) {
    case 'combined':
      return repair.parts.reduce((all, part) => all + addressesMade(part), 0);
    case 'subnets':
      return sum(repair.added);
    case 'larger-subnets':
      return sum(repair.replaced);
    default:
      return 0;
  }
}

function settingsWithSubnets(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  trial: Trial,
): readonly CombinedRepair[] {
  return otherSettings(compared)
    .filter(({ podsHosted, verdict }) => {
      return podsHosted >= usage.totals.podsHosted && verdict.kind !== 'cannot-work';
    })
    .toSorted((a, b) => gravity(a.verdict.kind) - gravity(b.verdict.kind) || a.held - b.held)
    .slice(0, SETTINGS_TO_TRY)
    .flatMap((outcome) => {
      const changed = { ...plan, settings: outcome.settings };
      const settings = { kind: 'settings', outcome } as const;
      return newSubnets(changed, judge(changed), trial).map((made) => pair(made, settings));
    })
    .toSorted((a, b) => addressesMade(a) - addressesMade(b));
}

/** A change that places pods which are pending, and the plan with it. */
interface Places {
  readonly repair: SingleRepair;
  readonly changed: ClusterPlan;
}

/** Changes beside which no other settings are tried: they are or have settings themselves, or matter to other nodes. */
const SETTINGS_INSIDE: ReadonlySet<SingleRepair['kind']> = new Set([
  'max-pods',
  'settings',
  'windows-prefixes',
]);

/**
 * Places for pods under other settings, else in new subnets: those that leave fewest pending first. A lane each of
 * what gives the places.
 */
function placesWithMore(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  trial: Trial,
): readonly (readonly CombinedRepair[])[] {
  const { podsPending } = usage.verdict;
  if (podsPending === 0) return [];
  const places = placesFor(plan, usage, compared).filter(({ repair }) => {
    const { kind, podsPending: then } = verdictAfter(repair);
    return kind !== 'fits' && kind !== 'cannot-work' && then < podsPending;
  });
  const all = places.flatMap(({ repair, changed }): readonly CombinedRepair[] => {
    const hasSettings = SETTINGS_INSIDE.has(repair.kind);
    const withSettings = hasSettings ? [] : underOthers(repair, changed, compared, trial);
    const made = newSubnets(changed, judge(changed), trial).map((each) => {
      return { kind: 'combined', parts: [repair, each], verdict: each.verdict } as const;
    });
    return [...withSettings, ...withReserved(repair, changed, trial), ...made];
  });
  const pendingIn = ({ verdict }: CombinedRepair) => verdict.podsPending;
  const best = all.toSorted(
    (a, b) => pendingIn(a) - pendingIn(b) || addressesMade(a) - addressesMade(b),
  );
  const lanes = new Set(best.map(laneOf));
  return [...lanes].map((lane) => best.filter((repair) => laneOf(repair) === lane));
}

function placesFor(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly Places[] {
  const [raised] = raisedWithAny(plan, usage, compared).toSorted(
    (a, b) => a.verdict.podsPending - b.verdict.podsPending,
  );
  const [more] = moreNodes(plan, usage);
  const linux = linuxNodes(plan, usage);
  const windows = windowsPrefixesOn(plan);
  const outcome = roomierSettings(usage, compared);
  return [
    ...(windows ? [{ repair: windows, changed: withWindowsPrefixes(plan, true) }] : []),
    ...(outcome
      ? [
          {
            repair: { kind: 'settings' as const, outcome },
            changed: { ...plan, settings: outcome.settings },
          },
        ]
      : []),
    ...(raised ? [{ repair: raised, changed: withMaxPods(plan, raised) }] : []),
    ...(more ? [{ repair: more, changed: withNodes(plan, more.group, more.nodes) }] : []),
    ...(linux ? [{ repair: linux, changed: withLinuxNodes(plan, linux) }] : []),
  ];
}

/** Under which fewer pods are pending, the fewest first. */
function roomierSettings(
  { verdict: { podsPending } }: PlanAnswer,
  compared: readonly SettingsOutcome[],
): SettingsOutcome | undefined {
  const [best] = otherSettings(compared)
    .filter(({ verdict }) => verdict.kind !== 'cannot-work' && verdict.podsPending < podsPending)
    .toSorted((a, b) => a.verdict.podsPending - b.verdict.podsPending || a.held - b.held);
  return best;
}

/** More places on each node, and as many more nodes as then give every replica one. */
function settingsWithNodes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  trial: Trial,
): readonly CombinedRepair[] {
  const outcome = roomierSettings(usage, compared);
  if (outcome === undefined) return [];
  const changed = { ...plan, settings: outcome.settings };
  return moreNodes(changed, judge(changed)).flatMap((more): CombinedRepair[] => {
    const { answer, holds } = trial.judge(withNodes(changed, more.group, more.nodes));
    const { verdict } = answer;
    const settings = { kind: 'settings', outcome } as const;
    return holds ? [{ kind: 'combined', parts: [settings, more], verdict }] : [];
  });
}

/** With /28s kept for prefixes on Windows nodes, which single addresses would spoil. */
function withReserved(
  repair: SingleRepair,
  changed: ClusterPlan,
  trial: Trial,
): readonly CombinedRepair[] {
  if (repair.kind !== 'windows-prefixes') return [];
  const short = trial.short(changed, judge(changed));
  return reservedPrefixes(changed, short, trial).map((reserved) => {
    return { kind: 'combined', parts: [repair, reserved], verdict: reserved.verdict };
  });
}

function underOthers(
  repair: SingleRepair,
  changed: ClusterPlan,
  compared: readonly SettingsOutcome[],
  trial: Trial,
): readonly CombinedRepair[] {
  const now = verdictAfter(repair);
  return otherSettings(compared).flatMap((of): CombinedRepair[] => {
    const { answer, holds } = trial.judge({ ...changed, settings: of.settings });
    const { verdict, totals } = answer;
    if (!holds || verdict.podsPending > now.podsPending) return [];
    const { held, podsHosted } = totals;
    const outcome = { ...of, verdict, held, podsHosted };
    return [{ kind: 'combined', parts: [repair, { kind: 'settings', outcome }], verdict }];
  });
}

/** With which a changed plan holds, the smallest first. */
function newSubnets(
  changed: ClusterPlan,
  usage: PlanAnswer,
  trial: Trial,
): readonly SubnetChange[] {
  const short = trial.short(changed, usage);
  const further = furtherSubnets(changed, short, undefined, SIZES_TO_TRY, trial);
  return [
    ...further,
    ...taggedSubnets(changed, short, SIZES_TO_TRY, trial),
    ...(further.length === 0 ? movedNodes(changed, short, SIZES_TO_TRY, trial) : []),
    ...largerSubnets(changed, short, SIZES_TO_TRY, trial),
  ].toSorted((a, b) => addressesMade(a) - addressesMade(b));
}

/** `verdict` of the new subnets is that with the settings. */
function pair(
  made: SubnetChange,
  settings: Extract<SingleRepair, { kind: 'settings' }>,
): CombinedRepair {
  return { kind: 'combined', parts: [made, settings], verdict: made.verdict };
}
