// Over time, too, pods on Fargate are pods: 60 of them beside two nodes are no 62 nodes.
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { simulate } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';
import { fetchAllMessages } from '@/store/spoken-language';
import { Tooltip } from '@/ui/results/pictures/timeline/crosshair/tooltip';
import { countedInRun, momentTold } from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { SmallLanes } from '@/ui/results/pictures/timeline/lanes/small-lanes';
import { proseText } from '@/ui/results/pictures/timeline/scenario/prose-text';
import { thereInRow, timelineRows } from '@/ui/results/pictures/timeline/timeline-rows';
import { linkText, planOfLink } from '../../../../../support/plan-texts';

const { en, ko } = MESSAGES;
const SUBNETS = '?v=1&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&runs=1&event=upgrade';
const FARGATE = '&node=:60;kind=fargate;name=batch';
const NODES = '&node=m5.large:2:10';

function run(link: string) {
  const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
  if (scenario === undefined) throw new Error('the plan has no scenario');
  return simulate(scenario, 1).timeline;
}

const BOTH = run(SUBNETS + NODES + FARGATE);
const ALONE = run(`${SUBNETS}${FARGATE}&node=:2;kind=fargate;name=jobs`);

function lanesOf(timeline: typeof BOTH): string {
  const shown = { from: 0, until: timeline.at.at(-1) ?? 0 };
  const drawn = renderToStaticMarkup(<SmallLanes timeline={timeline} shown={shown} />);
  return drawn.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

beforeAll(() => fetchAllMessages('en'));

test('A run counts Fargate pods apart from nodes, and both together as kubectl does', () => {
  expect(BOTH.nodes[0]).toBe(62);
  expect(BOTH.fargatePods[0]).toBe(60);
  expect(BOTH.peaks.nodes.nodes).toBe(66);
  expect(BOTH.peaks.ec2Nodes).toBe(6);
  expect(BOTH.peaks.fargatePods).toEqual({ pods: 60, at: 0 });
  expect(ALONE.peaks.ec2Nodes).toBe(0);
});

test('The lane of nodes has EC2 nodes alone, and Fargate pods have one of their own', () => {
  expect(lanesOf(BOTH)).toMatch(/Nodes 2, 6 at the most.*Fargate pods 60, 60 at the most/);
  expect(lanesOf(ALONE)).toContain('Fargate pods 62, 122 at the most');
  expect(lanesOf(ALONE)).not.toContain('Nodes');
  expect(lanesOf(run(SUBNETS + NODES))).not.toContain('Fargate');
});

test('So do the table, the tooltip and the moment', () => {
  expect([countedInRun(BOTH), countedInRun(ALONE)]).toEqual(['both', 'pods']);
  expect(momentTold(BOTH, 0)).toMatchObject({ nodes: 2, fargatePods: 60 });
  const [first] = timelineRows(BOTH, 1_800);
  expect(first && thereInRow(first, 'both')).toEqual([2, 60]);
  const tooltip = renderToStaticMarkup(
    <Tooltip timeline={ALONE} labels={[]} colourOf={() => ''} at={0} />,
  );
  expect(tooltip).toContain('Fargate pods</dt>');
  expect(tooltip).not.toContain('Nodes');
});

test('What stands in words at a moment names both', () => {
  expect(en.timeline.lanes.whatOpens(6, 10, 10, 'a', 60)).toMatch(
    /^6 nodes and 60 Fargate pods, 10 pods wait · which node,/,
  );
  expect(en.timeline.lanes.whatOpens(0, 0, 0, 'a', 60)).toMatch(/^60 Fargate pods,.*which pod,/);
  expect(en.timeline.moment.summary(6, 70, 80, [], 60)).toMatch(
    /^6 nodes and 60 Fargate pods, 70 of 80 pods/,
  );
  expect(ko.timeline.moment.summary(6, 70, 80, [], 60)).toMatch(/^노드 6대, Fargate 파드 60개, /);
  expect(en.timeline.moment.nodesIn('a', 'both')).toBe('Nodes and Fargate pods in subnet a');
  expect(en.timeline.moment.more(3, 'pods')).toBe('and 3 more Fargate pods');
  expect(en.timeline.moment.none()).toBe('No node is in this subnet now.');
  expect(ko.timeline.moment.none('both')).toBe(
    '지금 이 서브넷에는 노드와 Fargate 파드가 없습니다.',
  );
});

test('R36: the upgrade of a Fargate group has no strategy: all its pods are made anew at once', () => {
  const told = (link: string, words: typeof en = en) => {
    const [event] = linkText(link).scenario.events;
    return event && proseText(event, planOfLink(link), words.timeline.scenario);
  };
  expect(told(SUBNETS + FARGATE)).toBe(
    'Rolling upgrade of batch, all its pods at once, from minute 1',
  );
  expect(told(SUBNETS + FARGATE, ko)).toBe('batch 롤링 업그레이드 · 모든 파드를 한꺼번에, 1분부터');
  const chosen = `${SUBNETS};strategy=minimal;max-unavailable=3${FARGATE}`;
  expect(told(chosen)).toBe(told(SUBNETS + FARGATE));
  // Where none is chosen it is of nodes, whichever is listed first.
  expect(told(SUBNETS + FARGATE + NODES)).toMatch(
    /^Rolling upgrade of m5\.large \(managed, default\)/,
  );
  expect(told(`${SUBNETS}:batch${FARGATE}${NODES}`)).toContain('of batch, all its pods at once');
});
