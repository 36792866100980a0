import { describe, expect, test } from 'vitest';
import { answer, FINDING_SEVERITY, type FindingCode, type PlanAnswer } from '@/engine';
import { UNKNOWN_RUN } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { spokenSentence, verdictView } from '@/i18n/verdict';
import type { RunTold } from '@/i18n/verdict/run-told';
import { group, M5_LARGE, plan, settings, subnet, T3_MEDIUM } from '../../../support/builders';
import { startOf } from '../../../support/held';
import {
  ALL_RUN_TOGETHER,
  answerWith,
  FIVE_PENDING,
  NOTHING_REFUSED,
  VERDICT_OF,
  verdict,
  waitingAtStart,
} from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

const { en, ko } = MESSAGES;
const A_ONLY = { zones: ['a'] } as const;

/** Both languages and the colour of a verdict. */
function said(usage: PlanAnswer, run: RunTold = NOTHING_REFUSED) {
  return {
    en: withStars(verdictView(usage, run, en).sentence),
    ko: withStars(verdictView(usage, run, ko).sentence),
    tone: verdictView(usage, run, en).tone,
  };
}

describe('The verdict is one sentence for each reason', () => {
  test('enough', () => {
    expect(said(answerWith(VERDICT_OF.ENOUGH))).toEqual({
      en: 'Fits. **23 addresses free** in subnet c, the tightest.',
      ko: '모두 수용됩니다. 가장 빠듯한 서브넷 c의 **여유는 IP 23개입니다**.',
      tone: 'ok',
    });
  });

  test('enough, counted in blocks', () => {
    const { en: english, ko: korean } = said(
      answerWith(verdict({ constraint: 'blocks', left: 1 })),
    );
    expect(english).toBe('Fits. **1 /28 block free** in subnet c, the tightest.');
    expect(korean).toBe('모두 수용됩니다. 가장 빠듯한 서브넷 c의 **여유는 /28 블록 1개입니다**.');
  });

  test('enough, and as little left in several subnets: of none that it is the tightest', () => {
    const of = (...used: readonly number[]) =>
      said(
        answer(
          plan({
            subnets: used.map((others, index) => subnet('abc'.charAt(index), 24, others)),
            groups: [group('m5.large', M5_LARGE, 24, 20)],
          }),
        ),
      );
    expect(of(0, 0, 0)).toMatchObject({
      en: 'Fits. **11 addresses free** in each subnet.',
      ko: '모두 수용됩니다. 각 서브넷의 **여유는 IP 11개입니다**.',
    });
    expect(of(5, 0, 5)).toMatchObject({
      en: 'Fits. **6 addresses free** in each of 2 subnets, the tightest.',
      ko: '모두 수용됩니다. 가장 빠듯한 서브넷 2개 각각의 **여유는 IP 6개입니다**.',
    });
    expect(of(11, 11, 11)).toMatchObject({
      en: 'Fits, with **no address to spare** in each subnet.',
      ko: '모두 수용되지만, 각 서브넷에 **남는 IP가 없습니다**.',
    });
  });

  test('the warm pool is short', () => {
    expect(said(answerWith(VERDICT_OF.WARM_POOL_SHORT))).toEqual({
      en: 'All 504 pods run, but subnet c is **19 warm addresses short**.',
      ko: '파드 504개는 모두 실행되지만, 서브넷 c의 **웜 IP가 19개 부족합니다**.',
      tone: 'warn',
    });
    const { constraint, left, blocks } = VERDICT_OF.BLOCKS_BY_LAYOUT;
    const ofBlocks = answerWith({ ...VERDICT_OF.WARM_POOL_SHORT, constraint, left, blocks });
    expect(said(ofBlocks).en).toContain('but subnet c has **0 to 29 whole /28**, 14 wanted.');
    expect(said(ofBlocks).ko).toContain('필요한 /28은 14개, **온전한 /28은 0~29개입니다**');
  });

  test('the warm pool is short though no address is missing', () => {
    const usage = answerWith({ ...VERDICT_OF.WARM_POOL_SHORT, left: 3 });
    expect(said(usage).en).toBe(
      'All 504 pods run, but in subnet c **some nodes never fill their warm pool**.',
    );
    expect(said(usage).ko).toContain('**웜 풀을 다 채우지 못하는 노드가 있습니다**');
  });

  test('the node that comes last leaves pods waiting', () => {
    expect(said(answerWith(VERDICT_OF.LAST_NODE_WAITS))).toEqual({
      en: 'May not fit: subnet c is **19 addresses short**; the order of nodes decides. One m5.large that comes last there leaves 13 pods waiting.',
      ko: '수용되지 않을 수 있습니다. 서브넷 c의 **IP가 19개 부족하여**, 결과가 노드 순서에 따라 다릅니다. 마지막에 시작하는 m5.large 1대에서는 파드 13개가 대기합니다.',
      tone: 'warn',
    });
  });

  test('a node of a group with a name of its own is told with it', () => {
    const reason = { ...VERDICT_OF.LAST_NODE_WAITS.reason, group: 'web' };
    const usage = answerWith({ ...VERDICT_OF.LAST_NODE_WAITS, reason });
    expect(said(usage).en).toContain('One m5.large of web that comes last');
    expect(said(usage).ko).toContain('노드 그룹 web의 m5.large 1대에서는');
    const fargate = { ...reason, group: 'Fargate', instanceType: '' };
    const without = answerWith({ ...VERDICT_OF.LAST_NODE_WAITS, reason: fargate });
    expect(said(without).en).toContain('One Fargate pod that comes last');
    expect(said(without).ko).toContain('마지막에 시작하는 Fargate 파드 1개');
  });

  test('the node that comes last finds no address to start', () => {
    expect(said(answerWith(VERDICT_OF.LAST_NODE_NOT_LAUNCHED))).toEqual({
      en: 'May not fit: subnet c is **19 addresses short**; the order of nodes decides. One m5.large that comes last there finds no address to start, and its 22 pods wait.',
      ko: '수용되지 않을 수 있습니다. 서브넷 c의 **IP가 19개 부족하여**, 결과가 노드 순서에 따라 다릅니다. 마지막에 시작하는 m5.large 1대는 IP를 받지 못해 시작하지 못하고, 파드 22개가 대기합니다.',
      tone: 'warn',
    });
  });

  test('the node that comes last gets no ENI for its pods', () => {
    const of = answerWith(VERDICT_OF.LAST_NODE_NOT_READY);
    const waits = 'that comes last gets no ENI there and never gets ready, and its 22 pods wait.';
    expect(said(of).en).toMatch(new RegExp(` One m5.large ${waits}$`));
    expect(said(of, ALL_RUN_TOGETHER).en).toMatch(
      new RegExp(`short\\*\\*\\. One m5.large ${waits}$`),
    );
    expect(said(of).ko).toMatch(
      /m5.large 1대는 그 서브넷에서 ENI를 받지 못해 Ready 상태가 되지 못하고, 파드 22개가 대기합니다\.$/,
    );
  });

  test('no pod is said to wait in a plan without pods', () => {
    const { totals, ...others } = answerWith(VERDICT_OF.PODS_DO_NOT_FIT);
    const empty = { ...others, totals: { ...totals, podsAsked: 0 } };
    expect(said(empty)).toMatchObject({
      en: 'Does not fit: subnet c is **19 addresses short**.',
      ko: '수용되지 않습니다. 서브넷 c의 **IP가 19개 부족합니다**.',
    });
    const reason = { ...VERDICT_OF.LAST_NODE_NOT_READY.reason, pods: 0 };
    const order = { ...empty, verdict: { ...VERDICT_OF.LAST_NODE_NOT_READY, reason } };
    expect(said(order).en).toMatch(
      /; the order of nodes decides\. One m5.large .* never gets ready\.$/,
    );
    expect(said(order).ko).toContain('결과가 노드 순서에 따라 다릅니다.');
  });

  test('pods on branch ENIs come late', () => {
    expect(said(answerWith(VERDICT_OF.BRANCHES_COME_LATE))).toEqual({
      en: 'May not fit: subnet c is **19 addresses short**. Pods on branch ENIs come after the warm addresses of all nodes.',
      ko: '수용되지 않을 수 있습니다. 서브넷 c의 **IP가 19개 부족합니다**. 모든 노드가 웜 IP를 채운 뒤에 시작하는 브랜치 ENI 파드는 IP를 받지 못할 수 있습니다.',
      tone: 'warn',
    });
  });

  test('where single addresses lie decides', () => {
    expect(said(answerWith(VERDICT_OF.BLOCKS_BY_LAYOUT))).toEqual({
      en: 'May not fit: subnet c has **0 to 29 whole /28**, 14 wanted. Whether pods wait depends on where single addresses lie.',
      ko: '수용되지 않을 수 있습니다. 서브넷 c에 필요한 /28은 14개, **온전한 /28은 0~29개입니다**. 파드가 대기하는지는 개별 IP의 위치에 따라 다릅니다.',
      tone: 'warn',
    });
  });

  test('subnet discovery cannot promise', () => {
    expect(said(answerWith(VERDICT_OF.DISCOVERY_ORDER))).toEqual({
      en: 'May not fit: with subnet discovery, nodes that come first can take **what later ones need** in subnets c and d.',
      ko: '수용되지 않을 수 있습니다. 서브넷 검색을 쓰면, 나중에 시작하는 노드에 필요한 **서브넷 c, d의 IP를 먼저 시작한 노드가 차지할 수 있습니다**.',
      tone: 'warn',
    });
  });

  test('pods do not fit', () => {
    expect(said(answerWith(VERDICT_OF.PODS_DO_NOT_FIT), RUNS.checking)).toEqual({
      en: 'Does not fit: **pods wait in any order**; subnet c is 19 addresses short.',
      ko: '수용되지 않습니다. **노드가 시작하는 순서와 관계없이 파드가 대기합니다**. 서브넷 c의 IP가 19개 부족합니다.',
      tone: 'bad',
    });
    expect(said(answerWith(VERDICT_OF.OTHERS_DO_NOT_FIT))).toEqual({
      en: 'Does not fit: subnet c is **19 addresses short** for its other users alone; no pod waits for it.',
      ko: '수용되지 않습니다. 다른 사용자만으로도 서브넷 c의 **IP가 19개 부족합니다**. 이 서브넷을 기다리는 파드는 없습니다.',
      tone: 'bad',
    });
    const { constraint, left, blocks } = VERDICT_OF.BLOCKS_BY_LAYOUT;
    const ofBlocks = answerWith({ ...VERDICT_OF.PODS_DO_NOT_FIT, constraint, left, blocks });
    expect(said(ofBlocks).en).toContain('; subnet c has 0 to 29 whole /28, 14 wanted.');
    expect(said(ofBlocks).ko).toContain('필요한 /28은 14개, 온전한 /28은 0~29개입니다.');
  });

  test('of pods that do not fit it counts those that wait: at the least, or as a run has shown', () => {
    const runAtMost = (podsRunAtMost: number) =>
      answerWith({ ...VERDICT_OF.PODS_DO_NOT_FIT, podsRunAtMost });
    const sayings = (usage: PlanAnswer, run: RunTold) => {
      const { en: english, ko: korean } = said(usage, run);
      return [english, korean].map((sentence) => sentence.match(/\*\*(.*)\*\*/)?.[1]);
    };
    expect(sayings(runAtMost(492), RUNS.checking)).toEqual([
      'at least 12 of 504 pods wait',
      '파드 504개 중 12개 이상이 대기합니다',
    ]);
    expect(said(runAtMost(492), waitingAtStart({ a: 12, b: 0, c: 28 }))).toMatchObject({
      en: 'Does not fit: **40 of 504 pods wait** for an address in subnets a and c.',
      ko: '수용되지 않습니다. **파드 504개 중 40개가** 서브넷 a, c의 **IP를 기다립니다**.',
    });
    expect(sayings(runAtMost(0), RUNS.checking)).toEqual([
      '504 of 504 pods wait',
      '파드 504개 중 504개가 대기합니다',
    ]);
    expect(sayings(runAtMost(503), NOTHING_REFUSED)[0]).toBe('1 of 504 pods waits');
    const pending = answerWith({
      ...VERDICT_OF.PODS_DO_NOT_FIT,
      podsPending: 4,
      pendingReasons: ['max-pods'],
      podsRunAtMost: 492,
    });
    expect(sayings(pending, RUNS.checking)[0]).toBe('at least 8 of 504 pods wait');
    expect(said(pending, waitingAtStart({ c: 8 })).en).toBe(
      'Does not fit: **8 of 504 pods wait** for an address in subnet c. 4 of 504 pods find no place: the nodes are at their max pods.',
    );
  });

  test('AWS or the VPC CNI refuses the plan', () => {
    const usage = answerWith(VERDICT_OF.REFUSED);
    expect(said(usage)).toEqual({
      en: 'Cannot work: **one VPC cannot have subnets a and b**.',
      ko: '이대로는 작동하지 않습니다. **한 VPC에 서브넷 a, b의 대역을 함께 둘 수 없습니다**.',
      tone: 'bad',
    });
    expect(verdictView(usage, NOTHING_REFUSED, en).because).toBe(
      'A VPC has ranges of one of 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16, not of two. Pods often take 100.64.0.0/10.',
    );
  });

  test('a subnet alone is not called the tightest', () => {
    const of = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 1, 5, A_ONLY)],
    });
    expect(said(answer(of)).en).toBe('Fits. **231 addresses free** in subnet a.');
    expect(said(answer(of)).ko).toBe('모두 수용됩니다. 서브넷 a의 **여유는 IP 231개입니다**.');
  });
});

describe('What AWS or the VPC CNI refuses', () => {
  const codes = (Object.keys(FINDING_SEVERITY) as FindingCode[]).filter(
    (code) => FINDING_SEVERITY[code] === 'error',
  );

  test.each(codes)('%s is a reason of the first sight, in both languages', (code) => {
    expect(Object.keys(en.results.refusals)).toContain(code);
    expect(Object.keys(ko.results.refusals)).toContain(code);
  });

  test('is told of all groups that have it, and further errors are counted', () => {
    const of = (label: string) => ({ code: 'POD_ENI_OFF', group: label }) as const;
    const refused = {
      ...VERDICT_OF.REFUSED,
      reason: { code: 'REFUSED', finding: of('web') },
    } as const;
    const usage = {
      ...answerWith(refused),
      findings: [of('web'), { code: 'NO_ENI_FOR_PODS', group: 'web', usableEnis: 0 }, of('jobs')],
    } as const;
    const view = verdictView(usage, NOTHING_REFUSED, en);
    expect(withStars(view.sentence)).toBe(
      'Cannot work: **pods with security groups of web and jobs are not counted**.',
    );
    expect(view.because).toBe(
      'ENABLE_POD_ENI is off. Turn on security groups for pods. 1 further error is among the notes.',
    );
    expect(verdictView(usage, NOTHING_REFUSED, ko).because).toMatch(
      /진단에 오류가 1개 더 있습니다\.$/,
    );
  });
});

describe('Pending pods are named, and why', () => {
  test('where all else fits, before what is left', () => {
    const usage = answerWith(verdict(FIVE_PENDING));
    expect(said(usage)).toEqual({
      en: 'Fits, but **5 of 504 pods find no place**: the nodes are at their max pods.',
      ko: 'IP는 충분하지만 **파드 504개 중 5개는 자리가 없습니다**. 노드가 최대 파드 수에 이르렀습니다.',
      tone: 'warn',
    });
    expect(verdictView(usage, NOTHING_REFUSED, en).because).toBe(
      'Addresses are no matter: 23 addresses free in subnet c, the tightest.',
    );
    expect(verdictView(usage, NOTHING_REFUSED, ko).because).toBe(
      '가장 빠듯한 서브넷 c의 여유는 IP 23개입니다.',
    );
  });

  test('for several reasons', () => {
    const pending = { podsPending: 5, pendingReasons: ['branch-enis', 'max-pods'] } as const;
    const { en: english, ko: korean } = said(answerWith(verdict(pending)));
    expect(english).toMatch(
      /: the nodes have no more branch ENIs and the nodes are at their max pods\.$/,
    );
    expect(korean).toMatch(/브랜치 ENI가 더 없습니다\. 노드가 최대 파드 수에 이르렀습니다\.$/);
  });

  test.each(Object.values(VERDICT_OF).filter(({ kind }) => kind !== 'fits'))(
    'in a verdict of $kind for $reason.code',
    (of) => {
      const { en: english, ko: korean, tone } = said(answerWith({ ...of, ...FIVE_PENDING }));
      expect(english).toMatch(/\. 5 of 504 pods find no place: the nodes are at their max pods\.$/);
      expect(korean).toMatch(
        / 파드 504개 중 5개는 자리가 없습니다\. 노드가 최대 파드 수에 이르렀습니다\.$/,
      );
      expect(tone).toBe(said(answerWith(of)).tone);
    },
  );

  test('beside a warm pool that is short it says how many run', () => {
    const { en: english, ko: korean } = said(
      answerWith({ ...VERDICT_OF.WARM_POOL_SHORT, ...FIVE_PENDING }),
    );
    expect(english).toMatch(
      /^499 of 504 pods run, and subnet c is \*\*19 warm addresses short\*\*\. /,
    );
    expect(korean).toMatch(/^파드 504개 중 499개가 실행되며, 서브넷 c의 \*\*웜 IP가 19개/);
  });

  test('of the engine’s own count', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('t3.medium', T3_MEDIUM, 3, 0, A_ONLY)],
        clusterPods: 53,
      }),
    );
    expect(said(usage).en).toBe(
      'Fits, but **8 of 53 pods find no place**: the nodes are at their max pods of 17.',
    );
  });
});

const RUNS = {
  checking: { status: 'checking', scenario: 'upgrade' },
  large: { status: 'not-run', scenario: 'upgrade' },
  faulty: { status: 'faulty', scenario: 'scenario' },
} as const;
const runOf = (kind: 'warm-short' | 'may-not-fit' | 'does-not-fit', pods: number): RunTold => ({
  status: 'done',
  scenario: 'upgrade',
  verdict: {
    ...NOTHING_REFUSED.verdict,
    ...{ kind, subnet: 'b', from: 60, until: 90, pods },
    waits: { pods, longestSeconds: 120, atEnd: 0 },
  },
  start: NOTHING_REFUSED.start,
});

describe('A plan that fits at rest', () => {
  const fits = answerWith(VERDICT_OF.ENOUGH);
  const pending = answerWith(verdict(FIVE_PENDING));

  test('is being checked before its scenario has run: no plain “Fits”, and no green', () => {
    expect(said(fits, RUNS.checking)).toEqual({
      en: 'Fits at rest with 23 addresses free in subnet c, the tightest, **checking the upgrade…**',
      ko: '평소 가장 빠듯한 서브넷 c의 여유는 IP 23개이며, **업그레이드를 확인 중입니다…**',
      tone: 'checking',
    });
    expect(said(fits, { status: 'checking', scenario: 'start' }).en).toContain(
      'checking the start',
    );
    expect(said(fits, { status: 'checking', scenario: 'scenario' }).ko).toContain('시나리오를');
    expect(said(pending, RUNS.checking)).toEqual({
      en: 'At rest **5 of 504 pods find no place**: the nodes are at their max pods. Checking the upgrade…',
      ko: '평소 IP는 충분하지만 **파드 504개 중 5개는 자리가 없습니다**. 노드가 최대 파드 수에 이르렀습니다. 업그레이드를 확인 중입니다…',
      tone: 'warn',
    });
  });

  test('is only known at rest when a run is unknown', () => {
    const unknown = { ...NOTHING_REFUSED, verdict: UNKNOWN_RUN };
    expect(said(fits, unknown)).toEqual(said(fits, RUNS.large));
  });

  test('is only known at rest when the scenario was not run', () => {
    expect(said(fits, RUNS.large)).toEqual({
      en: 'Fits at rest; **the scenario was not run**.',
      ko: '평소에는 수용됩니다. **시나리오는 실행되지 않았습니다**.',
      tone: 'neutral',
    });
    expect(said(fits, RUNS.faulty)).toMatchObject({
      en: 'Fits at rest; **the scenario can’t be read**.',
      ko: '평소에는 수용됩니다. **시나리오를 읽을 수 없습니다**.',
    });
    expect(said(pending, RUNS.large).en).toBe(
      'At rest **5 of 504 pods find no place**: the nodes are at their max pods; the scenario was not run.',
    );
  });

  test('gives as its reason when and where EC2 refuses in the run that its headline tells, and the longest wait', () => {
    const because = (run: RunTold) => [
      verdictView(fits, run, en).because,
      verdictView(fits, run, ko).because,
    ];
    const then = (
      kind: 'does-not-fit' | 'warm-short' | 'may-not-fit',
      pods: number,
      from = 122,
    ): RunTold => ({
      ...NOTHING_REFUSED,
      scenario: 'upgrade',
      verdict: {
        ...NOTHING_REFUSED.verdict,
        ...{ kind, subnet: 'c', from, until: 2_220, pods },
        waits: { pods, longestSeconds: 1_258, atEnd: 0 },
      },
    });
    expect(because(then('does-not-fit', 31))).toEqual([
      '2 → 37 min: subnet c has too little room for the new nodes; pods wait up to 21 min.',
      '2분 → 37분: 서브넷 c에 새 노드가 쓸 여유가 부족합니다. 가장 긴 IP 대기는 21분입니다.',
    ]);
    expect(because(then('warm-short', 0))[0]).toBe(
      '2 → 37 min: subnet c has too little room for the new nodes.',
    );
    expect(because(then('may-not-fit', 31))[0]).toMatch(/^2 → 37 min in one run: subnet c has /);
    // What is refused from the start no new node asks for.
    expect(because(then('warm-short', 0, 0))).toEqual([
      '0 → 37 min: subnet c has too little room.',
      '0분 → 37분: 서브넷 c에 여유가 부족합니다.',
    ]);
    const atRest = because(NOTHING_REFUSED);
    expect(atRest[0]).toContain('4 m5.large and 2 c5.2xlarge want 240');
    expect(because(RUNS.large)).toEqual(atRest);
    const short = answerWith(VERDICT_OF.WARM_POOL_SHORT);
    const run = then('does-not-fit', 31);
    expect(verdictView(short, run, en).because).toBe(
      verdictView(short, NOTHING_REFUSED, en).because,
    );
  });

  test('and starts nodes over time that cannot work names their group and why', () => {
    const run: RunTold = {
      ...NOTHING_REFUSED,
      verdict: {
        ...UNKNOWN_RUN,
        kind: 'cannot-work',
        refused: {
          code: 'NODES_CANNOT_WORK',
          group: 'web',
          at: 60,
          isRestart: false,
          finding: { code: 'NO_POD_SUBNET', zone: 'b', nodes: 1 },
        },
      },
    };
    expect(said(fits, run)).toEqual({
      en: 'Fits at rest, but **nodes of web are started that cannot work** during the upgrade: no pod subnet in zone b.',
      ko: '평소에는 수용되지만, 업그레이드 중 **노드 그룹 web에서 작동할 수 없는 노드가 시작됩니다**. 가용 영역 b에 파드 서브넷이 없습니다.',
      tone: 'warn',
    });
  });

  test('R40: and gets settings with which aws-node does not start says so', () => {
    const run: RunTold = {
      ...NOTHING_REFUSED,
      scenario: 'scenario',
      verdict: {
        ...UNKNOWN_RUN,
        kind: 'cannot-work',
        refused: {
          code: 'NODES_CANNOT_WORK',
          group: 'web',
          at: 60,
          isRestart: true,
          finding: { code: 'AWS_NODE_ENDS', group: 'web' },
        },
      },
    };
    const { en, ko } = said(fits, run);
    expect(en).toMatch(
      /^Fits at rest, but \*\*nodes of web cannot work\*\* with the new settings .*: aws-node does not start on nodes of web\.$/,
    );
    expect(ko).toContain('**노드 그룹 web의 노드가** 바뀐 설정으로는 **작동할 수 없습니다**.');
  });

  test('and fails over time says both', () => {
    expect(said(fits, runOf('does-not-fit', 45))).toEqual({
      en: 'Fits at rest, but **45 pods wait** for subnet b during the upgrade.',
      ko: '평소에는 수용되지만, 업그레이드 중 서브넷 b에서 **파드 45개가 대기합니다**.',
      tone: 'warn',
    });
    expect(said(fits, runOf('does-not-fit', 0)).en).toBe(
      'Fits at rest, but **nodes find no addresses in subnet b** during the upgrade.',
    );
    expect(said(fits, runOf('warm-short', 0)).en).toBe(
      'Fits at rest, but **EC2 refuses addresses in subnet b** during the upgrade; no pod waits for one.',
    );
    // How long they wait stands beside it.
    expect(said(fits, runOf('warm-short', 4))).toMatchObject({
      en: 'Fits at rest, but **EC2 refuses addresses in subnet b** during the upgrade.',
      ko: '평소에는 수용되지만, 업그레이드 중 **서브넷 b에서 EC2가 IP 요청을 거부합니다**.',
    });
    expect(said(fits, runOf('may-not-fit', 0)).en).toBe(
      'Fits at rest, but **chance decides** whether EC2 refuses addresses in subnet b during the upgrade.',
    );
    expect(said(fits, runOf('may-not-fit', 3)).en).toBe(
      'Fits at rest, but **chance decides** whether pods wait for subnet b during the upgrade.',
    );
  });

  test('but for pods without a place says these first, not that it fits', () => {
    expect(said(pending, runOf('does-not-fit', 45))).toEqual({
      en: 'At rest 5 of 504 pods find no place, and **45 pods wait** for subnet b during the upgrade. No place: the nodes are at their max pods.',
      ko: '평소 파드 504개 중 5개는 자리가 없고, 업그레이드 중 서브넷 b에서 **파드 45개가 대기합니다**. 자리가 없는 이유: 노드가 최대 파드 수에 이르렀습니다.',
      tone: 'warn',
    });
  });
});

describe('The mark of the verdict', () => {
  const toneOver = (of: PlanAnswer['verdict'], run: RunTold) =>
    verdictView(answerWith(of), run, en).tone;

  test('is amber where pods wait or nodes cannot work in the scenario alone, whose cell is red', () => {
    for (const kind of ['does-not-fit', 'may-not-fit', 'warm-short'] as const) {
      expect(toneOver(VERDICT_OF.ENOUGH, runOf(kind, 45)), kind).toBe('warn');
    }
    expect(toneOver(VERDICT_OF.WARM_POOL_SHORT, runOf('does-not-fit', 45))).toBe('warn');
    expect(toneOver(VERDICT_OF.LAST_NODE_WAITS, runOf('does-not-fit', 45))).toBe('warn');
  });

  test('is red where pods wait at rest already, whatever the scenario does', () => {
    expect(toneOver(VERDICT_OF.PODS_DO_NOT_FIT, runOf('does-not-fit', 45))).toBe('bad');
    const cannotWork = { ...UNKNOWN_RUN, kind: 'cannot-work' } as const;
    const run = { ...NOTHING_REFUSED, verdict: cannotWork };
    expect(toneOver(VERDICT_OF.PODS_DO_NOT_FIT, run)).toBe('bad');
    expect(toneOver(VERDICT_OF.ENOUGH, run)).toBe('warn');
    expect(toneOver(VERDICT_OF.REFUSED, runOf('does-not-fit', 45))).toBe('bad');
  });
});

describe('A plan that does not simply fit at rest', () => {
  test.each(Object.values(VERDICT_OF).filter(({ kind }) => kind !== 'fits'))(
    'says so whether the scenario has run or not: $reason.code',
    (of) => {
      // Of pods that do not fit a run shows how many wait.
      const podsRunAtMost = of.kind === 'does-not-fit' ? 503 : of.podsRunAtMost;
      const usage = answerWith({ ...of, podsRunAtMost });
      const counted = /\*\*(pods wait in any order|1 of 504 pods waits)\*\*/;
      const uncounted = (run: RunTold) => said(usage, run).en.replace(counted, 'pods wait');
      for (const run of Object.values(RUNS)) {
        expect(uncounted(run)).toBe(uncounted(NOTHING_REFUSED));
        expect(said(usage, run).tone).toBe(said(usage).tone);
      }
    },
  );

  test('tells beside it that the scenario is being checked, or was not run', () => {
    const lineOf = (usage: PlanAnswer, run: RunTold) =>
      [en, ko].map((messages) => verdictView(usage, run, messages).scenario);
    const short = answerWith(VERDICT_OF.PODS_DO_NOT_FIT);
    expect(lineOf(short, RUNS.checking)).toEqual([
      'Checking the upgrade…',
      '업그레이드를 확인 중입니다…',
    ]);
    expect(lineOf(short, RUNS.large)).toEqual([
      'The scenario was not run.',
      '시나리오는 실행되지 않았습니다.',
    ]);
    expect(lineOf(short, RUNS.faulty)[0]).toBe('The scenario can’t be read.');
    const nothing = ['', ''];
    expect(lineOf(short, NOTHING_REFUSED)).toEqual(nothing);
    expect(lineOf(answerWith(VERDICT_OF.ENOUGH), RUNS.checking)).toEqual(nothing);
    expect(lineOf(answerWith(VERDICT_OF.REFUSED), RUNS.checking)).toEqual(nothing);
  });

  test('names a graver run first, and says in plain words what lacks at rest', () => {
    expect(said(answerWith(VERDICT_OF.WARM_POOL_SHORT), runOf('does-not-fit', 45))).toEqual({
      en: 'Short of warm at rest, and **45 pods wait** for subnet b during the upgrade. At rest subnet c is 19 warm addresses short.',
      ko: '평소 웜 IP가 부족하고, 업그레이드 중 서브넷 b에서 **파드 45개가 대기합니다**. 평소 서브넷 c의 웜 IP가 19개 부족합니다.',
      tone: 'warn',
    });
    const mayNotFit = answerWith(VERDICT_OF.LAST_NODE_WAITS);
    expect(said(mayNotFit, runOf('does-not-fit', 1)).en).toMatch(
      /^May not fit at rest, and \*\*1 pod waits\*\* for subnet b during the upgrade\. At rest .* leaves 13 pods waiting\.$/,
    );
    const { subnet = '' } = mayNotFit.verdict;
    const other = runOf('does-not-fit', 67);
    if (other.status !== 'done') throw new Error(other.status);
    const inTheSame = said(mayNotFit, { ...other, verdict: { ...other.verdict, subnet } });
    expect(inTheSame.en).toMatch(/ and \*\*67 pods wait\*\* during the upgrade\. /);
    expect(inTheSame.ko).toMatch(/ 업그레이드 중 \*\*파드 67개가 대기합니다\*\*\. /);
    const start = { ...runOf('does-not-fit', 0), scenario: 'start' } as const;
    expect(said(mayNotFit, start).en).toMatch(
      / and \*\*nodes find no addresses in subnet b\*\* at the start\. /,
    );
    const chance = said(answerWith(VERDICT_OF.WARM_POOL_SHORT), runOf('may-not-fit', 0));
    expect(chance.en).toMatch(
      / and \*\*chance decides\*\* whether EC2 refuses addresses in subnet b during the upgrade\. /,
    );
    expect(chance.ko).toMatch(/EC2가 IP 요청을 거부하는지는 \*\*경우에 따라 다릅니다\*\*\. /);
  });

  test('says so of the last node where a run has shown that all pods run together', () => {
    expect(said(answerWith(VERDICT_OF.LAST_NODE_WAITS), ALL_RUN_TOGETHER)).toEqual({
      en: 'All 504 pods run if nodes start together; subnet c is **19 addresses short**. One m5.large that comes last there leaves 13 pods waiting.',
      ko: '노드가 동시에 시작하면 파드 504개는 모두 실행되지만, 서브넷 c의 **IP가 19개 부족합니다**. 마지막에 시작하는 m5.large 1대에서는 파드 13개가 대기합니다.',
      tone: 'warn',
    });
    expect(said(answerWith(VERDICT_OF.LAST_NODE_NOT_LAUNCHED), ALL_RUN_TOGETHER).en).toBe(
      'All 504 pods run if nodes start together; subnet c is **19 addresses short**. One m5.large that comes last there finds no address to start, and its 22 pods wait.',
    );
    const pending = answerWith({ ...VERDICT_OF.LAST_NODE_WAITS, ...FIVE_PENDING });
    expect(said(pending, ALL_RUN_TOGETHER).en).toMatch(
      /^499 of 504 pods run if nodes start together; .* 5 of 504 pods find no place: /,
    );
    const notReady = { ...ALL_RUN_TOGETHER.start, nodesWaitingForSubnets: 1 };
    for (const start of [NOTHING_REFUSED.start, notReady]) {
      const run = { ...NOTHING_REFUSED, start };
      expect(said(answerWith(VERDICT_OF.LAST_NODE_WAITS), run).en).toMatch(/^May not fit: /);
    }
  });

  test('does not let a lesser run speak', () => {
    for (const of of Object.values(VERDICT_OF).filter(({ kind }) => kind !== 'fits')) {
      const usage = answerWith(of);
      expect(said(usage, runOf('warm-short', 0))).toEqual(said(usage));
    }
    const never = answerWith(VERDICT_OF.REFUSED);
    expect(said(never, runOf('does-not-fit', 45))).toEqual(said(never));
  });
});

describe('The line under it is the sum of the subnet that the verdict names', () => {
  const lineOf = (usage: PlanAnswer, language = en) =>
    verdictView(usage, NOTHING_REFUSED, language).because;

  test('in addresses', () => {
    expect(lineOf(answerWith(VERDICT_OF.PODS_DO_NOT_FIT))).toBe(
      '4 m5.large and 2 c5.2xlarge want 240 addresses in subnet c; others use 30 and leave 221. 52 of the 240 are for the warm pool.',
    );
    expect(lineOf(answerWith(VERDICT_OF.PODS_DO_NOT_FIT), ko)).toContain(
      '이 중 52개는 웜 풀용입니다',
    );
  });

  test('of a warm pool that is short, with what that means', () => {
    expect(lineOf(answerWith(VERDICT_OF.WARM_POOL_SHORT))).toMatch(
      /^Its nodes ask EC2 again and again, in vain; a pod that comes to a full node waits\.$/,
    );
    expect(lineOf(answerWith(VERDICT_OF.WARM_POOL_SHORT), ko)).toMatch(/파드는 대기합니다\.$/);
  });

  test('of a warm pool that is short, with who asks how often once that is known', () => {
    const of = plan({
      subnets: [subnet('a', 26)],
      groups: [group('m4.large', { ...M5_LARGE, maxEnis: 2 }, 3, 8, A_ONLY)],
    });
    const usage = answer(of);
    const run = { ...NOTHING_REFUSED, start: startOf(of) };
    expect(usage.verdict.kind).toBe('warm-short');
    expect(verdictView(usage, run, en).because).toBe(
      '1 of 3 m4.large asks EC2 again every 2 min, in vain; a pod that comes to a full node waits.',
    );
    expect(verdictView(usage, run, ko).because).toBe(
      'm4.large 3대 중 1대가 2분마다 EC2에 다시 요청하지만 받지 못하고, 꽉 찬 노드에 오는 파드는 대기합니다.',
    );
  });

  test('over all subnets that the sentence names', () => {
    const usage = answerWith({ ...VERDICT_OF.PODS_DO_NOT_FIT, podsRunAtMost: 492 });
    const lineFor = (run: RunTold, language = en) => verdictView(usage, run, language).because;
    const both = waitingAtStart({ a: 12, b: 0, c: 28 });
    expect(lineFor(both)).toBe(
      '8 m5.large and 4 c5.2xlarge want 480 addresses in subnets a and c; others use 42 and leave 460. 104 of the 480 are for the warm pool.',
    );
    expect(lineFor(both, ko)).toMatch(/^서브넷 a, c: .* IP 480개가 필요하며/);
    expect(lineFor(waitingAtStart({ a: 12, b: 1, c: 28 }))).toMatch(
      / want 720 addresses in these 3 subnets; others use 54 and leave 699\./,
    );
    expect(lineFor(waitingAtStart({ a: 0, b: 0, c: 28 }))).toMatch(/ 240 addresses in subnet c;/);
  });

  test('without the names of types where they are many', () => {
    const types = ['m5.large', 'm5a.large', 'm5d.large'].map((type) =>
      group(type, M5_LARGE, 2, 5, A_ONLY),
    );
    const of = answer(plan({ subnets: [subnet('a', 24)], groups: types }));
    expect(lineOf(of)).toMatch(/^6 nodes hold \d+ addresses in subnet a; /);
    expect(lineOf(of, ko)).toMatch(/^서브넷 a: 노드 6대가 IP \d+개를 점유하며/);
  });

  test('in blocks, of the nodes that hold prefixes alone', () => {
    const usage = answer(
      plan({
        settings: settings({ prefixDelegation: true }),
        subnets: [subnet('a', 24, 12)],
        groups: [
          group('m5.large', M5_LARGE, 3, 20, A_ONLY),
          group('m4.large', { ...M5_LARGE, prefixCapable: false }, 2, 5, A_ONLY),
        ],
      }),
    );
    expect(usage.verdict.constraint).toBe('blocks');
    expect(lineOf(usage)).toMatch(/^3 m5\.large want 9 prefixes in subnet a; /);
  });

  test('of a plan without nodes, of the other users of its tightest subnet alone', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24, 250), subnet('b', 24)],
        groups: [group('m5.large', M5_LARGE, 0, 5, { zones: ['b'] })],
      }),
    );
    expect(lineOf(usage)).toBe('No node lands in subnet a; others use 250 of its 251 addresses.');
  });
});

test('what comes after the answer itself stands on lines of its own', () => {
  const linesOf = (usage: PlanAnswer, run: RunTold = NOTHING_REFUSED) => {
    const { lines, sentence } = verdictView(usage, run, en);
    expect(lines.join(' ')).toBe(sentence);
    return lines.length;
  };
  expect(linesOf(answerWith(VERDICT_OF.ENOUGH))).toBe(1);
  expect(linesOf(answerWith(VERDICT_OF.PODS_DO_NOT_FIT))).toBe(1);
  expect(linesOf(answerWith({ ...VERDICT_OF.PODS_DO_NOT_FIT, ...FIVE_PENDING }))).toBe(2);
  expect(linesOf(answerWith(VERDICT_OF.LAST_NODE_WAITS))).toBe(2);
  expect(linesOf(answerWith(VERDICT_OF.LAST_NODE_WAITS), ALL_RUN_TOGETHER)).toBe(2);
  expect(linesOf(answerWith(VERDICT_OF.WARM_POOL_SHORT), runOf('does-not-fit', 45))).toBe(2);
});

test('what is spoken has no marks', () => {
  const { sentence } = verdictView(answerWith(VERDICT_OF.ENOUGH), NOTHING_REFUSED, en);
  expect(spokenSentence(sentence)).toBe('Fits. 23 addresses free in subnet c, the tightest.');
});

test('in Korean no changing particle follows a subnet or a group in a verdict', () => {
  const changing = /^(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/;
  const named = Object.values(VERDICT_OF).map((of) =>
    answerWith({ ...of, subnet: of.subnet && 'alfa' }),
  );
  const sentences = [
    ...named.map((usage) => said(usage).ko),
    said(answerWith(VERDICT_OF.ENOUGH), { ...runOf('does-not-fit', 4) }).ko.replaceAll('b', 'alfa'),
  ];
  for (const sentence of sentences) {
    for (const { index } of sentence.replaceAll('**', '').matchAll(/alfa/g)) {
      expect(sentence.replaceAll('**', '').slice(index + 'alfa'.length)).not.toMatch(changing);
    }
  }
});
