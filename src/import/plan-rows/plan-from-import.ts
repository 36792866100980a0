// From what an import says to a plan, with what only the person can answer.
import type { Imported } from '@/import/summary/imported';
import type { GroupText, PlanText, SubnetText, TypeLookup } from '@/plan';
import { questionsOf, tellAssumed } from './ask-and-tell';
import { type SeenAddons, seenAddons, withAddons } from './cluster/addon-rows';
import { withSettings } from './cluster/setting-fields';
import { withUpgrade } from './cluster/upgrade-event';
import { consumerTexts } from './consumer-texts';
import { type GroupAround, groupTexts } from './group-texts';
import { groupsHere } from './groups-here';
import type { ImportAnswers, ImportAssumption, ImportQuestion } from './import-answers';
import { type ImportHow, joinRows } from './join-rows';
import { type PodSubnetsUse, podSubnetsUse } from './pod-subnets';
import { runningNodes } from './running-nodes';
import { subnetTexts } from './subnet-texts';

export interface ImportedPlan {
  readonly text: PlanText;
  readonly questions: readonly ImportQuestion[];
  readonly assumed: readonly ImportAssumption[];
  /** Rows that the import gave, before those of the plan were put beside them. */
  readonly subnets: readonly SubnetText[];
  readonly groups: readonly GroupText[];
}

/**
 * The plan that an import makes of `plan`. What the import does not speak of stays as `plan` has it.
 * Each question has an answer that is safe until another one is given: nodes that were seen to run
 * are among the addresses in use, others come on top; pods are the most on a node.
 * @param plan `EMPTY_PLAN_TEXT` over an example that nobody touched
 */
export function planFromImport(
  imported: Imported,
  plan: PlanText,
  how: ImportHow,
  answers: ImportAnswers,
  lookup: TypeLookup,
): ImportedPlan {
  const assumed = new Set<ImportAssumption>();
  const nodesRun = runningNodes(imported, plan, how, answers);
  const { running, base } = nodesRun;
  const podSubnets = podSubnetsUse(imported, base, answers);
  const subnets = subnetTexts(imported, running, podSubnets.areUsed);
  const addons = seenAddons(imported);
  const settled = withCustomNetworking(withSettings(base, imported), podSubnets);
  const upgraded = withUpgrade(settled, imported);
  const withParts = withAddons(upgraded ?? settled, addons);
  const hostNetworkPods = hostPods(imported, addons, withParts);
  const zones = [
    ...new Set(subnets.rows.filter(({ use }) => use === 'nodes').map(({ zone }) => zone)),
  ];
  const around: GroupAround = {
    answers,
    lookup,
    addonPods: addons.pods,
    hostNetworkPods,
    settings: maxPodsSettings(withParts),
    zones: zones.filter((zone) => zone !== ''),
  };
  const here = groupsHere(imported, around.zones, answers, assumed);
  const made = here.map((group, place) => groupTexts(group, place, around));
  const groups = made.flatMap(({ rows }) => rows);
  const asked = made.flatMap(({ pods }) => pods ?? []);
  const text = joinRows({
    base: { ...withParts, hostNetworkPods: String(hostNetworkPods), ...systemPods(imported) },
    how,
    subnets,
    groups,
    consumers: consumerTexts(imported, subnets),
  });
  if (upgraded !== undefined) assumed.add('UPGRADE_TAKEN');
  tellAssumed({ imported, subnets, addons, here, asked, nodesRun, podSubnets }, assumed);
  return {
    text,
    questions: questionsOf({ imported, here, asked, nodesRun, podSubnets, answers }),
    assumed: [...assumed],
    subnets: subnets.rows,
    groups,
  };
}

function withCustomNetworking(text: PlanText, { areUsed, isAsked }: PodSubnetsUse): PlanText {
  if (!areUsed || !isAsked) return text;
  return { ...text, networking: { ...text.networking, customNetworking: true } };
}

function maxPodsSettings({ prefixDelegation, settings, networking }: PlanText) {
  const maxEni = /^\d+$/.test(settings.MAX_ENI) ? Number(settings.MAX_ENI) : undefined;
  return { prefixDelegation, maxEni, customNetworking: networking.customNetworking };
}

function hostPods(
  { nodes, hostNetworkPods }: Imported,
  addons: SeenAddons,
  base: PlanText,
): number {
  const seen = nodes.flatMap(({ hostNetworkPods: most }) => most ?? []);
  if (seen.length > 0) return Math.max(0, Math.max(...seen) - addons.hostNetworkPods);
  const before = Number(base.hostNetworkPods);
  return hostNetworkPods ?? (Number.isSafeInteger(before) && before >= 0 ? before : 2);
}

function systemPods({ systemPods: pods }: Imported): Partial<Pick<PlanText, 'systemPods'>> {
  return pods === undefined ? {} : { systemPods: String(pods) };
}
