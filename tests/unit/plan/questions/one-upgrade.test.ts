import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostNodesOfGroup } from '@/engine';
import { loseZone, verdictOver, zonesToLose } from '@/engine/over-time';
import { heldCount } from '@/i18n/texts/most-told';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, planMost, planNeeds, safeNodes, toScenario } from '@/plan';
import { planOfLink } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

const kindAtRest = (link: string) => answerPlan(planOfLink(link), TYPE_LOOKUP).usage.verdict.kind;

/** All that the page says of one upgrade of a plan: its first group's, and every other's beside it. */
function saidOf(link: string) {
  const plan = planOfLink(link);
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('not run');
  const { seed, runs: of } = plan.scenario;
  const { groups, subnets, clusterPods } = scenario.plan;
  const upgradeOf = (group: string) => {
    const events = scenario.events.map((event) => ({ ...event, group }) as typeof event);
    return verdictOver({ ...scenario, events }, { seed, runs: of }).kind;
  };
  const most = [...planMost(plan, true, TYPE_LOOKUP)].at(-1);
  const wishes = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };
  const needs = [...planNeeds(plan, wishes, TYPE_LOOKUP)].at(-1);
  if (most === undefined || needs === undefined) throw new Error('nothing is known');
  const length = subnets[0]?.prefixLength ?? 0;
  return {
    /** The cell. */
    upgrade: upgradeOf(groups[0]?.label ?? ''),
    upgrades: groups.map(({ label }) => upgradeOf(label)),
    losses: zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, seed).kind),
    rung: needs.own.rungs.find(({ sizes: [size] }) => size?.prefixLength === length),
    isLarger: (needs.own.needed?.[0]?.prefixLength ?? 0) < length,
    planned: groups.map(({ nodes }) => nodes),
    safe: most.groups.map(safeNodes),
    maxima: most.groups.map(({ maximum }) => maximum?.maximum ?? 0),
    replicas: clusterPods,
    hint: most.heldReplicas && heldCount(most.heldReplicas),
  };
}

const ofPrefixes =
  'subnet=a:10.0.0.0/24&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=t3.medium:3&pods=60';
const ofAutoMode = 'subnet=a:10.0.0.0/24&node=m6i.xlarge:4:14;kind=auto-mode';

interface Drawn {
  readonly zones: readonly string[];
  readonly length: number;
  readonly used: number;
  readonly isPrefixes: boolean;
  readonly nodes: readonly (readonly [number, number])[];
  readonly pods: number;
  /** Nodes of the first group below the most that fit at rest. */
  readonly slack: number;
}

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
  zones: fc.constantFrom(['a'], ['a', 'b']),
  length: fc.constantFrom(26, 25, 24),
  used: fc.nat(12),
  isPrefixes: fc.boolean(),
  nodes: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(12)), {
    minLength: 1,
    maxLength: 2,
  }),
  pods: fc.constantFrom(0, 0, 6, 20),
  slack: fc.nat(4),
});

function linkOf({ zones, length, used, isPrefixes, nodes, pods }: Drawn): string {
  const types = ['t3.medium', 'm5.large'];
  return [
    ...zones.map((zone, index) => `subnet=${zone}:10.0.${index}.0/${length}:${used}`),
    ...(isPrefixes ? ['ENABLE_PREFIX_DELEGATION=true', 'WARM_IP_TARGET=5'] : []),
    ...nodes.map(([count, podsPerNode], index) => `node=${types[index]}:${count}:${podsPerNode}`),
    ...(pods > 0 ? [`pods=${pods}`] : []),
    'runs=3',
  ].join('&');
}

/** As many nodes of the first group as nearly fill the subnets. */
function tight(drawn: Drawn): Drawn {
  const [[, podsPerNode] = [1, 0], ...others] = drawn.nodes;
  const { cluster } = answerPlan(planOfLink(linkOf(drawn)), TYPE_LOOKUP);
  const { safe } = mostNodesOfGroup(cluster, 't3.medium');
  return { ...drawn, nodes: [[Math.max(1, safe - drawn.slack), podsPerNode], ...others] };
}

const fits = (kinds: readonly string[]) => kinds.every((kind) => kind === 'fits');

describe('One upgrade has one answer', () => {
  test.each([ofPrefixes, ofAutoMode])('of whole /28 that its runs find: %s', (link) => {
    const said = saidOf(link);
    expect([kindAtRest(link), said.upgrade, said.rung?.upgrade?.kind]).toEqual([
      'fits',
      'fits',
      'fits',
    ]);
    expect(said.isLarger).toBe(false);
    expect(said.safe[0]).toBeGreaterThanOrEqual(said.planned[0] ?? 0);
    expect(said.hint).toBeGreaterThanOrEqual(said.replicas);
  });

  test('in its cell, the ladder, the rows of groups, the maximum and beside the replicas', () => {
    const seen = { fits: 0, short: 0 };
    fc.assert(
      fc.property(anyDrawn, (drawn) => {
        const link = linkOf(tight(drawn));
        fc.pre(kindAtRest(link) === 'fits');
        const said = saidOf(link);
        if (said.rung?.upgrade && drawn.nodes.length === 1) {
          expect(said.rung.upgrade.kind).toBe(said.upgrade);
        }
        if (said.upgrade !== 'fits') {
          seen.short += 1;
          expect(said.rung?.holds ?? []).not.toContain('upgrade');
          expect(said.isLarger).toBe(true);
          said.safe.forEach((safe, index) => {
            expect(safe).toBeLessThan(said.planned[index] ?? 0);
          });
          if (said.hint !== undefined) expect(said.hint).toBeLessThan(said.replicas || 1);
          return;
        }
        if (!fits(said.upgrades) || !fits(said.losses)) return;
        seen.fits += 1;
        expect(said.isLarger).toBe(false);
        // Fewer nodes carry more of the replicas each, and may hold less.
        if (said.replicas === 0) {
          said.planned.forEach((nodes, index) => {
            expect(said.safe[index]).toBeGreaterThanOrEqual(nodes);
            expect(said.maxima[index]).toBeGreaterThanOrEqual(nodes);
          });
        }
        if (said.hint !== undefined) {
          expect(said.hint).toBeGreaterThanOrEqual(said.replicas);
        }
      }),
      runs({ seed: 1301, numRuns: 14 }),
    );
    expect(seen.fits).toBeGreaterThan(2);
    expect(seen.short).toBeGreaterThan(2);
  });
});
