// From which count on a growing plan no longer fits its scenario, by all of its runs.

import { firstByBisection, firstDownFrom } from '@/engine/answers/most/first-count';
import { judge } from '@/engine/judge';
import {
  decidingQuota,
  type GrowthMark,
  graver,
  gravity,
  type QuotaName,
  type RunVerdict,
  type Verdict,
  type VerdictKind,
} from '@/engine/model';
import { type Seeds, verdictOver } from '@/engine/over-time/band';
import { verdictOf } from '@/engine/over-time/known-runs';
import { runWork, startsUnasked } from '@/engine/over-time/run-work';
import type { Scenario } from '@/engine/over-time/scenario/scenario';

/** The first count that does not simply fit, and the first that does not fit. */
export interface Turns {
  readonly short: GrowthMark | undefined;
  readonly doesNotFit: GrowthMark | undefined;
}

/** What a count comes to, and the subnet or quota that decides. */
export interface Grave {
  readonly kind: VerdictKind;
  readonly subnet: string | undefined;
  readonly quota: QuotaName | undefined;
  readonly isOfNodes: boolean | undefined;
}

export interface CountsInRuns {
  /** With so many nodes. */
  readonly scenarioOf: (nodes: number) => Scenario;
  readonly seeds: Seeds;
}

/** About so many counts are run with all seeds. */
const COUNTS_TO_TURN = 6;

/** As many runs as the plan has seeds, where these can be made unasked: else one. */
export function runsThatTurn({ scenarioOf, seeds }: CountsInRuns, planned: number): number {
  const work = runWork(scenarioOf(planned), seeds.runs);
  return startsUnasked(work, COUNTS_TO_TURN) ? seeds.runs : 1;
}

/**
 * Where a growth turns by all seeds: the last count that holds with the first of them is confirmed, and
 * looked for below where it does not hold; what does not fit is looked for above, since there each run
 * fails.
 *
 * @param own where it turns by the first seed
 * @param atRest the first count that is short at rest: no more are tried
 * @param last the most that is looked at
 * @throws Error as `simulate` does.
 */
export function turnsInRuns(
  own: Turns,
  {
    last,
    atRest,
    ...of
  }: CountsInRuns & { readonly last: number; readonly atRest: GrowthMark | undefined },
): Turns {
  const { scenarioOf, seeds } = of;
  const most = Math.min(own.short?.nodes ?? last + 1, atRest?.nodes ?? last + 1) - 1;
  const isShort = (nodes: number) => !fitsInEach(scenarioOf(nodes), seeds);
  const short = most >= 0 && isShort(most) ? firstDownFrom(isShort, most) : undefined;
  const fails = (nodes: number) => doesNotFit(inAll(nodes, of).kind);
  const first = own.doesNotFit && firstByBisection(fails, own.doesNotFit.nodes, last);
  const mark = (nodes: number): GrowthMark => ({ nodes, ...inAll(nodes, of) });
  return {
    short: short === undefined ? own.short && mark(own.short.nodes) : mark(short),
    doesNotFit: first === undefined ? undefined : mark(first),
  };
}

function fitsInEach(scenario: Scenario, { seed, runs }: Seeds): boolean {
  for (let run = 0; run < runs; run += 1) {
    const { kind } = verdictOf(scenario, seed + run);
    if (kind !== 'fits' && kind !== 'unknown') return false;
  }
  return true;
}

function inAll(nodes: number, { scenarioOf, seeds }: CountsInRuns): Grave {
  const scenario = scenarioOf(nodes);
  const { verdict } = judge(scenario.plan);
  return doesNotFit(verdict.kind)
    ? graverOf(verdict)
    : graverOf(verdict, verdictOver(scenario, seeds));
}

export function doesNotFit(kind: VerdictKind): boolean {
  return gravity(kind) >= gravity('does-not-fit');
}

/** Of a plan at rest and of its run. */
export function graverOf(
  atRest: Verdict,
  run?: Pick<RunVerdict, 'kind' | 'subnet' | 'quota' | 'waits'>,
): Grave {
  const { kind, subnet } = atRest;
  const over = run === undefined ? kind : graver(kind, run.kind);
  if (run === undefined || over === kind) {
    return { kind, subnet, quota: decidingQuota(atRest), isOfNodes: undefined };
  }
  const isOfNodes = over === 'does-not-fit' && run.waits.pods === 0 ? true : undefined;
  return { kind: over, subnet: run.subnet, quota: run.quota, isOfNodes };
}
