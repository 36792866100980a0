import { EMPTY_PLAN_TEXT, type Plan, type PlanText } from '@/plan/plan';
import { formatAddons } from '@/plan/rows/addons';
import { formatConsumer } from '@/plan/rows/consumer';
import { formatGroup } from '@/plan/rows/group';
import { formatNetworking } from '@/plan/rows/networking';
import { ONCE } from '@/plan/rows/plan-fields';
import { formatTargets } from '@/plan/rows/settings';
import { formatSubnet } from '@/plan/rows/subnet';
import { formatScenario } from '@/plan/scenario/scenario';
import { writeFields } from '@/plan/table/field-table';

/**
 * The form that `parsePlan` reads as the plan: numbers as bare digits, settings with AWS's value
 * empty, zones of a group as `ab` where every zone of the plan is one character. Row ids are `s1`,
 * `s2` …, `g1` …, `c1` …: the same plan gives the same text.
 */
export function formatPlan(plan: Plan): PlanText {
  const zones = plan.subnets.map(({ zone }) => zone);
  const { hostNetworkPodsPerNode: hostNetworkPods, systemPodsPerNode: systemPods } = plan;
  const { prefixDelegation } = plan.settings;
  return {
    ...writeFields(ONCE, EMPTY_PLAN_TEXT, {
      ...plan,
      prefixDelegation,
      branchEniCooldown: plan.networking.branchEniCooldown,
      hostNetworkPods,
      systemPods,
      nauQuota: plan.quotas.nau,
      eniQuota: plan.quotas.enis,
      mustKeepFree: plan.requirements.keepFree,
      mustGrow: plan.requirements.growth,
      mustSurviveScenario: plan.requirements.scenario,
      mustSurviveZoneLoss: plan.requirements.zoneLoss,
    }),
    settings: formatTargets(plan.settings),
    networking: formatNetworking(plan.networking),
    subnets: plan.subnets.map((row, index) => formatSubnet(row, `s${index + 1}`)),
    groups: plan.groups.map((row, index) => formatGroup(row, `g${index + 1}`, zones)),
    systemPodAddons: formatAddons(plan.addons),
    consumers: plan.consumers.map((row, index) => formatConsumer(row, `c${index + 1}`, zones)),
    scenario: formatScenario(plan.scenario, zones),
  };
}
