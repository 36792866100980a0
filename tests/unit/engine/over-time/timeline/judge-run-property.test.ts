// The verdict on a run is held against what a witness sees of the same run, node by node.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, VERDICTS } from '@/engine';
import { bandOver, type RunVerdict, simulate } from '@/engine/over-time';
import { anyScenario } from '../../../../support/arbitraries/any-scenario';
import { runs } from '../../../../support/runs';
import { type Witnessed, watchRun } from '../../../../support/verdict/run-witness';

const PATIENCE_MS = 60_000;

/** What the witness excludes; `undefined` when they agree. */
function contradiction(
  kind: RunVerdict['kind'],
  seen: Witnessed,
  asks: number,
): string | undefined {
  const { isRefused, isLaunchRefused, surelyMs, atMostMs } = seen;
  switch (kind) {
    case 'fits':
      return isRefused || asks > 0 ? 'EC2 refused something in a run that fits' : undefined;
    case 'warm-short':
      if (isLaunchRefused) return 'a launch failed in a run that is short of warm addresses alone';
      if (surelyMs > PATIENCE_MS) return 'a pod went without in a run that is short of warm ones';
      return asks > 0 ? undefined : 'EC2 refused nothing in a run that is short';
    case 'does-not-fit':
      return isLaunchRefused || atMostMs > PATIENCE_MS
        ? undefined
        : 'no launch failed and no pod waited long in a run that does not fit';
    case 'may-not-fit':
      return 'one run alone differs from nothing';
    case 'cannot-work':
    case 'unknown':
      return undefined;
  }
}

/** Refusals that subnets count. */
function refusalsIn({ timeline, findings }: ReturnType<typeof simulate>): number {
  const subnets = findings.filter(({ code }) => code === 'RUNS_OUT').length;
  return subnets + timeline.peaks.failedLaunches;
}

describe('What a run shows bears its verdict out', () => {
  const seenKinds = new Map<RunVerdict['kind'], number>();

  test('whatever happens to whatever plan', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), (scenario, seed) => {
        const atRest = answer(scenario.plan).verdict;
        const simulation = simulate(scenario, seed, { atRest });
        const { kind } = simulation.verdict;
        seenKinds.set(kind, 1 + (seenKinds.get(kind) ?? 0));
        if (atRest.kind === 'cannot-work') expect(kind).toBe('cannot-work');
        const seen = watchRun(scenario, seed);
        expect({
          what: contradiction(kind, seen, refusalsIn(simulation)),
          kind,
          seen,
        }).toMatchObject({ what: undefined });
      }),
      runs({ seed: 5, numRuns: 110 }),
    );
  });

  test('and every kind that one run can have comes up often', () => {
    for (const kind of ['fits', 'warm-short', 'does-not-fit', 'cannot-work'] as const) {
      expect(seenKinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(10);
    }
  });
});

test('the verdict on several runs is theirs, or that it may not fit where they differ', () => {
  let differing = 0;
  fc.assert(
    fc.property(anyScenario, fc.nat(), (scenario, firstSeed) => {
      const runsMade = [0, 1, 2].map((run) => simulate(scenario, firstSeed + run));
      const kinds = new Set(runsMade.map(({ verdict }) => verdict.kind));
      const [only] = kinds;
      const expected = kinds.has('cannot-work') ? 'cannot-work' : 'may-not-fit';
      if (kinds.size > 1) differing += 1;
      const { verdict, findings } = bandOver(scenario, { firstSeed, runs: 3 });
      expect(verdict.kind).toBe(kinds.size === 1 ? only : expected);
      expect(VERDICTS).toContain(verdict.kind);
      // What makes the verdict is always among what is said.
      const codes = new Set(findings.map(({ code }) => code));
      expect(codes).toEqual(
        new Set(runsMade.flatMap((run) => run.findings.map(({ code }) => code))),
      );
      if (verdict.refused) {
        expect(
          findings.map((found) => found.code === 'NODES_CANNOT_WORK' && found.group),
        ).toContain(verdict.refused.group);
      }
    }),
    runs({ seed: 8, numRuns: 30 }),
  );
  expect(differing).toBeGreaterThan(0);
});
