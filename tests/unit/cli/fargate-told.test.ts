// On the command line, too, pods on Fargate are pods.
import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';
import { countedIn } from '@/engine';
import { autoscalingMaximum, carveVpc, subnetSizes } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { withoutMarks } from '@/i18n/wording/marks';
import { TYPE_LOOKUP } from '@/limits';
import { rangedInputs, runOfRead } from '@/plan';
import { planOfLink } from '../../support/plan-texts';

const ALONE =
  'v=1&subnet=a:10.0.0.0/25&subnet=b:10.0.1.0/25&node=:40;kind=fargate;name=fp&node=:10;kind=fargate;name=fq';
const BOTH = `${ALONE}&node=m5.large:2:10`;
const { ko } = MESSAGES;

const said = (...args: readonly string[]) => commandLine([...args]).stdout.replaceAll(/\s+/g, ' ');

const scenarioOf = (link: string) => runOfRead(planOfLink(`?${link}`), TYPE_LOOKUP);

describe('Of a plan with nothing but Fargate pods', () => {
  const ASKED: readonly (readonly [question: string, sentence: RegExp, input?: string])[] = [
    ['smallest-subnets', /holds 50 pods at rest, .* there are 40 more pods\./],
    ['autoscaling-maximum', /^Up to 113 pods of fp hold: at rest 236 fit,/, 'group=fp'],
    ['carve-vpc', /For pods: 10\.0\.0\.0\/26 in a/, 'vpc=10.0.0.0/20'],
  ];

  test('no question that is asked of it speaks of a node', () => {
    for (const [question, sentence, input] of ASKED) {
      const told = said('ask', question, ALONE, ...(input === undefined ? [] : [input]));
      expect(told).toMatch(sentence);
      expect(told).not.toMatch(/nodes?\b|maximum/);
    }
  });

  test('where a range of them turns the verdict it is one of pods', () => {
    const told = said('ask', 'turning-point', ALONE.replace(':40', ':40-200'));
    expect(told).toMatch(/^Low end \(40 pods of fp\).* up to 118 pods of fp;/);
    expect(told).not.toMatch(/node/);
    const inputs = rangedInputs(planOfLink(`?${ALONE.replace(':40', ':40-200')}`));
    expect(ko.asked.turning.counted(inputs)).toContain('fp 파드 200개');
  });

  test('the tables count pods', () => {
    expect(said('plan', ALONE)).toContain('Node group Pods Held per pod Addresses held');
    expect(said('plan', ALONE)).toContain('Held by pods Free');
    expect(said('plan', BOTH)).toContain('Node group Nodes or pods Max pods Held by each');
    expect(said('plan', ALONE.replaceAll(';kind=fargate', '').replaceAll(':;', ':5;'))).not.toMatch(
      /Held per pod/,
    );
  });

  test('in Korean they are counted as pods', () => {
    const { scenario, seeds } = scenarioOf(ALONE);
    const sizes = subnetSizes(scenario, seeds.seed, { growth: 0, keepFree: 0 });
    const maximum = autoscalingMaximum(scenario, 'fp', seeds.seed);
    const vpc = carveVpc(scenario, seeds.seed, {
      ...{ vpc: { base: 0x0a000000, prefixLength: 20 }, growth: 0, zones: ['a', 'b'], taken: [] },
      ...{ keepFree: 0, loadBalancers: 27, controlPlane: 28 },
    });
    const told = [
      ...ko.asked.smallestSubnets(sizes),
      ...ko.asked.autoscalingMaximum('fp', maximum, true, true),
      ...ko.asked.carveVpc(vpc, ['a', 'b'], countedIn(scenario.plan.groups)),
    ]
      .map(withoutMarks)
      .join(' ');
    expect(told).toMatch(/^파드 50개: .*몇 분 동안 파드 40개가 더/);
    expect(told).toContain('노드 그룹 fp: 파드 113개까지 안전합니다');
    expect(told).not.toMatch(/\d대|노드 \d|노드:|오토스케일링/);
  });
});

test('Beside nodes both are counted, and what an upgrade adds has no noun', () => {
  expect(said('ask', 'smallest-subnets', BOTH)).toMatch(
    /holds 52 nodes and pods at rest, .* there are 40 more\./,
  );
  expect(said('ask', 'autoscaling-maximum', BOTH, 'group=m5.large')).toMatch(
    /^Set the maximum of m5\.large to \d+:/,
  );
});
