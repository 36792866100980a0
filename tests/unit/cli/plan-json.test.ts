import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';
import type { PlanJson } from '@/cli/report/plan-json';
import { runs } from '../../support/runs';

function jsonOf(link: string): PlanJson {
  return JSON.parse(commandLine(['plan', link, '--json']).stdout);
}

describe('The answer as data', () => {
  test('has every field, in an order that stays', () => {
    const link = 'subnet=a:10.0.0.0/24:10&node=m5.large:3:20';
    expect(commandLine(['plan', link, '--json']).stdout).toMatchInlineSnapshot(`
      "{
        "verdict": {
          "kind": "fits",
          "subnet": "a",
          "constraint": "addresses",
          "left": 151,
          "podsPending": 0,
          "podsRunAtMost": 60
        },
        "totals": {
          "nodes": 3,
          "podsAsked": 60,
          "podsHosted": 60,
          "podsPending": 0,
          "held": 90,
          "idle": 21,
          "available": 241,
          "remaining": 151,
          "short": 0,
          "heldStarted": 90,
          "idleStarted": 21,
          "podsStarted": 60,
          "free": 151
        },
        "subnets": [
          {
            "label": "a",
            "zone": "a",
            "use": "nodes",
            "size": 256,
            "reserved": 5,
            "usedByOthers": 10,
            "held": 90,
            "free": 151,
            "blocks": null,
            "keptForPrefixes": 0
          }
        ],
        "groups": [
          {
            "label": "m5.large",
            "type": "m5.large",
            "nodes": 3,
            "maxPods": 29,
            "held": 90,
            "perNode": {
              "enis": 3,
              "active": 20,
              "warm": 7,
              "held": 30,
              "heldLeast": 30,
              "cycles": null
            },
            "classes": [
              {
                "nodes": 3,
                "pods": 20,
                "subnet": "a",
                "podSubnet": null,
                "enis": 3,
                "active": 20,
                "warm": 7,
                "held": 30,
                "heldLeast": 30,
                "cycles": null
              }
            ],
            "podsHosted": 60,
            "podsPending": 0
          }
        ],
        "findings": [
          {
            "code": "WARM_ENI_CUT",
            "severity": "note",
            "group": "m5.large",
            "warmEniTarget": 1,
            "usableEnis": 3
          },
          {
            "code": "SECOND_ZONE",
            "severity": "note",
            "zone": "a"
          }
        ],
        "quotas": {
          "nau": {
            "quota": 64000,
            "used": 106,
            "byOthers": 10
          },
          "enis": {
            "quota": 5000,
            "used": 9,
            "byOthers": 0
          }
        },
        "repairs": [],
        "noRepair": null,
        "requirements": [],
        "ranges": null
      }
      "
    `);
  });

  test('names no subnet and nothing left when the plan cannot work', () => {
    const { verdict, findings } = jsonOf(
      'subnet=a:10.0.0.0/24&node=m5.large:3:5&custom-networking=true',
    );
    expect(verdict).toEqual({
      kind: 'cannot-work',
      subnet: null,
      constraint: null,
      left: null,
      podsPending: 15,
      podsRunAtMost: null,
    });
    expect(findings).toContainEqual({
      code: 'NO_POD_SUBNET',
      severity: 'error',
      zone: 'a',
      nodes: 3,
    });
  });

  test('has /28 blocks where nodes hold prefixes, and only there', () => {
    const { verdict, subnets } = jsonOf(
      'subnet=a:10.0.0.0/24:20&subnet=b:10.0.1.0/24&node=m5.large:2:20:a&ENABLE_PREFIX_DELEGATION=true',
    );
    expect(verdict.constraint).toBe('blocks');
    // 14 whole blocks; 20 others and 2 primaries fit into the two end blocks, or spoil one each.
    expect(subnets.map(({ blocks }) => blocks)).toEqual([{ worst: 0, best: 14 }, null]);
  });

  test('says what one node of a kind takes, the kind with most pods first', () => {
    const [group] = jsonOf('subnet=a:10.0.0.0/24&node=m5.large:3:8&pods=4').groups;
    const one = { subnet: 'a', podSubnet: null };
    expect(group?.classes).toEqual([
      {
        nodes: 1,
        pods: 10,
        ...one,
        enis: 3,
        active: 10,
        warm: 17,
        held: 30,
        heldLeast: 30,
        cycles: null,
      },
      {
        nodes: 2,
        pods: 9,
        ...one,
        enis: 2,
        active: 9,
        warm: 9,
        held: 20,
        heldLeast: 20,
        cycles: null,
      },
    ]);
    expect(group?.perNode).toEqual({
      enis: 3,
      active: 10,
      warm: 17,
      held: 30,
      heldLeast: 30,
      cycles: null,
    });
  });

  test('names the subnet of the pods under custom networking', () => {
    const [group] = jsonOf(
      'subnet=a:10.11.0.0/19&subnet=a:100.64.0.0/19;name=pods-a;use=pods&custom-networking=true&node=m5.large:3:5',
    ).groups;
    expect(group?.classes[0]).toMatchObject({ subnet: 'a-1', podSubnet: 'pods-a' });
  });

  test('gives the least that a node may hold where AWS or chance leaves a range', () => {
    const [group] = jsonOf('subnet=a:10.0.0.0/22&node=m6i.xlarge:1:40;kind=auto-mode').groups;
    expect(group?.perNode?.heldLeast).toBeLessThan(group?.perNode?.held ?? 0);
  });

  test('gives what a node holds in turn where its pool never comes to rest', () => {
    const [group] = jsonOf('subnet=a:10.0.0.0/22&node=m5.large:1:9&WARM_ENI_TARGET=0').groups;
    expect(group?.perNode).toMatchObject({ held: 20, heldLeast: 10, cycles: [10, 20] });
  });

  test('calls Fargate pods by their kind and has nothing per node of a group without nodes', () => {
    const { groups } = jsonOf(
      'subnet=a:10.0.0.0/24&node=:3;kind=fargate;name=jobs&node=m5.large:0',
    );
    expect(groups[0]).toMatchObject({ label: 'jobs', type: 'fargate', nodes: 3, held: 3 });
    expect(groups[1]).toMatchObject({ nodes: 0, held: 0, perNode: null, classes: [] });
  });

  test('lists findings gravest first, with null where a finding names nothing', () => {
    const { findings } = jsonOf('subnet=a:10.0.0.0/27&node=t3.medium:1:4&pods=50');
    const order = ['error', 'warning', 'note'];
    const grave = findings.map(({ severity }) => order.indexOf(severity));
    expect(grave).toEqual(grave.toSorted((a, b) => a - b));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'PODS_PENDING', severity: 'warning', group: null }),
    );
  });

  test('is made of whole numbers that add up', () => {
    const links = fc.record({
      prefixes: fc.boolean(),
      others: fc.integer({ min: 0, max: 50 }),
      nodes: fc.integer({ min: 0, max: 30 }),
      pods: fc.integer({ min: 0, max: 40 }),
      replicas: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(links, ({ prefixes, others, nodes, pods, replicas }) => {
        const { totals, subnets, groups, verdict } = jsonOf(
          `subnet=a:/23:${others}&subnet=b:/24&node=m5.large:${nodes}:${pods}&pods=${replicas}&ENABLE_PREFIX_DELEGATION=${prefixes}`,
        );
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        for (const { size, reserved, usedByOthers, held, free } of subnets)
          expect(reserved + usedByOthers + held + free).toBe(size);
        for (const group of groups) {
          expect(sum(group.classes.map((kind) => kind.nodes * kind.held))).toBe(group.held);
          for (const { enis, active, warm, held } of group.classes)
            expect(enis + active + warm).toBe(held);
        }
        expect(sum(groups.map(({ held }) => held))).toBe(totals.held);
        expect(totals.podsHosted + totals.podsPending).toBe(totals.podsAsked);
        expect(verdict.podsPending).toBe(totals.podsPending);
        expect(totals.available - totals.held).toBe(totals.remaining);
      }),
      runs({ seed: 7, numRuns: 30 }),
    );
  });
});
