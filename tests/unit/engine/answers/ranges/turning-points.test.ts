import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type Ends, gravity, turningAtRest } from '@/engine';
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import { GRADES, type Grade, graded } from '@/engine/answers/ranges/grade';
import { spansWhere, tryValues } from '@/engine/answers/ranges/spans';
import { type TurningPoints, turningPoints } from '@/engine/answers/ranges/turning-points';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { group, limits, M5_LARGE, plan, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

/** Found apart from the search: whether a plan is as good as a grade. */
function isAsGood(of: ClusterPlan, best: Grade): boolean {
  const { kind, podsPending } = answer(of).verdict;
  const grade = podsPending > 0 && gravity(kind) < gravity('does-not-fit') ? 'pods-pending' : kind;
  return GRADES.indexOf(grade) <= GRADES.indexOf(best);
}

function heldIn(spans: readonly Ends[], value: number): boolean {
  return spans.some(({ low, high }) => low <= value && value <= high);
}

/** Nodes of the first group, pods on each of its nodes, replicas: three inputs of any plan. */
function withNumbers(any: ClusterPlan, [nodes = 0, pods = 0, replicas = 0]: readonly number[]) {
  const [first] = any.groups;
  const label = first?.label ?? '';
  const changed = withNodesOf({ ...any, clusterPods: replicas }, label, nodes);
  const groups = changed.groups.map((each) =>
    each.label === label && each.kind !== 'fargate' ? { ...each, podsPerNode: pods } : each,
  );
  return { ...changed, groups };
}

const anyEnds = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 12 }))
    .map(([low, width]): Ends => ({ low, high: low + width }));

const anyRanged = anyPlan
  .filter(({ groups }) => groups.length > 0)
  .chain((any) => {
    const least = any.groups[0]?.multiNicPodsPerNode ?? 0;
    return fc.record({
      any: fc.constant(any),
      inputs: fc.tuple(anyEnds(0, 20), anyEnds(least, least + 20), anyEnds(0, 60)),
    });
  });

function expectAsTried(
  found: TurningPoints,
  inputs: readonly Ends[],
  planOf: (values: readonly number[]) => ClusterPlan,
): void {
  for (const end of ['low', 'high'] as const) {
    const corner = inputs.map((input) => input[end]);
    expect(found[end].atRest).toEqual(answer(planOf(corner)).verdict);
    found.inputs.forEach((input, place) => {
      const { spans, next, isEachTried } = end === 'low' ? input.othersLow : input.othersHigh;
      const { low = 0, high = 0 } = inputs[place] ?? {};
      expect(isEachTried).toBe(true);
      for (let value = low; value <= high; value += 1) {
        const of = planOf(corner.with(place, value));
        expect(heldIn(spans, value)).toBe(isAsGood(of, found.best));
        if (next?.value === value) expect(next.graded.atRest).toEqual(answer(of).verdict);
      }
    });
  }
}

describe('Where the verdict turns between the ends of three numbers', () => {
  test('is where each number tried alone says, whichever the plan', () => {
    fc.assert(
      fc.property(anyRanged, ({ any, inputs }) => {
        const planOf = (values: readonly number[]) => withNumbers(any, values);
        expectAsTried(turningAtRest(inputs, planOf), inputs, planOf);
      }),
      runs({ seed: 2901, numRuns: 15 }),
    );
  });

  test('is told with what is beyond: that is graver, and its neighbour is not', () => {
    fc.assert(
      fc.property(anyRanged, ({ any, inputs }) => {
        const planOf = (values: readonly number[]) => withNumbers(any, values);
        const { best, inputs: found } = turningAtRest(inputs, planOf);
        found.forEach(({ othersHigh: { spans, next } }, place) => {
          const [first] = spans;
          if (first === undefined || next === undefined) return;
          const values = inputs.map(({ high }) => high);
          const at = (value: number) => isAsGood(planOf(values.with(place, value)), best);
          const beside = next.value > first.high ? first.high : first.low;
          expect(Math.abs(next.value - beside)).toBe(1);
          expect([at(beside), at(next.value)]).toEqual([true, false]);
        });
      }),
      runs({ seed: 2902, numRuns: 15 }),
    );
  });

  test('is decided by inputs that alone make the better end graver, or mend the graver one', () => {
    fc.assert(
      fc.property(anyRanged, ({ any, inputs }) => {
        const planOf = (values: readonly number[]) => withNumbers(any, values);
        const { best, decides } = turningAtRest(inputs, planOf);
        const corner = (end: keyof Ends) => inputs.map((input) => input[end]);
        const ends = {
          low: isAsGood(planOf(corner('low')), best),
          high: isAsGood(planOf(corner('high')), best),
        };
        if (decides === undefined) {
          expect(ends.low).toBe(ends.high);
          return;
        }
        const [from, to] = ends.low ? (['low', 'high'] as const) : (['high', 'low'] as const);
        expect(decides.from).toBe(from);
        const moved = (start: keyof Ends, end: keyof Ends) =>
          inputs.flatMap((input, place) =>
            isAsGood(planOf(corner(start).with(place, input[end])), best) === (start === to)
              ? [place]
              : [],
          );
        expect(decides.turning).toEqual(moved(from, to));
        expect(decides.mending).toEqual(moved(to, from));
      }),
      runs({ seed: 2903, numRuns: 15 }),
    );
  });
});

const IN_A = { zones: ['a'] };

describe('Two numbers of which nobody knows either', () => {
  const found = (pods: Ends) =>
    turningAtRest([{ low: 4, high: 12 }, pods], ([nodes = 0, podsPerNode = 0]) =>
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('m5.large', M5_LARGE, nodes, podsPerNode, IN_A)],
      }),
    );

  test('turn it together, and either alone at its low end mends it', () => {
    const { inputs, decides } = found({ low: 5, high: 25 });
    const [nodes, pods] = inputs;
    expect(nodes?.othersLow).toMatchObject({ spans: [{ low: 4, high: 12 }], next: undefined });
    expect(nodes?.othersHigh).toMatchObject({ spans: [{ low: 4, high: 8 }], next: { value: 9 } });
    expect(pods?.othersLow.spans).toEqual([{ low: 5, high: 25 }]);
    expect(pods?.othersHigh).toMatchObject({ spans: [{ low: 5, high: 9 }], next: { value: 10 } });
    expect(decides).toEqual({ from: 'low', turning: [], mending: [0, 1] });
  });

  test('turn it by one of them, whatever the other is', () => {
    const { inputs, decides } = found({ low: 18, high: 25 });
    expect(inputs[0]?.othersLow.spans).toEqual(inputs[0]?.othersHigh.spans);
    expect(inputs[1]?.othersHigh).toMatchObject({ spans: [], next: undefined });
    expect(decides).toEqual({ from: 'low', turning: [0], mending: [0] });
  });

  test('turn it by each of them alone', () => {
    const { decides } = turningAtRest(
      [
        { low: 4, high: 12 },
        { low: 20, high: 40 },
      ],
      ([nodes = 0, podsPerNode = 0]) =>
        plan({
          subnets: [subnet('a', 24)],
          groups: [group('m5.large', M5_LARGE, nodes, podsPerNode, IN_A)],
        }),
    );
    expect(decides).toEqual({ from: 'low', turning: [0, 1], mending: [] });
  });
});

const FOUR_XLARGE = limits(8, 30, { vcpus: 16 });

describe('More is not always graver', () => {
  const replicas = plan({
    subnets: [subnet('a', 24)],
    groups: [group('m5.4xlarge', FOUR_XLARGE, 3, 0, IN_A)],
    clusterPods: 90,
  });
  const nodes = (low: number, high: number) =>
    turningAtRest([{ low, high }], ([value = 0]) => withNodesOf(replicas, 'm5.4xlarge', value));

  test('90 replicas fit on 1 or 2 nodes, not on 3, and again on exactly 4', () => {
    const { inputs, best } = nodes(1, 6);
    expect(best).toBe('fits');
    expect(inputs[0]?.othersLow.spans).toEqual([
      { low: 1, high: 2 },
      { low: 4, high: 4 },
    ]);
    expect(inputs[0]?.othersLow.next).toMatchObject({
      value: 3,
      graded: { grade: 'warm-short', atRest: { subnet: 'a', left: -19 } },
    });
  });

  test('both ends fit and a number between them does not', () => {
    const { low, high, inputs, decides } = nodes(2, 4);
    expect([low.grade, high.grade]).toEqual(['fits', 'fits']);
    expect(inputs[0]?.othersLow.spans).toHaveLength(2);
    expect(decides).toBeUndefined();
  });

  test('neither end fits and a number between them does', () => {
    const few = plan({ ...replicas, clusterPods: 150 });
    const { best, low, high, inputs } = turningAtRest([{ low: 1, high: 4 }], ([value = 0]) =>
      withNodesOf(few, 'm5.4xlarge', value),
    );
    expect([low.grade, high.grade]).toEqual(['pods-pending', 'may-not-fit']);
    expect(best).toBe('fits');
    expect(inputs[0]?.othersLow.spans).toEqual([{ low: 2, high: 2 }]);
    expect(inputs[0]?.othersLow.next?.value).toBe(3);
  });

  test('the low end is the graver one, where too few nodes have no place for the pods', () => {
    const roomy = plan({ ...replicas, subnets: [subnet('a', 22)], clusterPods: 300 });
    const { low, high, inputs, decides } = turningAtRest([{ low: 1, high: 6 }], ([value = 0]) =>
      withNodesOf(roomy, 'm5.4xlarge', value),
    );
    expect([low.grade, high.grade]).toEqual(['pods-pending', 'fits']);
    expect(inputs[0]?.othersLow.spans).toEqual([{ low: 3, high: 6 }]);
    expect(inputs[0]?.othersLow.next).toMatchObject({
      value: 2,
      graded: { grade: 'pods-pending' },
    });
    expect(decides).toEqual({ from: 'high', turning: [0], mending: [0] });
  });
});

test('Pods that stay pending are worse than a warm pool that is short, and better than pods that wait', () => {
  const { verdict } = answer(
    plan({ subnets: [subnet('a', 20)], groups: [group('g', M5_LARGE, 1, 40, IN_A)] }),
  );
  expect(verdict).toMatchObject({ kind: 'fits', podsPending: 13 });
  expect(graded(verdict).grade).toBe('pods-pending');
  const waiting = { ...verdict, kind: 'does-not-fit' } as const;
  expect(graded(waiting).grade).toBe('does-not-fit');
});

describe('A range that is too wide to try each number of it', () => {
  const judge = (bound: number) => (value: number) => value <= bound;

  test.each([0, 1, 7, 499, 500, 999, 1_000])('turns at %i, as a scan has it', (bound) => {
    const ends = { low: 0, high: 1_000 };
    const found = (most: number) => {
      const tried = tryValues(ends, most, judge(bound));
      return spansWhere(tried, (isHeld) => isHeld, judge(bound));
    };
    expect(found(2)).toEqual(found(1_001));
    expect(found(20)).toEqual(found(1_001));
  });

  test('is tried at equal distances, with both ends', () => {
    const { judged, isEachTried } = tryValues({ low: 10, high: 110 }, 5, String);
    expect([...judged.keys()]).toEqual([10, 35, 60, 85, 110]);
    expect(isEachTried).toBe(false);
    expect(tryValues({ low: 10, high: 14 }, 5, String).isEachTried).toBe(true);
  });

  test('is searched as it is scanned, where more never holds less', () => {
    const wide = plan({
      subnets: [subnet('a', 20)],
      groups: [group('m5.large', M5_LARGE, 1, 20, IN_A)],
    });
    const ends = [{ low: 0, high: 400 }];
    const judgeWith = ([nodes = 0]: readonly number[]) =>
      graded(answer(withNodesOf(wide, 'm5.large', nodes)).verdict);
    const scanned = turningPoints(ends, judgeWith, 401);
    const searched = turningPoints(ends, judgeWith, 2);
    expect(searched.inputs[0]?.othersLow.spans).toEqual(scanned.inputs[0]?.othersLow.spans);
    expect(searched.inputs[0]?.othersLow.next).toEqual(scanned.inputs[0]?.othersLow.next);
    expect(searched.inputs[0]?.othersLow.isEachTried).toBe(false);
  });

  test('asks for few judgements', () => {
    let asked = 0;
    turningPoints(
      [{ low: 0, high: 100_000 }],
      () => {
        asked += 1;
        return graded(answer(plan({ subnets: [subnet('a', 24)] })).verdict);
      },
      64,
    );
    expect(asked).toBeLessThan(90);
  });
});
