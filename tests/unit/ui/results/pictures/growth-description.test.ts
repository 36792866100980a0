import { expect, test } from 'vitest';
import { type ClusterPlan, type Growth, growthOfGroup } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { TYPE_LOOKUP } from '@/limits';
import { planQuestions } from '@/plan';
import { growthDescription } from '@/ui/results/pictures/growth/growth-description';
import { type GrownTold, growthView } from '@/ui/results/pictures/growth/growth-view';
import { answerToLink } from '../../../../support/plan-texts';

/** What stands below the finding of a growth at rest, in the whole range. */
function described(growth: GrownTold, { subnets, groups }: ClusterPlan, language: 'en' | 'ko') {
  const planned = groups.reduce((sum, { nodes }) => sum + nodes, 0);
  const view = growthView(growth, subnets, planned, 'all');
  const of = { growth: {}, view, judged: 'at-rest', scenario: 'upgrade' } as const;
  return growthDescription(of, MESSAGES[language]);
}

/** Of all groups, with what nodes hold. */
function ofMix(link: string, language: 'en' | 'ko' = 'en'): string {
  const { plan, cluster } = answerToLink(`${link}&runs=1`);
  for (const told of planQuestions(plan, { questions: ['growth'] }, TYPE_LOOKUP)) {
    const { held } = told.found as GrownTold;
    if (held !== undefined) return described(told.found as GrownTold, cluster, language);
  }
  throw new Error(link);
}

test('Where a node more leaves more addresses free the picture says why', () => {
  const prefixes = 'ENABLE_PREFIX_DELEGATION=true&subnet=a:10.0.0.0/23&node=m5.large';
  // The thirteenth node's own address breaks a /28: 15 free with twelve, 30 then.
  expect(ofMix(`${prefixes}:8:30`)).toMatch(/in red\. Free rises where .* break a \/28\.$/);
  expect(ofMix(`${prefixes}:8:30`, 'ko')).toMatch(/나누는 곳에서는 여유가 늘어납니다\.$/);
  expect(ofMix(`${prefixes}:3:30`)).toBe(MESSAGES.en.charts.growth.description);
});

test('but not where the order of nodes decides who has the last addresses', () => {
  const { description } = MESSAGES.en.charts.growth;
  const short = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30';
  expect(ofMix(`${short}&node=m5.large:12:22&node=c5.2xlarge:6:40`)).toBe(description);
});

test('and where replicas come to nodes of another subnet', () => {
  const link =
    'subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&WARM_IP_TARGET=2&node=m5.large:3:0&pods=60';
  const { cluster } = answerToLink(link);
  const alone: Growth = growthOfGroup(cluster, 'm5.large');
  expect(described({ ...alone, held: undefined }, cluster, 'en')).toMatch(
    / Free rises where pods spread to nodes in other subnets\.$/,
  );
});
