// R32: pods of an IPv6 cluster hold no IPv4 address. They are told as pods all the same, wherever pods are
// told, and nothing is offered that changes nothing.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { planJson } from '@/cli/report/plan-json';
import { planReport } from '@/cli/report/plan-report';
import { compareSettings, repairLanes, wantedByGroup } from '@/engine';
import { snapshotAt } from '@/engine/over-time';
import { formatCount } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { roomRows } from '@/i18n/lanes';
import { questionCell } from '@/i18n/questions/question-cell';
import { heldTold, planFigures } from '@/i18n/verdict';
import { comparedInPlan } from '@/plan';
import { fetchAllMessages } from '@/store/spoken-language';
import { doesTold } from '@/ui/results/drawer/does/does-told';
import { foldedGroups } from '@/ui/results/groups/folded-groups';
import { groupCells } from '@/ui/results/groups/group-cells';
import { legendItems } from '@/ui/results/pictures/subnets/holder-looks';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { subnetsSum } from '@/ui/results/pictures/subnets/subnets-finding';
import { SubnetsTable } from '@/ui/results/pictures/subnets/subnets-table';
import { momentNodes } from '@/ui/results/pictures/timeline/moment/moment-nodes';
import { heldOf, startOf, startScenario } from '../../../support/held';
import { linkText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';
import { answered } from '../../../support/verdict/kept-repairs';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;

beforeAll(() => fetchAllMessages('en'));

const IPV6 = 'ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true';
/** The tester's own. */
const LARGE = `?subnet=a:10.0.0.0/26:8&subnet=b:10.0.0.64/26:8&${IPV6}&node=m6i.xlarge:80:50&consumer=control-plane`;

function toldOf(link: string) {
  const all = answered(linkText(link));
  const { usage, cluster } = all;
  const run = { ...NOTHING_REFUSED, start: startOf(cluster) };
  const known = heldTold(usage, run);
  return { ...all, run, known };
}

const LINKS = fc
  .record({
    nodes: fc.integer({ min: 1, max: 30 }),
    pods: fc.nat(60),
    fargate: fc.nat(3),
    replicas: fc.nat(20),
  })
  .map(({ nodes, pods, fargate, replicas }) => {
    const onFargate = fargate > 0 ? `&node=:${fargate};kind=fargate` : '';
    return `?subnet=a:10.0.0.0/25&subnet=b:10.0.1.0/25&${IPV6}&pods=${replicas}&node=m6i.xlarge:${nodes}:${pods}${onFargate}`;
  });

test('figure, sum of the picture, rows, drawer, --json and the folded line tell as many pods', () => {
  fc.assert(
    fc.property(LINKS, (link) => {
      const { usage, run, known } = toldOf(link);
      const { podsHosted } = usage.totals;
      const pods = `${formatCount(podsHosted)} ${podsHosted === 1 ? 'pod' : 'pods'}`;
      expect(planFigures(usage, run, en).find(({ of }) => of === 'pods')?.value).toBe(podsHosted);
      expect(planJson(usage, run).totals.podsStarted).toBe(podsHosted);
      expect(planReport('', usage, run).flat().join('\n')).toMatch(
        new RegExp(`Pods that run +${formatCount(podsHosted)} `),
      );
      expect(subnetsSum(usage, known, en)).toContain(` ${pods}`);
      expect(subnetsSum(usage, known, ko)).toContain(`파드 ${formatCount(podsHosted)}개`);
      expect(foldedGroups(usage.groups, usage.totals, known, en.proof)).toContain(pods);
      expect(doesTold(usage, known, en).lines.join(' ')).toContain(pods);
      for (const group of usage.groups) {
        const { active, enis } = groupCells(group, wantedByGroup(group), en.proof.nodeGroups);
        expect(enis).toBe(group.mode === 'ipv6' ? '1' : '0');
        expect(active).toBe(group.mode === 'ipv6' ? 'IPv6' : '1');
      }
    }),
    runs({ seed: 32, numRuns: 40 }),
  );
});

describe('The picture of addresses', () => {
  const names = (link: string) => {
    const { usage, cluster } = toldOf(link);
    const { bars } = subnetBars(usage.subnets, heldOf(cluster).subnets);
    return legendItems(en.charts.subnets, bars).map(({ label }) => label);
  };
  const table = (link: string) => {
    const { usage, cluster } = toldOf(link);
    const { subnets } = usage;
    return renderToStaticMarkup(createElement(SubnetsTable, { subnets, held: heldOf(cluster) }));
  };

  test('has no part for pods that hold none of them', () => {
    expect(names(LARGE)).toContain('ENI primaries');
    expect(names(LARGE)).not.toContain('Pods');
    expect(table(LARGE)).not.toContain('>Pods<');
  });

  test('has one where some pods do, and in IPv4', () => {
    const fargate = `${LARGE}&node=:4;kind=fargate`;
    expect(names(fargate)).toContain('Pods');
    expect(table(fargate)).toContain('>Pods<');
    expect(names('?subnet=a:10.0.0.0/24&node=m5.large:2:0')).toContain('Pods');
  });
});

test('a node at a moment of the run has its pods, though no slot has them', () => {
  const { cluster } = toldOf(LARGE);
  const { rows } = momentNodes(snapshotAt(startScenario(cluster), 1, 0), 'a');
  expect(rows[0]?.node.mode).toBe('ipv6');
  const { slots } = en.timeline.moment;
  expect(slots(1, undefined, 0)).toBe('1 ENI, pods use IPv6');
  expect(rows[0]?.pods).toBeUndefined();
});

describe('Settings that no node reads', () => {
  const PLANS = [
    LARGE,
    `?subnet=a:10.0.0.0/27&${IPV6}&node=m6i.xlarge:40:50`,
    `?subnet=a:10.0.0.0/24&${IPV6}&node=m6i.xlarge:4:200`,
    '?subnet=a:10.0.0.0/26&node=m6i.xlarge:12:40;kind=auto-mode',
    '?subnet=a:10.0.0.0/27&node=:60;kind=fargate',
  ];

  test.each(PLANS)('%s: are none to compare, and in no lane', (link) => {
    const { usage, cluster } = toldOf(link);
    const compared = compareSettings(cluster);
    expect(compared.map(({ variant }) => variant)).toEqual(['as-planned']);
    const lanes = repairLanes(cluster, usage, compared);
    expect(JSON.stringify(lanes)).not.toContain('"outcome"');
  });

  test('but where aws-node ends at its start without a target, they are', () => {
    const { cluster, usage } = toldOf(
      `?subnet=a:10.0.0.0/24&${IPV6}&node=m6i.xlarge:4:20&WARM_PREFIX_TARGET=0`,
    );
    expect(usage.verdict.kind).toBe('cannot-work');
    expect(compareSettings(cluster).length).toBeGreaterThan(1);
  });

  test.each([
    ['en', en],
    ['ko', ko],
  ] as const)('lane and cell say so in the same words: %s', (_, words) => {
    const { plan, usage, cluster, run } = toldOf(LARGE);
    const nodes = comparedInPlan(plan, usage);
    const told = { status: 'waits-for-run' } as const;
    const questions = {
      'zone-loss': { status: 'checking', found: undefined },
      growth: { status: 'checking', found: undefined },
      settings: told,
    } as const;
    const cell = questionCell({ question: 'settings', told, scenario: 'upgrade', nodes }, words);
    const [lane] = roomRows(usage, { cluster, run, questions, nodes }, words);
    expect(lane).toMatchObject({ lane: 'settings', label: cell.number, use: undefined });
  });
});
