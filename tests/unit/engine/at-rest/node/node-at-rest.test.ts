import { describe, expect, test } from 'vitest';
import { type CniSettings, nodeAtRest } from '@/engine';
import { limits, settings } from '../../../../support/builders';

type Size = readonly [maxEnis: number, ipv4PerEni: number];
const T3_SMALL: Size = [3, 4];
const T3_MEDIUM: Size = [3, 6];
const M5_LARGE: Size = [3, 10];
const M5_XLARGE: Size = [4, 15];
const M5_4XLARGE: Size = [8, 30];
const P3DN_24XLARGE: Size = [15, 50];
const C5_LARGE: Size = [3, 10];

/** Pods → ENIs / pool / held, as the sources print it. */
function summary(size: Size, changed: Partial<CniSettings>, maxPods: number, pods: number): string {
  const atRest = nodeAtRest({
    limits: limits(...size),
    settings: settings(changed),
    maxPods,
    pods,
  });
  expect(atRest.comesToRest).toBe(true);
  const state = atRest.states[atRest.states.length - 1];
  return `${state?.enis.length}/${state?.pool}/${state?.held}`;
}

function slots(size: Size, changed: Partial<CniSettings>, maxPods: number, pods: number): string {
  const atRest = nodeAtRest({
    limits: limits(...size),
    settings: settings(changed),
    maxPods,
    pods,
  });
  return (atRest.states[0]?.enis ?? []).map((eni) => eni.slots).join();
}

// https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/docs/eni-and-ip-target.md
describe('R7, R9: the table of eni-and-ip-target.md', () => {
  const W1M1 = { warmIpTarget: 1, minimumIpTarget: 1 };
  const W2M5 = { warmIpTarget: 2, minimumIpTarget: 5 };
  const W5M10 = { warmIpTarget: 5, minimumIpTarget: 10 };
  test.each([
    [T3_SMALL, {}, 11, 0, '1/3/4', '3'],
    [T3_SMALL, {}, 11, 5, '3/9/12', '3,3,3'],
    [T3_SMALL, {}, 11, 9, '3/9/12', '3,3,3'],
    [T3_SMALL, W1M1, 11, 0, '1/1/2', '1'],
    [T3_SMALL, W1M1, 11, 5, '2/6/8', '3,3'],
    [T3_SMALL, W1M1, 11, 9, '3/9/12', '3,3,3'],
    [T3_SMALL, W2M5, 11, 0, '2/5/7', '3,2'],
    [T3_SMALL, W2M5, 11, 5, '3/7/10', '3,3,1'],
    [T3_SMALL, W2M5, 11, 9, '3/9/12', '3,3,3'],
    [P3DN_24XLARGE, {}, 250, 0, '1/49/50', '49'],
    [P3DN_24XLARGE, {}, 250, 3, '2/98/100', '49,49'],
    [P3DN_24XLARGE, {}, 250, 95, '3/147/150', '49,49,49'],
    [P3DN_24XLARGE, W5M10, 250, 0, '1/10/11', '10'],
    [P3DN_24XLARGE, W5M10, 250, 7, '1/12/13', '12'],
    [P3DN_24XLARGE, W5M10, 250, 15, '1/20/21', '20'],
    [P3DN_24XLARGE, W5M10, 250, 45, '2/50/52', '49,1'],
  ] as const)(
    '%j with %j, max pods %i, %i pods: %s (%s)',
    (size, changed, maxPods, pods, all, each) => {
      expect(summary(size, changed, maxPods, pods)).toBe(all);
      expect(slots(size, changed, maxPods, pods)).toBe(each);
    },
  );
});

// https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/docs/prefix-and-ip-target.md, whose ENI
// counts of p3dn and whose idle row of 7/20 are wrong: a prefix is a slot, and 20 addresses are two.
describe('R7, R9, R13: the table of prefix-and-ip-target.md, corrected', () => {
  const P1 = { prefixDelegation: true };
  const W1M1 = { prefixDelegation: true, warmIpTarget: 1, minimumIpTarget: 1 };
  const W7M20 = { prefixDelegation: true, warmIpTarget: 7, minimumIpTarget: 20 };
  const W5M10 = { prefixDelegation: true, warmIpTarget: 5, minimumIpTarget: 10 };
  test.each([
    [T3_SMALL, P1, 0, '1/16/17'],
    [T3_SMALL, P1, 5, '1/32/33'],
    [T3_SMALL, P1, 16, '1/32/33'],
    [T3_SMALL, P1, 17, '1/48/49'],
    [T3_SMALL, P1, 58, '2/80/82'],
    [T3_SMALL, W1M1, 0, '1/16/17'],
    [T3_SMALL, W1M1, 5, '1/16/17'],
    [T3_SMALL, W1M1, 17, '1/32/33'],
    [T3_SMALL, W1M1, 58, '2/64/66'],
    [T3_SMALL, W7M20, 0, '1/32/33'],
    [T3_SMALL, W7M20, 5, '1/32/33'],
    [T3_SMALL, W7M20, 17, '1/32/33'],
    [T3_SMALL, W7M20, 58, '2/80/82'],
    [P3DN_24XLARGE, P1, 0, '1/16/17'],
    [P3DN_24XLARGE, P1, 3, '1/32/33'],
    [P3DN_24XLARGE, P1, 95, '1/112/113'],
    [P3DN_24XLARGE, W5M10, 0, '1/16/17'],
    [P3DN_24XLARGE, W5M10, 7, '1/16/17'],
    [P3DN_24XLARGE, W5M10, 15, '1/32/33'],
    [P3DN_24XLARGE, W5M10, 45, '1/64/65'],
  ] as const)('%j with %j, %i pods: %s', (size, changed, pods, all) => {
    expect(summary(size, changed, 110, pods)).toBe(all);
  });
});

describe('R5–R11: cases computed from the code of ipamd v1.23.1', () => {
  const W5M10 = { warmIpTarget: 5, minimumIpTarget: 10 };
  const W2M30 = { warmIpTarget: 2, minimumIpTarget: 30 };
  const PREFIX = { prefixDelegation: true };
  const PREFIX_W5 = { prefixDelegation: true, warmIpTarget: 5 };
  const PREFIX_W1M48 = { prefixDelegation: true, warmIpTarget: 1, minimumIpTarget: 48 };
  test.each([
    [
      M5_LARGE,
      {},
      29,
      [
        [0, '1/9/10'],
        [1, '2/18/20'],
        [9, '2/18/20'],
        [10, '3/27/30'],
        [27, '3/27/30'],
      ],
    ],
    [
      M5_XLARGE,
      {},
      58,
      [
        [0, '1/14/15'],
        [1, '2/28/30'],
        [14, '2/28/30'],
        [15, '3/42/45'],
        [50, '4/56/60'],
      ],
    ],
    [
      M5_4XLARGE,
      {},
      234,
      [
        [0, '1/29/30'],
        [58, '3/87/90'],
        [88, '5/145/150'],
        [100, '5/145/150'],
      ],
    ],
    [
      M5_4XLARGE,
      {},
      110,
      [
        [81, '4/116/120'],
        [88, '4/116/120'],
        [100, '4/116/120'],
      ],
    ],
    [
      M5_LARGE,
      W5M10,
      29,
      [
        [0, '2/10/12'],
        [5, '2/10/12'],
        [20, '3/25/28'],
        [27, '3/27/30'],
      ],
    ],
    [
      M5_4XLARGE,
      W2M30,
      110,
      [
        [0, '2/30/32'],
        [30, '2/32/34'],
        [60, '3/62/65'],
        [100, '4/102/106'],
      ],
    ],
    [
      M5_LARGE,
      PREFIX,
      110,
      [
        [0, '1/16/17'],
        [1, '1/32/33'],
        [16, '1/32/33'],
        [17, '1/48/49'],
        [96, '1/112/113'],
        [108, '1/112/113'],
      ],
    ],
    [
      M5_LARGE,
      PREFIX_W5,
      110,
      [
        [0, '1/16/17'],
        [11, '1/16/17'],
        [12, '1/32/33'],
        [27, '1/32/33'],
        [28, '1/48/49'],
        [108, '1/112/113'],
      ],
    ],
    [
      M5_LARGE,
      PREFIX_W1M48,
      110,
      [
        [0, '1/48/49'],
        [47, '1/48/49'],
        [48, '1/64/65'],
      ],
    ],
    // p5.48xlarge, hpc6id.32xlarge, m7g.medium
    [
      [2, 50],
      {},
      100,
      [
        [0, '1/49/50'],
        [1, '2/98/100'],
        [98, '2/98/100'],
      ],
    ],
    [
      [1, 50],
      {},
      51,
      [
        [0, '1/49/50'],
        [49, '1/49/50'],
      ],
    ],
    [
      [2, 4],
      {},
      8,
      [
        [0, '1/3/4'],
        [1, '2/6/8'],
        [6, '2/6/8'],
      ],
    ],
    [
      [8, 30],
      { warmEniTarget: 0 },
      234,
      [
        [28, '1/29/30'],
        [30, '2/58/60'],
      ],
    ],
  ] as const)('%j with %j, max pods %i', (size, changed, maxPods, rows) => {
    for (const [pods, expected] of rows) {
      expect(`${pods}: ${summary(size, changed, maxPods, pods)}`).toBe(`${pods}: ${expected}`);
    }
  });
});

describe('Other documented examples', () => {
  test('three c5.large, CoreDNS on two of them: 20 + 20 + 10 addresses', () => {
    const held = [1, 1, 0].map((pods) => summary(C5_LARGE, {}, 29, pods));
    expect(held).toEqual(['2/18/20', '2/18/20', '1/9/10']);
  });

  test('README: 30 pods with WARM_IP_TARGET 30 keep 60 addresses, with 2 and MINIMUM 30 they keep 32', () => {
    expect(summary(M5_4XLARGE, { warmIpTarget: 30 }, 234, 30)).toBe('3/60/63');
    expect(summary(M5_4XLARGE, { warmIpTarget: 2, minimumIpTarget: 30 }, 234, 30)).toBe('2/32/34');
  });

  test('README: prefixes with WARM_IP_TARGET 16 keep one prefix idle, two from the first pod on', () => {
    const prefixes = { prefixDelegation: true, warmIpTarget: 16 };
    expect(summary(M5_LARGE, prefixes, 110, 0)).toBe('1/16/17');
    expect(summary(M5_LARGE, prefixes, 110, 1)).toBe('1/32/33');
  });

  test('prefixes with WARM_IP_TARGET 240 and MINIMUM 10: 240 idle, 256 with one pod', () => {
    const prefixes = { prefixDelegation: true, warmIpTarget: 240, minimumIpTarget: 10 };
    expect(summary([8, 30], prefixes, 898, 0)).toBe('1/240/241');
    expect(summary([8, 30], prefixes, 898, 1)).toBe('1/256/257');
  });

  test('t3.medium: one ENI idle, two from the first pod, three from the sixth', () => {
    const rows = [0, 1, 5, 6, 15].map((pods) => summary(T3_MEDIUM, {}, 17, pods));
    expect(rows).toEqual(['1/5/6', '2/10/12', '2/10/12', '3/15/18', '3/15/18']);
  });

  test('t3.medium with prefixes and max pods left at 17: two prefixes for 15 pods', () => {
    expect(summary(T3_MEDIUM, { prefixDelegation: true }, 17, 15)).toBe('1/32/33');
  });
});

describe('Near max pods the path decides, and a step is not cut', () => {
  test('R8: the first step takes all that MINIMUM_IP_TARGET wants, whatever max pods is', () => {
    expect(summary([3, 50], { minimumIpTarget: 50 }, 8, 0)).toBe('1/49/50');
    const prefixes = { prefixDelegation: true, minimumIpTarget: 100 };
    expect(summary([3, 50], prefixes, 17, 0)).toBe('1/112/113');
  });

  test('R6: with MINIMUM_IP_TARGET alone the pool stays there and later pods get no address', () => {
    const atRest = nodeAtRest({
      limits: limits(8, 30),
      settings: settings({ minimumIpTarget: 10 }),
      maxPods: 110,
      pods: 25,
    });
    expect(atRest.states).toHaveLength(1);
    expect(atRest.states[0]).toMatchObject({ pool: 10, assigned: 10, held: 11 });
  });
});

describe('Ends that chance decides', () => {
  test('WARM_PREFIX_TARGET 5, max pods 110, 17 pods: 7 prefixes packed, up to 10 when spread', () => {
    const atRest = nodeAtRest({
      limits: limits(12, 50),
      settings: settings({ prefixDelegation: true, warmPrefixTarget: 5 }),
      maxPods: 9410,
      pods: 17,
    });
    expect(atRest.comesToRest).toBe(true);
    expect(atRest.states.map((state) => state.prefixes)).toEqual([7, 8, 9, 10]);
  });
});

describe('Settings that never come to rest', () => {
  test('R7, R16: WARM_ENI_TARGET 0 with all slots taken adds and removes an ENI for ever', () => {
    const atRest = nodeAtRest({
      limits: limits(...M5_4XLARGE),
      settings: settings({ warmEniTarget: 0 }),
      maxPods: 234,
      pods: 29,
    });
    expect(atRest.comesToRest).toBe(false);
    expect(atRest.states.map((state) => [state.enis.length, state.pool, state.held])).toEqual([
      [1, 29, 30],
      [2, 58, 60],
    ]);
  });

  test('R7, R15: prefixes without WARM_PREFIX_TARGET add and free one prefix on an idle node', () => {
    const atRest = nodeAtRest({
      limits: limits(...M5_LARGE),
      settings: settings({ prefixDelegation: true, warmPrefixTarget: undefined }),
      maxPods: 110,
      pods: 0,
    });
    expect(atRest.comesToRest).toBe(false);
    expect(atRest.states.map((state) => state.held)).toEqual([1, 17]);
  });
});
