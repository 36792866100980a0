import { describe, expect, test } from 'vitest';
import {
  type Growth,
  type GrowthMark,
  judge,
  PENDING_REASONS,
  VERDICTS,
  type VerdictKind,
} from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import { LANGUAGES } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { lossRestCell } from '@/i18n/questions/cells/loss-cell';
import { runCell } from '@/i18n/questions/cells/run-cell';
import { type Question, questionCell } from '@/i18n/questions/question-cell';
import type { RunTold } from '@/i18n/verdict/run-told';
import type { ComparedSettings, LostZone, TriedSettings } from '@/plan';
import { group, M5_LARGE, plan, settings, smallProduction } from '../../../support/builders';
import {
  ALL_RUN_TOGETHER,
  answerWith,
  FIVE_PENDING,
  NOTHING_REFUSED,
  VERDICT_OF,
  verdict,
  waitingAtStart,
} from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;

/** `ok 23 free · in c · the tightest`, in both languages. */
function said(question: Question): readonly [english: string, korean: string] {
  const [english, korean] = [en, ko].map((messages) => {
    const { tone, number, unit, line } = questionCell(question, messages);
    return `${tone} ${[number, unit].filter(Boolean).join(' ')}${line && ` · ${line}`}`;
  });
  return [english ?? '', korean ?? ''];
}

const atRest = (answer = judge(smallProduction()), run: RunTold = NOTHING_REFUSED): Question => ({
  question: 'at-rest',
  answer,
  run,
});
const { verdict: fits } = NOTHING_REFUSED;
const scenario = (
  changed: Partial<RunVerdict>,
  answer = answerWith(VERDICT_OF.ENOUGH),
): Question => ({
  question: 'scenario',
  answer,
  run: { ...NOTHING_REFUSED, verdict: { ...fits, subnet: 'b', ...changed } },
});

describe('At rest', () => {
  test('where it fits, what stays free in the tightest subnet', () => {
    expect(said(atRest(answerWith(VERDICT_OF.ENOUGH)))).toEqual([
      'ok 23 free · in c · the tightest',
      'ok 여유 23개 · 서브넷 c · 가장 빠듯함',
    ]);
  });

  test('where warm is short, how much, and that all pods run', () => {
    expect(said(atRest(answerWith(VERDICT_OF.WARM_POOL_SHORT)))).toEqual([
      'warn 19 short of warm · in c · all pods run',
      'warn 웜 IP 19개 부족 · 서브넷 c · 모두 실행',
    ]);
  });

  test('where the order of nodes decides, that it may not fit', () => {
    expect(said(atRest())).toEqual([
      'warn may not fit · c is 19 short',
      'warn 미수용 가능성 · 서브넷 c: 19개 부족',
    ]);
  });

  test('where single addresses decide, how many whole /28 there are for how many', () => {
    const layout = VERDICT_OF.BLOCKS_BY_LAYOUT;
    const { constraint, left, blocks } = layout;
    const warm = { ...VERDICT_OF.WARM_POOL_SHORT, constraint, left, blocks };
    for (const own of [layout, warm, { ...VERDICT_OF.LAST_NODE_WAITS, constraint, left, blocks }]) {
      expect(said(atRest(answerWith(own)))).toEqual([
        'warn 0 to 29 /28 · in c, 14 wanted',
        'warn /28 0~29개 · 서브넷 c, 필요 14개',
      ]);
    }
    const none = { ...VERDICT_OF.PODS_DO_NOT_FIT, constraint, left, blocks };
    expect(said(atRest(answerWith(none), { status: 'checking', scenario: 'upgrade' }))[0]).toBe(
      'bad does not fit · 0 to 29 /28 in c, 14 wanted',
    );
  });

  test('of a plan that cannot work every cell says what refuses it, whatever has run', () => {
    const answer = answerWith(VERDICT_OF.REFUSED);
    const refusals = [
      'bad cannot work · one VPC cannot have subnets a and b',
      'bad 작동하지 않음 · 한 VPC에 서브넷 a, b의 대역을 함께 둘 수 없습니다',
    ];
    const told = { status: 'checking', found: undefined } as const;
    for (const question of ['zone-loss', 'growth'] as const) {
      expect(said({ question, told, answer })).toEqual(refusals);
    }
    const refused: RunVerdict = { ...fits, kind: 'cannot-work' };
    const ran: RunTold = { ...NOTHING_REFUSED, verdict: refused };
    for (const run of [ran, { status: 'checking', scenario: 'upgrade' } as const]) {
      expect(said({ question: 'scenario', answer, run })).toEqual(refusals);
    }
    const cell = { ...NOTHING_REFUSED.verdict, kind: 'cannot-work' } as const;
    for (const words of [en, ko]) {
      const { line } = runCell(cell, VERDICT_OF.REFUSED, words);
      expect(line).toBe(questionCell({ question: 'growth', told, answer }, words).line);
      expect(lossRestCell({ atRest: VERDICT_OF.REFUSED, subnets: [], zone: 'a' }, words).line).toBe(
        line,
      );
    }
  });

  test('where pods wait, how many and for which subnets: known from the start of the run', () => {
    const own = answerWith(VERDICT_OF.PODS_DO_NOT_FIT);
    expect(said(atRest(own, waitingAtStart({ a: 0, c: 12 })))).toEqual([
      'bad 12 wait · in subnet c',
      'bad 대기 12개 · 서브넷 c',
    ]);
    expect(said(atRest(own, waitingAtStart({ a: 8, b: 16 })))).toEqual([
      'bad 24 wait · in subnets a and b',
      'bad 대기 24개 · 서브넷 a, b',
    ]);
    expect(said(atRest(own, waitingAtStart({ a: 8, b: 8, c: 16 })))).toEqual([
      'bad 32 wait · in 3 subnets',
      'bad 대기 32개 · 서브넷 3개',
    ]);
    const checking = { status: 'checking', scenario: 'upgrade' } as const;
    expect(said(atRest(own, checking))[0]).toMatch(/^bad does not fit · in subnet c$/);
  });

  test('where nobody runs it, how many wait in any order', () => {
    const huge = judge(
      plan({ groups: [group('m5.large', M5_LARGE, 60, 20, { zones: ['a', 'b', 'c'] })] }),
    );
    const notRun = { status: 'not-run', scenario: 'upgrade', hasFailed: false } as const;
    const { podsHosted } = huge.totals;
    const waiting = podsHosted - (huge.verdict.podsRunAtMost ?? podsHosted);
    expect(waiting).toBeGreaterThan(0);
    expect(said(atRest(huge, notRun))).toEqual([
      `bad ${waiting}+ wait · in subnet a`,
      `bad 대기 ${waiting}개+ · 서브넷 a`,
    ]);
  });

  test('where AWS refuses it, why', () => {
    const [english, korean] = said(atRest(answerWith(VERDICT_OF.REFUSED)));
    expect(english).toMatch(/^bad cannot work · [^*\ufdd0]+$/);
    expect(korean).toMatch(/^bad 작동하지 않음 · [^*\ufdd0]+$/);
  });

  test('where pods find no place, how many: addresses are no matter', () => {
    const [english, korean] = said(atRest(answerWith(verdict(FIVE_PENDING))));
    expect(english).toBe('warn 5 of 504 no place · nodes at max pods');
    expect(korean).toBe('warn 자리 없음 5개 · 최대 파드 수에 도달');
  });
});

describe('The scenario', () => {
  test('where it fits, the lowest', () => {
    expect(said(scenario({ kind: 'fits' }))).toEqual([
      'ok 15 free · lowest in c',
      'ok 여유 15개 · 최저, 서브넷 c',
    ]);
  });

  test('where it fits but for pods that find no place, it is no green, and how many they are', () => {
    const pending = answerWith(verdict(FIVE_PENDING));
    expect(said(scenario({ kind: 'fits' }, pending))).toEqual([
      'warn 5 no place · 15 free',
      'warn 자리 없음 5개 · 여유 15개',
    ]);
    expect(said(scenario({ kind: 'fits', podsPending: 24 }, pending))).toEqual([
      'warn 24 no place · 15 free',
      'warn 자리 없음 24개 · 여유 15개',
    ]);
    expect(said(scenario({ kind: 'fits', podsPending: 24 }))[0]).toBe('warn 24 no place · 15 free');
    const waits = { pods: 85, longestSeconds: 1_501, atEnd: 0 };
    expect(said(scenario({ kind: 'does-not-fit', waits }, pending))[0]).toBe(
      'bad 85 wait · up to 25 min',
    );
  });

  test('where pods wait, how many and how long', () => {
    const waits = { pods: 85, longestSeconds: 1_501, atEnd: 0 };
    expect(said(scenario({ kind: 'does-not-fit', waits }))).toEqual([
      'bad 85 wait · up to 25 min',
      'bad 대기 85개 · 최장 25분',
    ]);
  });

  test('or that they still wait at the end', () => {
    const waits = { pods: 1, longestSeconds: 1_501, atEnd: 1 };
    expect(said(scenario({ kind: 'does-not-fit', waits }))).toEqual([
      'bad 1 waits · still, 44 min later',
      'bad 대기 1개 · 44분 뒤에도',
    ]);
  });

  test('an upgrade that gets stuck, not the few pods that wait beside it', () => {
    const waits = { pods: 2, longestSeconds: 2_940, atEnd: 2 };
    const stuck = (nodes: number) => ({ nodes, subnets: ['a', 'b'] });
    expect(said(scenario({ kind: 'does-not-fit', waits, stuck: stuck(4) }))).toEqual([
      'bad gets stuck · 4 nodes find no address',
      'bad 완료되지 않음 · 노드 4대: 받을 IP 없음',
    ]);
    expect(said(scenario({ kind: 'does-not-fit', stuck: stuck(1) }))[0]).toBe(
      'bad gets stuck · 1 node finds no address',
    );
  });

  test('where nodes alone find nothing, that', () => {
    expect(said(scenario({ kind: 'does-not-fit' }))[0]).toBe(
      'bad does not fit · nodes find none in b',
    );
  });

  test('where only warm is short, that no pod waits long', () => {
    expect(said(scenario({ kind: 'warm-short' }))).toEqual([
      'warn short of warm · no pod waits',
      'warn 웜 IP 부족 · 대기 파드 없음',
    ]);
    const waits = { pods: 24, longestSeconds: 18, atEnd: 0 };
    expect(said(scenario({ kind: 'warm-short', waits }))[0]).toBe(
      'warn short of warm · 24 wait, up to 18 s',
    );
  });

  test('where only warm is short and pods find no place, how many: none is said to wait', () => {
    expect(said(scenario({ kind: 'warm-short', podsPending: 66 }))).toEqual([
      'warn 66 no place · short of warm',
      'warn 자리 없음 66개 · 웜 IP 부족',
    ]);
  });

  test('where chance decides, that', () => {
    expect(said(scenario({ kind: 'may-not-fit' }))[0]).toBe(
      'warn may not fit · chance decides in b',
    );
    expect(said(scenario({ kind: 'may-not-fit', quota: 'nau' }))[0]).toBe(
      'warn may not fit · over the NAU quota',
    );
  });

  test('is no green where chance decides in the plan at rest already', () => {
    const answer = answerWith(VERDICT_OF.BLOCKS_BY_LAYOUT);
    expect(said({ question: 'scenario', answer, run: NOTHING_REFUSED })).toEqual([
      'warn may not fit · chance decides in c',
      'warn 미수용 가능성 · c: 경우에 따라 다름',
    ]);
    // All that the title and the lanes name, in the plan's order.
    const unsure = (...labels: readonly string[]) => {
      const drawn = { ...NOTHING_REFUSED.verdict, unsure: labels };
      return said({ question: 'scenario', answer, run: { ...NOTHING_REFUSED, verdict: drawn } });
    };
    expect(unsure('a')).toEqual([
      'warn may not fit · chance in a and c',
      'warn 미수용 가능성 · a, c: 경우에 따라 다름',
    ]);
    expect(unsure('a', 'b')).toEqual([
      'warn may not fit · chance in 3 subnets',
      'warn 미수용 가능성 · 3곳: 경우에 따라 다름',
    ]);
    const worse = answerWith(VERDICT_OF.PODS_DO_NOT_FIT);
    expect(said({ question: 'scenario', answer: worse, run: ALL_RUN_TOGETHER })[0]).toBe(
      'bad does not fit · in subnet c',
    );
  });

  test('is never green before it is known', () => {
    const answer = answerWith(VERDICT_OF.ENOUGH);
    const of = (run: RunTold): Question => ({ question: 'scenario', answer, run });
    expect(said(of({ status: 'checking', scenario: 'upgrade' }))).toEqual([
      'checking checking…',
      'checking 확인 중…',
    ]);
    expect(said(of({ status: 'not-run', scenario: 'upgrade' }))[0]).toBe(
      'neutral not run · run it to know',
    );
    expect(said(of({ status: 'not-run', hasFailed: true, scenario: 'upgrade' }))[0]).toBe(
      'neutral not run · it could not be run',
    );
    expect(said(of({ status: 'faulty', scenario: 'scenario' }))[0]).toBe(
      'neutral not run · it can’t be read',
    );
  });
});

describe('The loss of a zone', () => {
  const loss = (changed: Partial<LostZone>): Question => {
    const one: LostZone = {
      zone: 'a',
      kind: 'fits',
      atRest: verdict(),
      subnets: [],
      held: undefined,
      run: fits,
      lowest: fits.lowest,
      room: { subnet: 'c', left: 15, unit: 'addresses' },
      launches: { refused: 0, missing: 0 },
      moved: { ended: 6, into: [], gone: 6 },
      ...changed,
    };
    const other: LostZone = { ...one, zone: 'b', run: fits, atRest: verdict() };
    const found = { losses: [other, one], hardest: 'a', hardestAlike: ['a'] };
    return { question: 'zone-loss', told: { status: 'known', found } };
  };

  test('names the zone that hurts most', () => {
    expect(questionCell(loss({}), en).label).toBe('Lose zone a');
    expect(en.questions.label.zoneLoss('zone-1')).toBe('Lose zone-1');
    expect(questionCell(loss({}), ko).label).toBe('영역 a 상실');
    const told = { status: 'checking', found: undefined } as const;
    expect(questionCell({ question: 'zone-loss', told }, en)).toMatchObject({
      label: 'Lose a zone',
      tone: 'checking',
      number: 'checking…',
    });
  });

  test('says what its run came to', () => {
    const waits = { pods: 90, longestSeconds: 1_740, atEnd: 87 };
    const run: RunVerdict = { ...fits, kind: 'does-not-fit', waits, watchedSeconds: 1_740 };
    expect(said(loss({ run }))).toEqual([
      'bad 90 wait · 87 still, 29 min later',
      'bad 대기 90개 · 29분 뒤에도 87개',
    ]);
  });

  test('or what comes to rest without it, where that is graver, which it says', () => {
    expect(said(loss({ atRest: VERDICT_OF.WARM_POOL_SHORT }))).toEqual([
      'warn 19 short of warm · in c · at rest again',
      'warn 웜 IP 19개 부족 · 서브넷 c · 다시 안정된 뒤',
    ]);
  });

  test('names pods without a place before waits that are over', () => {
    const run = {
      ...fits,
      kind: 'warm-short',
      podsPending: 176,
      waits: { pods: 20, longestSeconds: 60, atEnd: 0 },
    } as const;
    expect(said(loss({ run }))).toEqual([
      'warn 176 no place · 20 wait, up to 1 min',
      expect.stringMatching(/176/),
    ]);
  });

  test('is no green where pods of the lost nodes find no place, and says how many', () => {
    expect(said(loss({ run: { ...fits, podsPending: 20 } }))).toEqual([
      'warn 20 no place · 15 free',
      'warn 자리 없음 20개 · 여유 15개',
    ]);
  });

  test('says the least that is free, on the way or at rest again', () => {
    const room = { subnet: 'b', left: 7, unit: 'addresses' } as const;
    expect(said(loss({ room }))[0]).toBe('ok 7 free · lowest in b');
  });

  test('is none where all nodes are in one', () => {
    const told = {
      status: 'known',
      found: { losses: [], hardest: undefined, hardestAlike: [] },
    } as const;
    expect(said({ question: 'zone-loss', told })).toEqual([
      'neutral one zone · all nodes are in it',
      'neutral 영역 하나 · 모든 노드가 한 영역에',
    ]);
  });

  test('waits to be run where it is too large, and says where it failed', () => {
    expect(said({ question: 'zone-loss', told: { status: 'waits-for-run' } })[0]).toBe(
      'neutral not run · run it to know',
    );
    expect(said({ question: 'zone-loss', told: { status: 'failed' } })[0]).toBe(
      'neutral not run · it could not be run',
    );
  });
});

describe('Growth', () => {
  const mark = (nodes: number, kind: VerdictKind): GrowthMark => ({
    nodes,
    kind,
    subnet: 'a',
    quota: undefined,
  });
  const grown = (
    planned: number,
    firstShort?: GrowthMark,
    firstDoesNotFit?: GrowthMark,
    podsPending = 0,
    firstMayNotFit?: GrowthMark,
  ): Question => {
    const overQuota = { nau: 0, enis: 0 };
    const nothing = {
      kind: 'fits',
      held: [],
      free: [],
      missing: [],
      missingBlocks: [],
      podsWaiting: 0,
      overQuota,
    } as const;
    const points = [
      { nodes: planned, ...nothing, podsPending },
      { nodes: 2 * planned, ...nothing, podsPending: 2 * podsPending },
    ];
    const found: Growth = { points, firstShort, firstMayNotFit, firstDoesNotFit };
    return { question: 'growth', told: { status: 'known', found } };
  };
  const wait = (nodes: number) => mark(nodes, 'does-not-fit');

  test('has two marks: from where warm is short, from where pods wait', () => {
    expect(said(grown(18, mark(15, 'warm-short'), wait(19)))).toEqual([
      'warn short from 15 · pods wait from 19',
      'warn 15대부터 부족 · 19대부터 파드 대기',
    ]);
    expect(said(grown(12, mark(15, 'warm-short'), wait(19)))).toEqual([
      'ok 14 nodes · short from 15 · pods wait from 19',
      'ok 14대까지 · 15대부터 부족 · 19대부터 파드 대기',
    ]);
  });

  test('says from where on pods may wait, between the two', () => {
    const may = mark(17, 'may-not-fit');
    const of = (planned: number) =>
      said(grown(planned, mark(15, 'warm-short'), wait(19), 0, may))[0];
    expect([12, 16, 18, 20].map(of)).toEqual([
      'ok 14 nodes · short from 15 · may wait from 17 · pods wait from 19',
      'warn short from 15 · may wait from 17 · pods wait from 19',
      'warn may wait from 17 · pods wait from 19',
      'bad wait from 19 · short from 15',
    ]);
    expect(said(grown(12, may, wait(19), 0, may))[0]).toBe(
      'ok 16 nodes · may wait from 17 · pods wait from 19',
    );
    // The count is the number, in Korean too.
    expect(said(grown(18, may, wait(19), 0, may))[1]).toBe(
      'warn 17대부터 대기 가능성 · 19대부터 파드 대기',
    );
  });

  test('is no green where pods of the plan find no place, however far the addresses go', () => {
    expect(said(grown(3, undefined, undefined, 45))).toEqual([
      'warn 6 nodes · twice the plan · 45 without a place',
      'warn 6대까지 · 계획의 두 배 · 자리 없음 45개',
    ]);
    expect(said(grown(12, mark(15, 'warm-short'), wait(19), 45))[0]).toBe(
      'warn 14 nodes · 45 without a place',
    );
    expect(said(grown(18, mark(15, 'warm-short'), wait(19), 45))[0]).toBe(
      'warn short from 15 · pods wait from 19',
    );
  });

  test('V9: warns where too little stays free before any address is short', () => {
    expect(said(grown(6, mark(6, 'fits'), wait(9)))).toEqual([
      'warn too little from 6 · pods wait from 9',
      'warn 6대부터 여유 부족 · 9대부터 파드 대기',
    ]);
    expect(said(grown(5, mark(6, 'fits'), wait(9)))).toEqual([
      'ok 5 nodes · too little from 6 · pods wait from 9',
      'ok 5대까지 · 6대부터 여유 부족 · 9대부터 파드 대기',
    ]);
  });

  test('has one where there is no stage between', () => {
    expect(said(grown(18, wait(20), wait(20)))).toEqual([
      'ok 19 nodes · pods wait from 20',
      'ok 19대까지 · 20대부터 파드 대기',
    ]);
  });

  test('says from where pods wait in a plan in which they do', () => {
    expect(said(grown(18, mark(10, 'warm-short'), wait(12)))[0]).toBe(
      'bad wait from 12 · short from 10',
    );
  });

  test('says where they wait, not once more from which count, where nothing is short before', () => {
    expect(said(grown(18, wait(12), wait(12)))).toEqual([
      'bad wait from 12 · in subnet a',
      'bad 12대부터 대기 · 서브넷 a',
    ]);
  });

  test('says from where pods may wait where chance decides', () => {
    expect(said(grown(18, mark(1, 'may-not-fit')))[0]).toBe('warn may wait from 1 · in subnet a');
    expect(said(grown(18, mark(15, 'may-not-fit'), wait(19)))[0]).toBe(
      'warn may wait from 15 · pods wait from 19',
    );
    expect(said(grown(12, mark(15, 'may-not-fit')))[0]).toBe('ok 14 nodes · may wait from 15');
  });

  test('names the quota that the plan runs into, not a subnet', () => {
    const over = (nodes: number, kind: VerdictKind = 'may-not-fit'): GrowthMark => {
      return { nodes, kind, subnet: undefined, quota: 'nau' };
    };
    expect(said(grown(1_200, over(1_016, 'warm-short')))[0]).toBe(
      'warn short from 1,016 · over the NAU quota',
    );
    expect(said(grown(900, over(1_016)))).toEqual([
      'ok 1,015 nodes · NAU quota from 1,016',
      'ok 1,015대까지 · 1,016대부터 NAU 초과',
    ]);
    const short = over(1_016, 'warm-short');
    const three = [short, over(1_362, 'does-not-fit'), 0, over(1_017)] as const;
    expect(said(grown(1_009, ...three))).toEqual([
      'ok 1,015 nodes · NAU quota from 1,016 · may wait from 1,017 · pods wait from 1,362',
      'ok 1,015대까지 · 1,016대부터 NAU 초과 · 1,017대부터 대기 가능성 · 1,362대부터 파드 대기',
    ]);
    // Where the plan has reached it the quota is named as before.
    expect(said(grown(1_016, ...three))).toEqual([
      'warn short from 1,016 · over the NAU quota · may wait from 1,017 · pods wait from 1,362',
      'warn 1,016대부터 부족 · NAU 할당량 초과 · 1,017대부터 대기 가능성 · 1,362대부터 파드 대기',
    ]);
    const [may, waits] = [over(10), over(13, 'does-not-fit')];
    expect(said(grown(8, may, waits))[0]).toBe(
      'ok 9 nodes · NAU quota from 10 · pods wait from 13',
    );
    expect(said(grown(12, may, waits))[0]).toBe(
      'warn may wait from 10 · over the NAU quota · pods wait from 13',
    );
    expect(said(grown(1_200, over(1_016)))[0]).toBe(
      'warn may wait from 1,016 · over the NAU quota',
    );
    // Of two quotas the first, as in the picture, and with warm that is short before one both.
    const enis: GrowthMark = { ...over(1_667, 'does-not-fit'), quota: 'enis' };
    expect(said(grown(2_400, over(1_468, 'warm-short'), enis))[0]).toBe(
      'bad wait from 1,667 · NAU quota from 1,468',
    );
    expect(said(grown(2_400, mark(1_468, 'warm-short'), enis))[0]).toBe(
      'bad wait from 1,667 · short from 1,468 · over the ENI quota',
    );
    expect(said(grown(2_400, enis, enis))[0]).toBe('bad wait from 1,667 · over the ENI quota');
    expect(said(grown(5_000, over(1_016, 'warm-short'), wait(1_362)))).toEqual([
      'bad wait from 1,362 · NAU quota from 1,016',
      'bad 1,362대부터 대기 · 1,016대부터 NAU 초과',
    ]);
  });

  test('has room to twice the plan, or nothing to grow', () => {
    expect(said(grown(18))[0]).toBe('ok 36 nodes · twice the plan');
    expect(said(grown(0))[0]).toBe('neutral no nodes · nothing to grow');
  });
});

describe('Settings', () => {
  const tried = (kind: VerdictKind, run: VerdictKind): TriedSettings => ({
    outcome: {
      variant: 'warm-ip-1',
      settings: settings({}),
      verdict: verdict({ kind }),
      leastFreePercent: 10,
      held: 576,
      podsHosted: 504,
      idle: 18,
    },
    isPlanned: false,
    held: 576,
    waiting: 0,
    callsInBusiestMinute: 16,
    longestWaitSeconds: 30,
    isWaitOpen: false,
    run: { ...fits, kind: run },
    minimal: undefined,
    zoneLoss: undefined,
    required: [],
  });
  const compared = (
    rows: readonly TriedSettings[],
    name: 'upgrade' | 'start' = 'upgrade',
  ): Question => {
    const found: ComparedSettings = { tried: rows, of: rows.length, zone: 'a' };
    return { question: 'settings', told: { status: 'known', found }, scenario: name };
  };
  const [good, atRestOnly, bad] = [
    tried('fits', 'fits'),
    tried('fits', 'does-not-fit'),
    tried('does-not-fit', 'does-not-fit'),
  ];

  test('compare nothing where no node keeps a warm pool by them', () => {
    const without = (nodes: 'none-there' | 'none-of-ipamd') => {
      const question = compared([good]);
      return said(question.question === 'settings' ? { ...question, nodes } : question);
    };
    expect(without('none-there')).toEqual([
      'neutral no nodes · nothing to compare',
      'neutral 노드 없음 · 비교할 것 없음',
    ]);
    expect(without('none-of-ipamd')[0]).toBe('neutral no effect · no warm pool to set');
  });

  test('count those that fit at rest and in the scenario; amber where none holds in it', () => {
    expect(said(compared([atRestOnly, atRestOnly, bad]))).toEqual([
      'warn 2 of 3 at rest · none in the upgrade',
      'warn 3개 중 2개 · 평소만, 업그레이드 0개',
    ]);
    expect(said(compared([good, atRestOnly, bad]))).toEqual([
      'ok 2 of 3 at rest · 1 in the upgrade',
      'ok 3개 중 2개 · 그중 업그레이드 1개',
    ]);
    expect(said(compared([good, bad], 'start'))[0]).toBe('ok 1 of 2 at rest · at the start too');
    expect(said(compared([good, good, bad]))).toEqual([
      'ok 2 of 3 at rest · both in the upgrade',
      'ok 3개 중 2개 · 평소 · 업그레이드 모두',
    ]);
    expect(said(compared([good, good, good, bad]))[0]).toBe(
      'ok 3 of 4 at rest · all 3 in the upgrade',
    );
    const left = { ...good, run: { ...good.run, podsPending: 3 } };
    expect(said(compared([left]))[0]).toBe('warn 1 of 1 at rest · none in the upgrade');
    // The headline says of the plan that it fits: pods without a place change no kind.
    const { outcome } = good;
    const unplaced = {
      ...good,
      outcome: { ...outcome, verdict: { ...outcome.verdict, podsPending: 4 } },
    };
    expect(said(compared([unplaced, bad]))).toEqual([
      'warn 0 of 2 at rest · in 1, pods lack places',
      'warn 2개 중 0개 · 1개는 파드 자리 없음',
    ]);
    // Others may fit: those that are sought where the table is looked at.
    expect(said(compared([bad]))).toEqual([
      'bad 0 of 1 at rest · of the usual settings',
      'bad 1개 중 0개 · 평소, 기본 후보 중',
    ]);
  });
});

test('The number of a cell has at most 15 characters in English, however large the plan', () => {
  const large = 987_654;
  const waits = { pods: large, longestSeconds: 86_399, atEnd: 0 };
  const { reason } = VERDICT_OF.PODS_DO_NOT_FIT;
  const start = { ...NOTHING_REFUSED.start, podsWaitingForSubnets: large };
  const questions: readonly Question[] = [
    ...Object.values(VERDICT_OF).map((own) => atRest(answerWith({ ...own, left: -large }))),
    atRest(answerWith(verdict({ left: large }))),
    atRest(answerWith(verdict({ ...FIVE_PENDING, podsPending: large }))),
    atRest(answerWith(verdict({ kind: 'does-not-fit', left: -large, reason })), {
      ...ALL_RUN_TOGETHER,
      start,
    }),
    ...VERDICTS.map((kind) => scenario({ kind, waits, lowest: { subnet: 'c', free: large } })),
  ];
  for (const question of questions) {
    const { number } = questionCell(question, en);
    expect(number.length, number).toBeLessThanOrEqual(15);
  }
});

test.each(LANGUAGES)(
  'The line of a cell is one line in a sixth of a small window (%s)',
  (language) => {
    const words = MESSAGES[language].questions;
    const { growth, settings, whyNotRun } = words;
    const pods = { asked: 504, pending: 0, why: [] };
    const lines = [
      words.tightest({ labels: ['c'], isEvery: false }),
      words.tightest({ labels: ['a', 'b', 'c'], isEvery: false }),
      words.tightest({ labels: ['a', 'b'], isEvery: true }),
      words.underQuota('nau'),
      words.overQuota('enis'),
      ...([...PENDING_REASONS, 'no-node', undefined] as const).map(words.whyUnplaced),
      words.inSubnet('c', pods),
      words.inSubnet('c', { ...pods, pending: 12 }),
      words.neverFilled('c'),
      words.blocksWanted('c', 14),
      words.isShort('c', { amount: 19, unit: 'addresses' }),
      words.orderDecides(['c']),
      words.areShort(['a', 'b'], 22),
      words.othersTakeAll('c'),
      words.waitFor(['c']),
      words.waitFor(['a', 'b']),
      words.waitFor(['a', 'b', 'c']),
      words.lowestIn('c'),
      words.upTo(1500),
      words.still(67, 67, 2640),
      words.still(67, 85, 2640),
      words.noPodWaits,
      words.waitShortly(24, 18),
      words.chanceDecides(['c']),
      words.chanceDecides(['a', 'b']),
      words.chanceDecides(['a', 'b', 'c']),
      words.nodesFindNone('c'),
      words.nodesCannotWork,
      words.oneZone('nodes').line,
      ...Object.values(whyNotRun),
      growth.noNodes.line,
      growth.twice,
      growth.podsWaitFrom(19),
      growth.mayWaitFrom(15),
      growth.tooLittleFrom(15),
      growth.from(15),
      growth.overFrom('nau', 120),
      growth.cannotWorkFrom(15),
      growth.from(0),
      growth.noPodWaits(36),
      settings.inScenario(0, 6, 'upgrade', 0),
      settings.inScenario(0, 0, 'upgrade', 4),
      settings.inScenario(3, 6, 'scenario', 0),
      settings.inScenario(6, 6, 'scenario', 0),
    ];
    expect(lines.filter((line) => widthOf(line) > 22)).toEqual([]);
  },
);

/** In half-widths: a letter of Korean is as wide as two of English. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\uac00-\ud7af]/g)?.length ?? 0);
}
