import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type Ends } from '@/engine';
import {
  graver,
  plainScenario,
  type Scenario,
  simulate,
  turningOverTime,
  verdictOver,
} from '@/engine/over-time';
import { group, M5_LARGE, plan, subnet } from '../../../../support/builders';

const SEEDS = { seed: 1, runs: 3 };

function upgraded(of: ClusterPlan): Scenario {
  return plainScenario(of, {
    events: [
      {
        kind: 'upgrade',
        at: 60,
        group: of.groups[0]?.label ?? '',
        strategy: 'default',
        maxUnavailable: 1,
        budgetPercent: 10,
      },
    ],
  });
}

const scenarioOf = ([nodes = 0, pods = 0]: readonly number[]) =>
  upgraded(
    plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, nodes, pods, { zones: ['a'] })],
    }),
  );

/** Found without the search. */
function fits(values: readonly number[]): boolean {
  const scenario = scenarioOf(values);
  const { kind, podsPending } = answer(scenario.plan).verdict;
  const run = verdictOver(scenario, SEEDS);
  return podsPending === 0 && graver(kind, run.kind) === 'fits';
}

describe('Where the verdict turns at rest and in the scenario', () => {
  const inputs: readonly Ends[] = [
    { low: 4, high: 9 },
    { low: 5, high: 22 },
  ];
  const found = turningOverTime(inputs, scenarioOf, { seeds: SEEDS, most: 65 });

  test('is what the simulator says of each number', () => {
    expect(found.best).toBe('fits');
    for (const end of ['low', 'high'] as const) {
      const corner = inputs.map((input) => input[end]);
      found.inputs.forEach((input, place) => {
        const { spans } = end === 'low' ? input.othersLow : input.othersHigh;
        const { low = 0, high = 0 } = inputs[place] ?? {};
        for (let value = low; value <= high; value += 1) {
          const isHeld = spans.some((span) => span.low <= value && value <= span.high);
          expect([place, value, isHeld]).toEqual([place, value, fits(corner.with(place, value))]);
        }
      });
    }
  });

  test('comes before it turns at rest, since an upgrade adds nodes', () => {
    const last = found.inputs[0]?.othersHigh.spans[0]?.high ?? 0;
    const { high = 0, low = 0 } = inputs[1] ?? {};
    expect(low).toBeLessThan(high);
    expect(answer(scenarioOf([last + 1, high]).plan).verdict.kind).toBe('fits');
    expect(simulate(scenarioOf([last + 1, high]), 1).verdict.kind).not.toBe('fits');
  });

  test('says of both ends what the headline says, also where they fail at rest', () => {
    const wide = turningOverTime([{ low: 4, high: 20 }], ([nodes = 0]) => scenarioOf([nodes, 20]), {
      seeds: SEEDS,
      most: 65,
    });
    expect(wide.high.run).toEqual(verdictOver(scenarioOf([20, 20]), SEEDS));
    expect(wide.low.run).toEqual(verdictOver(scenarioOf([4, 20]), SEEDS));
    expect(wide.high.grade).toBe('does-not-fit');
  });

  test('runs no plan between the ends of which pods wait at rest in any order', () => {
    const quiet = ([nodes = 0]: readonly number[]) => ({
      ...scenarioOf([nodes, 25]),
      events: [],
    });
    const { inputs: told, high } = turningOverTime([{ low: 4, high: 12 }], quiet, {
      seeds: SEEDS,
      most: 65,
    });
    expect(told[0]?.othersLow.next).toMatchObject({
      value: 9,
      graded: { grade: 'does-not-fit', run: undefined },
    });
    expect(high.run).toBeDefined();
  });
});
