import { expect, test } from 'vitest';
import { bandOver, DEFAULT_PARAMETERS, simulate, type TimelineFinding } from '@/engine/over-time';
import { findingsOfRuns } from '@/engine/over-time/timeline/timeline-findings';
import { group, M5_LARGE, plan, subnet } from '../../../support/builders';

test('A change belongs to the interval that begins with it, in full, and not to the one before', () => {
  // 240 intervals of 10 s: the node is launched where one begins.
  const scenario = {
    plan: plan({
      subnets: [subnet('a', 24)],
      groups: [group('g', M5_LARGE, 1, 0, { zones: ['a'] })],
    }),
    events: [{ kind: 'scale-nodes', at: 60, group: 'g', to: 2, overSeconds: 0 } as const],
    durationSeconds: 2_400,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first' as const,
    othersLie: 'packed' as const,
  };
  const { timeline } = simulate(scenario, 1);
  const free = (seconds: number) =>
    timeline.subnets[0]?.free[timeline.at.findLastIndex((each) => each <= seconds)];
  expect([59, 60].map(free)).toEqual([241, 240]);
  const { at, subnets } = bandOver(scenario, { firstSeed: 1, runs: 1 });
  expect(at.slice(5, 8)).toEqual([50, 60, 70]);
  expect(subnets[0]?.low.slice(5, 7)).toEqual([241, 240]);
  expect(subnets[0]?.high.slice(5, 7)).toEqual([241, 240]);
});

test('the band gives to notice all that any of its runs does, each thing once', () => {
  const runsOut = (name: string, free: number): TimelineFinding => ({
    code: 'RUNS_OUT',
    subnet: name,
    of: 'addresses',
    free,
    isReserved: false,
    at: 1,
    until: 2,
    isNowAndThen: false,
    isGivenElsewhere: false,
    during: undefined,
    fargateRetry: undefined,
    doAllPause: true,
  });
  const refused = (name: string): TimelineFinding => ({
    code: 'NODES_CANNOT_WORK',
    group: name,
    at: 60,
    isRestart: false,
    finding: { code: 'NO_POD_SUBNET', zone: 'b', nodes: 1 },
  });
  const launches: TimelineFinding = {
    code: 'LAUNCHES_REFUSED',
    launches: 3,
    areFargate: false,
    areLost: true,
  };
  expect(
    findingsOfRuns([
      [runsOut('a', 3)],
      [refused('g'), runsOut('a', 5), runsOut('b', 7), launches],
      [refused('h'), refused('g')],
    ]),
  ).toEqual([refused('g'), refused('h'), runsOut('a', 3), runsOut('b', 7), launches]);
});
