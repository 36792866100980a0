import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';
import { exitCode } from '@/cli/plan/exit-code';
import { answerLink } from '@/cli/read-link';
import type { PlanJson } from '@/cli/report/plan-json';
import type { RepairJson } from '@/cli/report/repairs-report';
import { type RunJson, runJson } from '@/cli/report/run-json';
import { simulate, UNKNOWN_RUN } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';

const ROOMY = 'subnet=a:10.0.0.0/22&node=m5.large:3:10';
/** Fits at rest; in the upgrade 2 more nodes want 60 of the 59 that are left. */
const TIGHT = 'subnet=a:10.0.0.0/24:12&node=m5.large:6:20';
const NOT_TOGETHER = 'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5';

/** Two runs show what twenty do where chance decides nothing; links that say how many keep them. */
const withFewRuns = (link: string) => (/&runs=/.test(link) ? link : `${link}&runs=2`);

function runOf(link: string) {
  const { stdout, exit } = commandLine(['plan', withFewRuns(link), '--scenario', '--json']);
  const answer: PlanJson & { readonly run: RunJson; readonly repairs: readonly RepairJson[] } =
    JSON.parse(stdout);
  return { ...answer, exit };
}

describe('The exit code with --scenario is the graver of plan and run', () => {
  test.each([
    ['fits', 'fits', 0, ROOMY],
    ['fits', 'does-not-fit', 1, TIGHT],
    ['fits', 'fits', 1, `${ROOMY}&pods=500`],
    ['fits', 'warm-short', 3, 'subnet=a:10.0.0.0/24:70&node=m5.large:5:10'],
    ['does-not-fit', 'warm-short', 1, 'subnet=a:/27&node=m5.large:2:29&event=none&duration=1'],
    ['cannot-work', 'cannot-work', 1, NOT_TOGETHER],
  ])('plan %s, run %s: %i', (atRest, overTime, exit, link) => {
    const { verdict, run, exit: found } = runOf(link);
    expect([verdict.kind, run.verdict.kind, found]).toEqual([atRest, overTime, exit]);
    expect(commandLine(['plan', withFewRuns(link), '--scenario']).exit).toBe(exit);
  });

  test('a run that could not be made is no success', () => {
    expect(exitCode('unknown', 0)).toBe(1);
  });

  test('where the run leaves pods without a place', () => {
    const link =
      'subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&node=m5.large:8:10&pods=20&event=scale-pods;at=1;to=160;over=5';
    const { verdict, run, exit } = runOf(link);
    expect([verdict.podsPending, run.verdict.kind, run.podsPending, exit]).toEqual([
      ...[0, 'fits', 24, 1],
    ]);
  });
});

/** 0 to 29 whole /28 in c for 14 prefixes, by where single addresses lie; the runs find enough. */
const BY_CHANCE =
  'subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30&node=m5.large:12:22' +
  '&node=c5.2xlarge:6:40&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5';

describe('Where chance decides at rest, runs that fit don’t say that the scenario does', () => {
  test('as data it may not fit, in the subnet that decides at rest', () => {
    const { verdict, run } = runOf(BY_CHANCE);
    expect([verdict.kind, verdict.subnet]).toEqual(['may-not-fit', 'c']);
    expect(run.verdict).toMatchObject({ kind: 'may-not-fit', subnet: 'c', from: null });
  });

  test('in words chance decides', () => {
    const { stdout } = commandLine(['plan', `${BY_CHANCE}&runs=2`, '--scenario']);
    expect(stdout).toContain(
      'No subnet runs short here, but chance decides in subnets a, b and c.',
    );
    expect(commandLine(['plan', `${ROOMY}&runs=2`, '--scenario']).stdout).toContain(
      'No subnet runs short and no pod waits long.',
    );
  });
});

test('What is held is in the totals as the page has it, beside what is wanted', () => {
  const { totals, run } = runOf('subnet=a:10.0.0.0/26;prefix-reservation=3&node=m5.large:2:5');
  expect(totals).toMatchObject({ heldStarted: 11, podsStarted: 5, held: 40 });
  expect(totals.heldStarted).toBe(run.start?.held);
  expect(totals.idleStarted).toBe(run.start?.idle);
});

describe('What would help as data', () => {
  const link = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:14:20';
  const { repairs } = runOf(link);

  test('has the zone whose loss hurts most and the verdict without it, and nothing else', () => {
    expect(repairs[0]?.proof?.withoutZone).toEqual({ zone: 'a', kind: 'does-not-fit' });
  });

  test('has the fields that are promised alone', () => {
    const paths = new Set(repairs.flatMap((each) => pathsOf(each)));
    expect([...paths].toSorted()).toEqual([
      'kind',
      'lane',
      'proof.kind',
      'proof.more.held',
      'proof.more.heldStarted',
      'proof.more.nodes',
      'proof.more.pods',
      'proof.withoutZone.kind',
      'proof.withoutZone.zone',
      'ranges',
      'verdict.kind',
      'verdict.left',
      'verdict.podsPending',
      'verdict.subnet',
      'what',
    ]);
  });
});

/** Where a value stands in data: names with dots between. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]));
}

describe('The run as data', () => {
  test('has with prefixes the fewest whole /28 of each subnet, and when', () => {
    const link = 'ENABLE_PREFIX_DELEGATION=true&subnet=a:10.0.0.0/22:20&node=m5.large:10:40&runs=1';
    const { stdout } = commandLine(['plan', link, '--scenario', '--json']);
    const [a] = JSON.parse(stdout).run.subnets;
    const reading = answerLink(link);
    const scenario = reading.ok ? toScenario(reading.plan, TYPE_LOOKUP) : undefined;
    const { lowestBlocks } = (scenario && simulate(scenario, 1).timeline.subnets[0]) ?? {};
    expect(a.lowestBlocks.blocks).toBe(lowestBlocks?.blocks);
    expect(a.lowestBlocks.atSeconds).toBe(Math.floor(lowestBlocks?.at ?? -1));
    expect(a.lowestBlocks.blocks).toBeLessThan(60);
  });

  test('has every field, in an order that stays', () => {
    const { stdout } = commandLine(['plan', `${TIGHT}&runs=1`, '--scenario', '--json']);
    expect(stdout.slice(stdout.indexOf('  "run"'))).toMatchInlineSnapshot(`
      "  "run": {
          "verdict": {
            "kind": "does-not-fit",
            "subnet": "a",
            "from": 132,
            "until": 1158,
            "pods": 2
          },
          "lowest": {
            "subnet": "a",
            "free": 9,
            "atSeconds": 132
          },
          "podsWaiting": {
            "peak": 20,
            "longestSeconds": 113,
            "reason": "subnet-short"
          },
          "nodesPeak": 8,
          "refusedLaunches": 0,
          "subnets": [
            {
              "label": "a",
              "lowest": 9,
              "lowestBlocks": null
            }
          ],
          "findings": [],
          "quota": null,
          "start": {
            "held": 180,
            "idle": 42,
            "podsRunning": 120,
            "podsWaiting": 0,
            "nodesWaiting": 0,
            "subnets": [
              {
                "label": "a",
                "held": 180,
                "free": 59,
                "podsWaiting": 0,
                "keptForPrefixes": 0
              }
            ],
            "groups": [
              {
                "label": "m5.large",
                "held": 180,
                "idle": 42,
                "alike": [
                  {
                    "nodes": 6,
                    "enis": 3,
                    "active": 20,
                    "idle": 7,
                    "held": 30
                  }
                ]
              }
            ]
          },
          "podsPending": 0
        },
        "repairs": [
          {
            "lane": "settings",
            "kind": "settings",
            "what": "WARM_IP_TARGET 5, MINIMUM 25",
            "ranges": null,
            "verdict": {
              "kind": "fits",
              "subnet": "a",
              "left": 71,
              "podsPending": 0
            },
            "proof": {
              "kind": "fits",
              "more": {
                "held": -12,
                "nodes": 0,
                "pods": 0,
                "heldStarted": -12
              },
              "withoutZone": null
            },
            "requirements": []
          },
          {
            "lane": "settings",
            "kind": "minimal-upgrade",
            "what": "Upgrade strategy minimal",
            "ranges": null,
            "verdict": {
              "kind": "fits",
              "subnet": "a",
              "left": 59,
              "podsPending": 0
            },
            "proof": {
              "kind": "fits",
              "more": {
                "held": 0,
                "nodes": 0,
                "pods": 0,
                "heldStarted": 0
              },
              "withoutZone": null
            },
            "requirements": []
          },
          {
            "lane": "subnets",
            "kind": "subnets",
            "what": "A further /24 in zone a",
            "ranges": "a 10.0.1.0/24",
            "verdict": {
              "kind": "fits",
              "subnet": "a",
              "left": 149,
              "podsPending": 0
            },
            "proof": {
              "kind": "fits",
              "more": {
                "held": 0,
                "nodes": 0,
                "pods": 0,
                "heldStarted": 0
              },
              "withoutZone": null
            },
            "requirements": []
          },
          {
            "lane": "subnets",
            "kind": "subnets",
            "what": "A further /24 tagged for discovery in zone a",
            "ranges": "a 10.0.1.0/24",
            "verdict": {
              "kind": "fits",
              "subnet": null,
              "left": 151,
              "podsPending": 0
            },
            "proof": {
              "kind": "fits",
              "more": {
                "held": 0,
                "nodes": 0,
                "pods": 0,
                "heldStarted": 0
              },
              "withoutZone": null
            },
            "requirements": []
          },
          {
            "lane": "nodes",
            "kind": "nodes",
            "what": "Only 5 of the 6 nodes in m5.large",
            "ranges": null,
            "verdict": {
              "kind": "fits",
              "subnet": "a",
              "left": 89,
              "podsPending": 0
            },
            "proof": {
              "kind": "fits",
              "more": {
                "held": -30,
                "nodes": -1,
                "pods": -20,
                "heldStarted": -30
              },
              "withoutZone": null
            },
            "requirements": []
          }
        ],
        "noRepair": null,
        "requirements": [],
        "ranges": null
      }
      "
    `);
  });

  test('comes with --scenario only', () => {
    expect(commandLine(['plan', ROOMY, '--json']).stdout).not.toContain('"run"');
  });

  test('names no subnet and no wait where there was none', () => {
    const { run } = runOf(`${ROOMY}&event=none`);
    expect(run.verdict).toEqual({ kind: 'fits', subnet: null, from: null, until: null, pods: 0 });
    expect(run.podsWaiting).toEqual({ peak: 0, longestSeconds: 0, reason: null });
  });

  test('is of the seed, its verdict of as many runs as the link asks for', () => {
    const of = (seed: number, runs: number) => runOf(`${TIGHT}&seed=${seed}&runs=${runs}`).run;
    expect(of(1, 20).podsWaiting).toEqual(of(1, 1).podsWaiting);
    expect(of(1, 20).verdict.pods).toBeGreaterThanOrEqual(of(1, 1).verdict.pods);
  });

  test('has nothing but its kind where it could not be made', () => {
    const run = runJson({ isMade: false, verdict: UNKNOWN_RUN, reason: 'it stalled' });
    expect(run).toEqual({
      verdict: { kind: 'unknown', subnet: null, from: null, until: null, pods: 0 },
      lowest: null,
      podsWaiting: null,
      nodesPeak: null,
      refusedLaunches: null,
      subnets: [],
      findings: [],
      quota: null,
      start: null,
      podsPending: null,
    });
  });

  test('says what nodes hold that start together, as the figures of the page do', () => {
    const { run } = runOf('subnet=a:10.0.0.0/24&node=m5.large:12:20&runs=1');
    expect(run.start).toEqual({
      held: 250,
      idle: 7,
      podsRunning: 218,
      podsWaiting: 22,
      nodesWaiting: 0,
      subnets: [{ label: 'a', held: 250, free: 1, podsWaiting: 22, keptForPrefixes: 0 }],
      groups: [
        {
          ...{ label: 'm5.large', held: 250, idle: 7 },
          alike: [
            { nodes: 1, enis: 3, active: 20, idle: 7, held: 30 },
            { nodes: 11, enis: 2, active: 18, idle: 0, held: 20 },
          ],
        },
      ],
    });
  });

  const PODS_IN_A = 'subnet=a:/24&subnet=b:/24&subnet=a:/24;use=pods&custom-networking=true';
  const IPV6 =
    'subnet=a:/24&node=m5.large:1:5&node=m4.large:0:5&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true';

  test.each([
    ['an upgrade', `${PODS_IN_A}&node=m5.large:1:5`, 'NO_POD_SUBNET', 'm5.large'],
    [
      'a new group',
      `${PODS_IN_A}&node=m5.large:2:5:a&event=add-group:m5.large:2:5:b;at=1;name=x`,
      'NO_POD_SUBNET',
      'x',
    ],
    ['a new group', `${IPV6}&event=add-group:m4.large:2:5;at=1;name=x`, 'IPV6_NOT_CAPABLE', 'x'],
    [
      'more nodes',
      `${PODS_IN_A}&node=m5.large:1:25&event=scale-nodes;at=1;to=2`,
      'NO_POD_SUBNET',
      'm5.large',
    ],
    [
      'the loss of a zone',
      `${PODS_IN_A}&node=m5.large:1:5&event=lose-zone:a;at=1`,
      'NO_POD_SUBNET',
      'm5.large',
    ],
  ])('says which nodes %s starts that cannot work, and why: %s', (_, link, code, group) => {
    const { verdict, run, exit } = runOf(link);
    expect([verdict.kind, run.verdict.kind, exit]).toEqual(['fits', 'cannot-work', 1]);
    expect(run.findings).toEqual([
      expect.objectContaining({ code, group, severity: 'error', at: 60 }),
    ]);
    expect(commandLine(['plan', link, '--scenario']).stdout).toMatch(
      new RegExp(`^Nodes of ${group} are started that cannot work, the first at 1 min: `, 'm'),
    );
  });

  describe('R40: new settings with which aws-node does not start', () => {
    const PREFIXES =
      'subnet=a:/22&node=m5.large:2:5&node=c5.large:1:5;kind=windows;name=win&ENABLE_PREFIX_DELEGATION=true';
    const changed = (to: string) => `${PREFIXES}&event=change-settings;at=1;over=0;${to}`;

    test.each(['WARM_PREFIX_TARGET=unset', 'WARM_PREFIX_TARGET=0'])('%s', (to) => {
      const { verdict, run, exit } = runOf(changed(to));
      expect([verdict.kind, run.verdict.kind, exit]).toEqual(['fits', 'cannot-work', 1]);
      expect(run.findings).toEqual([
        { code: 'AWS_NODE_ENDS', severity: 'error', group: 'm5.large', at: 60 },
      ]);
      expect(commandLine(['plan', changed(to), '--scenario']).stdout).toMatch(
        /^Nodes of m5\.large cannot work with the new settings, the first at 1 min: aws-node does not/m,
      );
    });

    test.each(['WARM_PREFIX_TARGET=2', 'WARM_PREFIX_TARGET=unset;WARM_IP_TARGET=1', 'MAX_ENI=1'])(
      '%s works',
      (to) => {
        const { run } = runOf(changed(to));
        expect(run.findings).toEqual([]);
        expect(run.verdict.kind).not.toBe('cannot-work');
      },
    );

    test('in an IPv6 cluster too, where prefixes have to stay on besides (R32)', () => {
      const ipv6 = (to: string) =>
        `subnet=a:/22&node=m5.large:3:5&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&event=change-settings;at=1;over=0;${to}`;
      for (const [to, code] of [
        ['WARM_PREFIX_TARGET=0', 'AWS_NODE_ENDS'],
        ['ENABLE_PREFIX_DELEGATION=false', 'IPV6_EXCLUDES'],
      ] as const) {
        const { verdict, run, exit } = runOf(ipv6(to));
        expect([verdict.kind, run.verdict.kind, exit]).toEqual(['fits', 'cannot-work', 1]);
        expect(run.findings).toMatchObject([{ code, severity: 'error', at: 60 }]);
      }
      expect(runOf(ipv6('WARM_PREFIX_TARGET=2')).run.verdict.kind).toBe('fits');
    });

    test('leaves nodes what they have: no pool is that of an ipamd that does not run', () => {
      const singles = 'subnet=a:/22&node=m5.large:3:5&WARM_IP_TARGET=3';
      const event = 'change-settings;at=1;WARM_PREFIX_TARGET=0;WARM_IP_TARGET=unset';
      const { run } = runOf(`${singles}&event=${event};ENABLE_PREFIX_DELEGATION=true`);
      expect(run.lowest).toMatchObject({ free: 1019 - 3 * 9, atSeconds: 0 });
      expect(run.findings).toMatchObject([{ code: 'AWS_NODE_ENDS' }]);
    });

    test('nodes that run keep the ENI for pods that a new node would not get', () => {
      const pods = 'subnet=a:10.0.0.0/22&subnet=a:100.64.0.0/22;use=pods&custom-networking=true';
      const event = (end: string) => `${pods}&node=m5.large:2:5&event=${end}`;
      const { run } = runOf(event('change-settings;at=1;over=0;MAX_ENI=1'));
      expect([run.verdict.kind, run.findings]).toEqual(['fits', []]);
      expect(runOf(`${event('none')}&MAX_ENI=1`).verdict.kind).toBe('cannot-work');
    });

    test('a group with settings of its own keeps them, which is said', () => {
      const own = changed('WARM_PREFIX_TARGET=0').replace(':2:5', ':2:5;own=WARM_IP_TARGET=5');
      expect(runOf(own).run.findings).toEqual([]);
      const kept = 'm5.large keeps settings of its own: the change of settings does not reach';
      expect(commandLine(['plan', own, '--scenario']).stdout).toContain(kept);
      const none = commandLine(['plan', changed('WARM_PREFIX_TARGET=2'), '--scenario']).stdout;
      expect(none).not.toContain('settings of its own');
    });
  });

  test('R36: of Fargate pods that find no address it is said when they are tried again', () => {
    const told = (link: string) =>
      commandLine(['plan', link, '--scenario']).stdout.replaceAll(/\s+/g, ' ');
    const pods = 'node=:5;kind=fargate;name=fp&event=scale-pods:fp;to=15;at=1';
    const fargate = told(`subnet=a:10.0.0.0/28&${pods}&launch-retry=90`);
    expect(fargate).toContain('A Fargate pod that finds none is tried again after 1 min 30 s.');
    expect(fargate).toContain('A Fargate pod needs one address before it starts.');
    expect(fargate).not.toContain('two minutes');
    const nodes = told('subnet=a:10.0.0.0/28&node=m5.large:1:5&event=scale-nodes;to=20;at=1');
    expect(nodes).toContain('Nodes then wait two minutes before they ask again.');
    expect(nodes).not.toContain('Fargate');
    // One that another subnet takes at once is tried no more, and was short of nothing.
    const taken = 'subnet=a:10.0.0.0/26&subnet=b:10.0.1.0/24&node=:59;kind=fargate;name=fp';
    expect(told(taken)).toContain('EC2 finds no address. Another subnet gives at once what it');
    expect(told(taken)).toMatch(/^Fits\. /);
    const { verdict, run, exit } = runOf(taken);
    expect([verdict.kind, run.verdict.kind, exit]).toEqual(['fits', 'fits', 0]);
  });

  test('has nothing against a group that cannot work and of which nothing is started', () => {
    const { run } = runOf(`${IPV6}&event=scale-nodes:m4.large;at=1;to=0`);
    expect([run.verdict.kind, run.findings]).toEqual(['fits', []]);
  });
});

describe('A scenario that can’t be read ends with 2, run or not', () => {
  const inEvent = (event: string, sentence: string): [string, string] => [
    `${ROOMY}&event=${event}`,
    sentence,
  ];

  test.each([
    inEvent('upgrade:gone', 'Node group, event 1: The plan has no node group “gone”.'),
    inEvent('lose-zone:x;at=1', 'Zone, event 1: No subnet lies in zone “x”.'),
    inEvent('add-group:m5.large:1:1:x;at=1', 'Zones, event 1: No subnet lies in zone “x”.'),
    inEvent('add-group:x:1:1;at=1', 'Instance type, event 1: The list has no type “x”.'),
    inEvent('nonsense;at=1', '“event=nonsense;at=1”: “nonsense” is not one of upgrade, '),
    inEvent('upgrade;strategy=x', '“event=upgrade;strategy=x”: “x” is not one of default, '),
    inEvent('restart-pods;at=x', 'From minute, event 1: “x” is not a number.'),
    inEvent(
      'restart-pods;at=-1',
      'From minute, event 1: “-1” is out of range. 0 to 1,440 minutes.',
    ),
    inEvent('restart-pods;at=', '“event=restart-pods;at=”: a value is missing.'),
    inEvent('scale-nodes;at=1', 'Scale to, event 1: A number is missing.'),
    inEvent('change-settings;at=1;WARM_IP_TARGET=x', 'WARM_IP_TARGET, event 1: “x” is not a num'),
    inEvent('change-settings;at=1;MAX_ENI=-1', 'MAX_ENI, event 1: '),
    [
      `${ROOMY}&duration=30&event=restart-pods;at=1&event=restart-pods;at=31`,
      'From minute, event 2: The event starts at minute 31',
    ],
    [`${ROOMY}&duration=x`, 'Length: “x” is not a number.'],
    [`${ROOMY}&runs=`, 'Runs in the band: A number is missing.'],
    [`${ROOMY}&address-choice=x`, '“address-choice=x”: “x” is not one of lowest-first, random.'],
    [`${ROOMY}&seed=x`, 'Seed: “x” is not a number. 0 to 4,294,967,295.'],
    [`${ROOMY}&seed=-1`, 'Seed: “-1” is out of range. 0 to 4,294,967,295.'],
  ])('%s', (link, sentence) => {
    for (const options of [[], ['--json'], ['--scenario'], ['--scenario', '--json']]) {
      const { stdout, stderr, exit } = commandLine(['plan', link, ...options]);
      expect(stderr).toContain(sentence);
      expect(stderr).not.toMatch(/Seed.*Seed/);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    }
  });

  test('a fault of the scenario is told beside one of the plan', () => {
    const { stderr, exit } = commandLine(['plan', `${ROOMY}&WARM_IP_TARGET=x&seed=x`]);
    expect(stderr).toMatch(/^WARM_IP_TARGET: .*\nSeed: /);
    expect(exit).toBe(2);
  });
});

describe('Text for people', () => {
  test('says that the scenario was not run, or what the run shows', () => {
    expect(commandLine(['plan', ROOMY]).stdout).toMatch(
      /^Fits at rest; the scenario was not run\.$/m,
    );
    const warmShort = 'subnet=/26&node=m4.large:3:8';
    expect(commandLine(['plan', warmShort]).stdout).toMatch(/^The scenario was not run\.$/m);
    expect(commandLine(['plan', warmShort, '--scenario']).stdout).not.toContain('was not run');
    const { stdout } = commandLine(['plan', ROOMY, '--scenario']);
    expect(stdout).toMatch(/^Fits\. 929 addresses free in subnet a\.$/m);
    expect(stdout).toMatch(/^What the run shows\nLowest, at /m);
    expect(stdout).toMatch(/^No subnet runs short and no pod waits long\.$/m);
  });

  test('of runs that differ the sentences are of the run of the verdict, and it says so', () => {
    const link =
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:15:20&event=upgrade;strategy=karpenter;budget=30';
    const { stdout } = commandLine(['plan', link, '--scenario']);
    const text = stdout.replaceAll(/\s+/g, ' ');
    const [, pods] = /but (\d+) pods wait for subnets? a/.exec(text) ?? [];
    const [, still] = /; (\d+) pods still wait at the end/.exec(text) ?? [];
    expect(text).toContain('Numbers of the first of 20 runs, sentences of the worst.');
    expect(text).toContain(`up to ${pods} for lack of addresses`);
    expect(text).toContain(`${still} still wait at the end`);
    expect(commandLine(['plan', ROOMY, '--scenario']).stdout).not.toContain('Numbers of the first');
  });

  test('R31: says that no address is left outside the reservation where that is why', () => {
    const said = (link: string) =>
      commandLine(['plan', `${link}&node=m5.large:2:5&event=none`, '--scenario']).stdout;
    expect(said('subnet=a:/26;prefix-reservation=4')).toContain(
      'Subnet a runs short, 0 → 30 min: EC2 finds no address outside the reservation.',
    );
    expect(said('subnet=a:/28:11')).toContain('0 → 30 min: EC2 finds no address. ');
  });

  test('says of a subnet that its other users alone overfill that no pod waits for it', () => {
    const link = 'subnet=a:/24&subnet=b:/28:5&consumer=other:1:10;subnet=b&event=none';
    const [others, pods] = ['m5.large:2:5:a', 'm5.large:40:27'].map(
      (node) => commandLine(['plan', `${link}&node=${node}`]).stdout,
    );
    expect(others).toContain(
      'Does not fit: subnet b is 4 addresses short for its other users alone; no pod waits for it.',
    );
    expect(pods).toMatch(
      /^Does not fit: at least 855 of 1,080 pods wait; subnet b is 604 addresses short\./,
    );
  });

  test('tells the peak of all waits and the longest one apart, with the pods of each', () => {
    const link =
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/28&node=m5.large:2:5&event=lose-zone:a;at=1';
    const said = commandLine(['plan', link, '--scenario']).stdout.replace(/\s+/g, ' ');
    expect(said).toContain(
      'Short of warm at rest, and 1 pod waits after the loss of the zone. At rest subnet b is 9 warm addresses short.',
    );
    expect(said).toContain(
      'Up to 5 pods wait, up to 1 for lack of addresses, most at 1 min. The longest wait for an address is 29 min: their subnet has no address. 1 still waits at the end.',
    );
  });

  test('says of a plan that fits at rest alone what becomes of it', () => {
    const { stdout } = commandLine(['plan', TIGHT, '--scenario']);
    expect(stdout).toMatch(/^Fits at rest, but \d+ pods wait for subnet a during the upgrade\.$/m);
    expect(stdout).toMatch(/^Subnet a runs short during the upgrade, 2 → 19 min: /m);
  });
});
