import { rulingSettings } from '@/engine/answers/ruling-settings';
import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { leftToTake } from '@/engine/at-rest/left-to-take';
import { checkPlan } from '@/engine/cluster/check-plan';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  type CniSettings,
  type GroupUsage,
  type PlanAnswer,
  SETTING_VARIANTS,
  type SettingsJudged,
  type SettingsOutcome,
  type SettingVariantName,
  usableAddresses,
} from '@/engine/model';
import { comparedNodes } from './compared-nodes';
import { podsPerNode } from './pods-per-node';
import { isAdvisable, secondarySettings, warmCandidates } from './warm-candidates';

/**
 * The plan under a handful of settings, in the order of SETTING_VARIANTS. MAX_ENI stays as planned.
 * MINIMUM_IP_TARGET, where a variant sets it, is its WARM_IP_TARGET plus the fewest pods that a node
 * of any group has in secondary IP mode. Where no node reads their targets, as planned alone; where the plan
 * cannot work, with secondary IPs and with prefixes too, which may let it, all else as planned.
 *
 * @throws PlanError for a plan that contradicts itself.
 */
export function compareSettings(plan: ClusterPlan): readonly SettingsOutcome[] {
  checkPlan(plan);
  const secondary = secondarySettings(plan);
  const fewestPods = podsPerNode({ ...plan, settings: secondary }).fewest;
  const rest = restMemory();
  const outcomeOf = (variant: SettingVariantName, isRead = true) => {
    const named = variantSettings(variant, plan.settings, secondary, fewestPods);
    const { prefixDelegation } = named;
    const inMode = { ...plan.settings, prefixDelegation };
    const settings = isRead || !isAdvisable(inMode) ? named : inMode;
    const { judged, groups } = judgedSettings(plan, settings, rest);
    const outcome: SettingsOutcome = { ...judged, variant };
    return { outcome, groups };
  };
  const [first, ...others] = SETTING_VARIANTS;
  const planned = outcomeOf(first);
  const isRead = plan.groups.length === 0 || comparedNodes(planned.groups) !== 'none-of-ipamd';
  if (!isRead && planned.outcome.verdict.kind !== 'cannot-work') return [planned.outcome];
  const tried = isRead ? others : others.filter((variant) => WITHOUT_TARGETS.includes(variant));
  return [planned, ...tried.map((variant) => outcomeOf(variant, isRead))].map(
    ({ outcome }) => outcome,
  );
}

/** One of each addressing mode. */
const WITHOUT_TARGETS: readonly SettingVariantName[] = ['warm-eni-1', 'prefix-warm-prefix-1'];

/**
 * Other candidates in the same addressing mode with which the plan fits at rest and nodes hold fewer addresses;
 * they leave no more pods pending and no less free. The fewest held first.
 */
export function settingsHoldingLess(
  plan: ClusterPlan,
  than: SettingsJudged,
): readonly SettingsJudged[] {
  checkPlan(plan);
  const rest = restMemory();
  return warmCandidates(plan)
    .filter(({ prefixDelegation }) => prefixDelegation === than.settings.prefixDelegation)
    .map((settings) => judgedSettings(plan, settings, rest).judged)
    .filter(
      ({ verdict, podsHosted, leastFreePercent, held }) =>
        verdict.kind === 'fits' &&
        verdict.podsPending <= than.verdict.podsPending &&
        podsHosted >= than.podsHosted &&
        leastFreePercent >= than.leastFreePercent &&
        held < than.held,
    )
    .toSorted((a, b) => a.held - b.held);
}

/**
 * Further candidates with which the plan fits at rest, and no pod loses its place: those with a
 * MINIMUM_IP_TARGET first, which ask EC2 less often, of these the fewest held first.
 *
 * @param compared `compareSettings` of the plan: none of these is among them
 */
export function furtherSettings(
  plan: ClusterPlan,
  { totals, verdict: now }: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly SettingsJudged[] {
  if (compared.length < 2) return [];
  const rest = restMemory();
  const known = new Set(compared.map(({ settings }) => rulingSettings(settings)));
  const asks = ({ settings }: SettingsJudged) => ((settings.minimumIpTarget ?? 0) > 0 ? 0 : 1);
  return warmCandidates(plan)
    .filter((settings) => !known.has(rulingSettings(settings)))
    .map((settings) => judgedSettings(plan, settings, rest).judged)
    .filter(
      ({ verdict, podsHosted }) =>
        verdict.kind === 'fits' &&
        verdict.podsPending <= now.podsPending &&
        podsHosted >= totals.podsHosted,
    )
    .toSorted((a, b) => asks(a) - asks(b) || a.held - b.held);
}

function judgedSettings(
  plan: ClusterPlan,
  settings: CniSettings,
  rest: RestMemory,
): { readonly judged: SettingsJudged; readonly groups: readonly GroupUsage[] } {
  const { verdict, numbers } = judgeChecked({ ...plan, settings }, rest);
  const { totals, subnets, groups } = numbers;
  const judged = {
    settings,
    verdict,
    leastFreePercent: Math.min(
      ...subnets.map((usage) =>
        Math.floor((leftToTake(usage) * 100) / usableAddresses(usage.prefixLength)),
      ),
    ),
    held: totals.held,
    podsHosted: totals.podsHosted,
    idle: totals.idle,
  };
  return { judged, groups };
}

function variantSettings(
  variant: SettingVariantName,
  planned: CniSettings,
  secondary: CniSettings,
  fewestPods: number,
): CniSettings {
  const prefix: CniSettings = { ...secondary, prefixDelegation: true };
  const warmIp = (warmIpTarget: number) => ({ ...secondary, warmIpTarget });
  const withMinimum = (warmIpTarget: number) => ({
    ...warmIp(warmIpTarget),
    minimumIpTarget: warmIpTarget + fewestPods,
  });
  switch (variant) {
    case 'as-planned':
      return planned;
    case 'warm-eni-1':
      return secondary;
    case 'warm-ip-5-minimum':
      return withMinimum(5);
    case 'warm-ip-2-minimum':
      return withMinimum(2);
    case 'warm-ip-1-minimum':
      return withMinimum(1);
    case 'warm-ip-5':
      return warmIp(5);
    case 'warm-ip-2':
      return warmIp(2);
    case 'warm-ip-1':
      return warmIp(1);
    case 'prefix-warm-ip-5':
      return { ...prefix, warmIpTarget: 5 };
    case 'prefix-warm-prefix-1':
      return prefix;
  }
}
