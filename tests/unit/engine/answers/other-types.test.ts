import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeToType, gravity, judge, NO_EXTRA_PODS, type OtherTypes, otherTypes } from '@/engine';
import { findInstanceType } from '@/limits';
import { linkPlan } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

function candidates(...names: readonly string[]) {
  return names.flatMap((name) => findInstanceType(name) ?? []);
}

function inShort(found: OtherTypes | undefined) {
  return found?.others.map(({ type, nodes, podsPerNode, held, idle, verdict }) => {
    return `${nodes} ${type} × ${podsPerNode}: ${held} held, ${idle} idle, ${verdict.kind}`;
  });
}

describe('The same pods on other types', () => {
  test('480 pods hold 720 addresses on 24 m5.large or 12 m5.xlarge, 486 hold 540 on 9 m5.2xlarge', () => {
    const plan = linkPlan('?system-pods=0&subnet=a:/20&node=m5.large:24:20');
    const found = otherTypes(plan, 'm5.large', candidates('m5.xlarge', 'm5.2xlarge'));
    expect(found?.planned).toMatchObject({ nodes: 24, podsPerNode: 20, held: 720 });
    expect(inShort(found)).toEqual([
      '9 m5.2xlarge × 54: 540 held, 18 idle, fits',
      '12 m5.xlarge × 40: 720 held, 192 idle, fits',
    ]);
  });

  test('have a place for each, system pods beside them', () => {
    const plan = linkPlan('?system-pods=4&subnet=a:/20&node=m5.large:24:20&node=c5.large:2:5');
    for (const candidate of candidates('m5.xlarge', 'm5.2xlarge', 'm5.16xlarge', 't3.nano')) {
      const group = plan.groups[0];
      const change = group && changeToType(plan, group, candidate);
      if (group === undefined || change === undefined) continue;
      const moved = { ...group, ...change, limits: candidate };
      expect(moved.nodes * moved.podsPerNode).toBeGreaterThanOrEqual(480);
      const { groups } = judge({ ...plan, groups: [moved, ...plan.groups.slice(1)] });
      expect(groups[0]?.pending['max-pods']).toBe(0);
      // One node fewer has no place for them, or more than their share of its vCPUs.
      const share = (20 * (candidate.vcpus ?? 0)) / 2;
      const places = Math.min(share, (groups[0]?.maxPods ?? 0) - 2 - 4);
      expect((moved.nodes - 1) * places).toBeLessThan(480);
    }
  });

  test('take with them what few of them have, whatever that is: half as much on each of twice the nodes', () => {
    const extras = Object.fromEntries(Object.keys(NO_EXTRA_PODS).map((key) => [key, 4]));
    const halves = Object.fromEntries(Object.keys(NO_EXTRA_PODS).map((key) => [key, 2]));
    const plan = linkPlan('?subnet=a:/20&node=m5.xlarge:6:20');
    const [group] = plan.groups;
    const [candidate] = candidates('m5.large');
    if (!group || !candidate) throw new Error('no group or type');
    const change = changeToType(plan, { ...group, ...extras }, candidate);
    expect(change).toEqual({ instanceType: 'm5.large', nodes: 12, podsPerNode: 10, ...halves });
  });

  test('are left out where no place is left on a node', () => {
    const plan = linkPlan('?system-pods=2&subnet=a:/24&node=m5.large:2:20');
    expect(inShort(otherTypes(plan, 'm5.large', candidates('t3.nano')))).toEqual([]);
  });

  test('are told once where several types come to the same', () => {
    const plan = linkPlan('?subnet=a:/22&node=m5.large:4:20');
    const found = otherTypes(plan, 'm5.large', candidates('c5.large', 'm5.xlarge', 'c5.xlarge'));
    expect(found?.others.map(({ type }) => type)).toEqual(['m5.xlarge']);
    // Where a last node decides the verdict, its type is no difference.
    const tight = linkPlan('?subnet=a:10.0.0.0/24:12&node=m5.large:8:22');
    expect(inShort(otherTypes(tight, 'm5.large', candidates('m5zn.large', 'c5.large')))).toEqual(
      [],
    );
  });

  test('on a type with which the plan fits come first, of those that do not the best', () => {
    const link =
      '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40';
    const types = candidates('m5.8xlarge', 'm5.2xlarge', 'c8a.large', 'm4.large');
    expect(inShort(otherTypes(linkPlan(link), 'm5.large', types))).toEqual([
      '15 m4.large × 18: 300 held, 0 idle, fits',
      '5 m5.2xlarge × 53: 300 held, 15 idle, may-not-fit',
      '2 m5.8xlarge × 132: 360 held, 84 idle, does-not-fit',
      '12 c8a.large × 22: 720 held, 420 idle, does-not-fit',
    ]);
  });

  test.each([
    ['a Fargate group', '?subnet=a:/24&node=:5;kind=fargate;name=g', 'g'],
    ['a group without nodes', '?subnet=a:/24&node=m5.large:0:5', 'm5.large'],
    ['a group without pods', '?subnet=a:/24&node=m5.large:3:0', 'm5.large'],
    ['no group of the plan', '?subnet=a:/24&node=m5.large:3:5', 'else'],
  ])('are not asked of %s', (_, link, label) => {
    expect(otherTypes(linkPlan(link), label, candidates('m5.xlarge'))).toBeUndefined();
  });

  test('R38, R39: count to the quotas with their prefixes and ENIs', () => {
    const plan = linkPlan('?ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.large:4:30');
    const found = otherTypes(plan, 'm5.large', candidates('m5.xlarge'));
    const alone = judge({
      ...plan,
      groups: plan.groups.flatMap((group) => {
        const [candidate] = candidates('m5.xlarge');
        if (candidate === undefined) return [];
        return { ...group, ...changeToType(plan, group, candidate), limits: candidate };
      }),
    });
    const [choice] = found?.others ?? [];
    expect(choice).toMatchObject({
      nau: alone.quotas.nau.used,
      enis: alone.quotas.enis.used,
      held: alone.totals.held,
      idle: alone.totals.idle,
    });
    expect(choice?.prefixes).toBe(((choice?.held ?? 0) - (choice?.enis ?? 0)) / 16);
  });
});

test('On any type the pods of a group have their places, and no node could be spared', () => {
  const types = candidates('m5.large', 'm5.xlarge', 'c5.2xlarge', 't3.medium', 'm6i.4xlarge');
  const links = fc
    .record({
      nodes: fc.integer({ min: 1, max: 30 }),
      pods: fc.integer({ min: 1, max: 29 }),
      system: fc.nat(4),
      prefixes: fc.boolean(),
      length: fc.integer({ min: 22, max: 26 }),
    })
    .map(
      ({ nodes, pods, system, prefixes, length }) =>
        `?system-pods=${system}&ENABLE_PREFIX_DELEGATION=${prefixes}` +
        `&subnet=a:/${length}&subnet=b:/24&node=m5.large:${nodes}:${pods}`,
    );
  fc.assert(
    fc.property(links, (link) => {
      const plan = linkPlan(link);
      const [group] = plan.groups;
      const found = otherTypes(plan, 'm5.large', types);
      if (group === undefined || found === undefined) throw new Error(link);
      const wanted = group.nodes * group.podsPerNode;
      for (const each of found.others) {
        const limits = types.find(({ name }) => name === each.type);
        const change = limits && changeToType(plan, group, limits);
        if (limits === undefined || change === undefined) throw new Error(each.type);
        const moved = { ...group, ...change, limits };
        const { verdict, groups } = judge({ ...plan, groups: [moved] });
        const [usage] = groups;
        expect(each).toMatchObject({ held: usage?.held, idle: usage?.warm, nodes: moved.nodes });
        expect(each.verdict.kind).toBe(verdict.kind);
        expect(usage?.pending['max-pods']).toBe(0);
        expect(each.nodes * each.podsPerNode).toBeGreaterThanOrEqual(wanted);
        // With one node fewer each would have more than its share, or than has a place beside the system's.
        const share = Math.max(1, Math.floor((group.podsPerNode * (limits.vcpus ?? 0)) / 2));
        const fewer = { ...moved, nodes: moved.nodes - 1, podsPerNode: share };
        const places = judge({ ...plan, groups: [fewer] }).groups[0]?.podsHosted ?? 0;
        const system = (usage?.systemPodsAsked ?? 0) / moved.nodes;
        expect(places - fewer.nodes * system).toBeLessThan(wanted);
      }
      const ranks = found.others.map(({ verdict }) => gravity(verdict.kind));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
    runs({ seed: 2118, numRuns: 60 }),
  );
});
