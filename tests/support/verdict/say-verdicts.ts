// Plans of one zone for tests of the verdict, and what is said of them.
import { expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup, type Subnet, type VerdictKind } from '@/engine';
import { plan, subnet } from '../builders';

/** A plan whose groups have all nodes in zone a. */
export function inOneZone(
  subnets: readonly Subnet[],
  groups: readonly NodeGroup[],
  changed: Partial<ClusterPlan> = {},
): ClusterPlan {
  return plan({ subnets, groups: groups.map((each) => ({ ...each, zones: ['a'] })), ...changed });
}

/** A /25 in zone a in which so many addresses are free for nodes. */
export function room(free: number, changed: Partial<Subnet> = {}): Subnet {
  return subnet('a', 25, 123 - free, { zone: 'a', ...changed });
}

export function expectVerdict(given: ClusterPlan, kind: VerdictKind, more: object = {}): void {
  expect(answer(given).verdict).toMatchObject({ kind, ...more });
}

/** A test for each: what is so, the plan, its verdict, and what else the verdict says. */
export function sayVerdicts(
  cases: readonly (readonly [
    sentence: string,
    given: ClusterPlan,
    kind: VerdictKind,
    more?: object,
  ])[],
): void {
  for (const [sentence, given, kind, more] of cases) {
    test(sentence, () => expectVerdict(given, kind, more));
  }
}
