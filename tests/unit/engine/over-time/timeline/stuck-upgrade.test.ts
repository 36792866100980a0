// An upgrade that does not get through, as nodes for which it waits find no address.
import { expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import {
  plainScenario,
  type RunVerdict,
  type ScenarioEvent,
  simulate,
  verdictOfRuns,
} from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { group, M5_LARGE, networking, plan, settings, subnet } from '../../../../support/builders';
import { upgradeOf } from '../../../../support/upgrades';

function verdictOn(
  of: Partial<ClusterPlan>,
  events: readonly ScenarioEvent[] = [upgradeOf('it')],
): RunVerdict {
  return simulate(plainScenario(plan(of), { events, durationSeconds: 3_600 }), 1).verdict;
}

const nodes = (count: number, zones: readonly string[] = ['a']) => ({
  groups: [group('it', M5_LARGE, count, 5, { zones })],
  settings: settings({ warmIpTarget: 1, minimumIpTarget: 6 }),
});

test('T6: an upgrade whose first new nodes are refused gets stuck, and says how many they are and where', () => {
  // 8 addresses, of which one node takes 7; two nodes more come first.
  expect(verdictOn({ subnets: [subnet('a', 28, 3)], ...nodes(1) })).toMatchObject({
    kind: 'does-not-fit',
    waits: { pods: 0 },
    stuck: { nodes: 1, subnets: ['a'] },
  });
  expect(
    verdictOn({ subnets: [subnet('a', 28, 4), subnet('b', 28, 4)], ...nodes(2, ['a', 'b']) }),
  ).toMatchObject({ stuck: { nodes: 4, subnets: ['a', 'b'] } });
});

test('R25: it gets stuck too where its new nodes get no first ENI', () => {
  const verdict = verdictOn({
    networking: networking({ customNetworking: true }),
    subnets: [subnet('a', 24), subnet('a', 28, 4, { label: 'p', use: 'pods' })],
    ...nodes(1),
  });
  expect(verdict).toMatchObject({ kind: 'does-not-fit', stuck: { nodes: 2, subnets: ['p'] } });
});

test('one that gets through is not stuck, nor one that was refused and got its nodes later', () => {
  expect(verdictOn({ subnets: [subnet('a', 24)], ...nodes(1) }).stuck).toBeUndefined();
  const late = verdictOn({ subnets: [subnet('a', 27, 2)], ...nodes(3) }, [
    { ...upgradeOf('it') },
    { kind: 'scale-nodes', at: 600, group: 'it', to: 1, overSeconds: 0 },
  ]);
  expect(late).toMatchObject({ kind: 'does-not-fit', stuck: undefined });
});

test('what the run gives to notice has it too, first', () => {
  const of = { subnets: [subnet('a', 28, 3)], ...nodes(1) };
  const run = simulate(
    plainScenario(plan(of), { events: [upgradeOf('it')], durationSeconds: 3_600 }),
    1,
  );
  const [first] = run.findings;
  expect(first).toEqual({ code: 'UPGRADE_STUCK', ...run.verdict.stuck });
  const said = (['en', 'ko'] as const).map((language) => {
    const { finding } = MESSAGES[language].timeline.findings;
    return first === undefined ? '' : finding(first).head + finding(first).text;
  });
  expect(said).toEqual([
    'The upgrade gets stuck: 1 new node finds no address in subnet a. It waits for it, to the end of the run.',
    '업그레이드가 완료되지 않음: 새 노드 1대, 받을 IP 없음. 서브넷 a에서 새 노드 1대가 IP를 받지 못합니다. 업그레이드는 실행이 끝날 때까지 이 노드를 기다립니다.',
  ]);
});

test('nodes that no upgrade waits for make none stuck', () => {
  const more: ScenarioEvent = { kind: 'scale-nodes', at: 60, group: 'it', to: 9, overSeconds: 0 };
  const verdict = verdictOn({ subnets: [subnet('a', 28)], ...nodes(1) }, [more]);
  expect(verdict).toMatchObject({ kind: 'does-not-fit', stuck: undefined });
});

test('of several runs it is stuck only where they are of one kind', () => {
  const stuck = verdictOn({ subnets: [subnet('a', 28, 3)], ...nodes(1) });
  const through = verdictOn({ subnets: [subnet('a', 24)], ...nodes(1) });
  expect(verdictOfRuns([stuck, stuck]).stuck).toEqual(stuck.stuck);
  expect(verdictOfRuns([stuck, through])).toMatchObject({ kind: 'may-not-fit', stuck: undefined });
});
