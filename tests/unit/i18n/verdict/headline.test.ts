import { describe, expect, test } from 'vitest';
import { type JudgedRequirement, VERDICTS, type Verdict, type VerdictKind } from '@/engine';
import { LANGUAGES } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { headlineOf, headlineTone, restTold, titleOf } from '@/i18n/verdict/headline/headline';
import { runOfHeadline } from '@/i18n/verdict/headline/run-of-headline';
import type { RunTold } from '@/i18n/verdict/run-told';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { withoutMarks } from '@/i18n/wording/marks';
import {
  answerWith,
  FIVE_PENDING,
  NOTHING_REFUSED,
  VERDICT_OF,
  verdict,
} from '../../../support/verdict/verdicts';

const runOf = (kind: VerdictKind): RunTold => ({
  ...NOTHING_REFUSED,
  verdict: {
    ...NOTHING_REFUSED.verdict,
    kind,
    subnet: 'b',
    from: 60,
    until: 90,
    pods: 45,
    waits: { pods: 45, longestSeconds: 120, atEnd: 45 },
  },
});
const CHECKING: RunTold = { status: 'checking', scenario: 'upgrade' };
const NOT_RUN: RunTold = { status: 'not-run', scenario: 'upgrade' };

describe('The headline', () => {
  const graverThan = ['warm-short', 'may-not-fit', 'does-not-fit'] as const;

  test.each(VERDICTS)('is the graver of %s at rest and the run', (atRest) => {
    for (const run of graverThan) {
      const isGraver = VERDICTS.indexOf(run) > VERDICTS.indexOf(atRest);
      expect(headlineOf({ kind: atRest, podsPending: 0 }, runOf(run))).toEqual(
        isGraver
          ? { told: 'over-time', run: { kind: run, subnet: 'b', pods: 45, subnets: ['b'] } }
          : { told: 'at-rest' },
      );
    }
    expect(headlineOf({ kind: atRest, podsPending: 0 }, NOTHING_REFUSED)).toEqual({
      told: 'at-rest',
    });
  });

  test('counts the pods that wait for any subnet, as the cell of the run does', () => {
    const run = runOf('does-not-fit');
    if (run.status !== 'done') throw new Error('the run is done');
    const waits = { pods: 60, longestSeconds: 120, atEnd: 60 };
    const saidOf = (refusing: readonly string[]) => {
      const verdict = { ...run.verdict, waits, refusing };
      const told = headlineOf({ kind: 'fits', podsPending: 0 }, { ...run, verdict });
      if (told.told !== 'over-time') throw new Error('the run is not told');
      return [MESSAGES.en, MESSAGES.ko].map(({ overTime }) =>
        withoutMarks(overTime.but(told.run, 'upgrade')),
      );
    };
    // One other is named: who reads “others” looks for more.
    const two = saidOf(['a', 'b']);
    expect(two[0]).toContain('60 pods wait for subnets a and b');
    expect(two[1]).toContain('서브넷 a, b에서 파드 60개가 대기합니다');
    const three = saidOf(['a', 'b', 'c']);
    expect(three[0]).toContain('60 pods wait for subnet b and 2 other subnets');
    expect(three[1]).toContain('서브넷 b 등 3개에서 파드 60개가 대기합니다');
  });

  test.each([
    ['fits', 0, 'does-not-fit', 'kind'],
    ['fits', 0, 'pods-pending', 'kind'],
    ['fits', 7, 'does-not-fit', 'no-place'],
    // The run counts them with its own.
    ['fits', 7, 'pods-pending', 'nothing'],
    ['warm-short', 7, 'pods-pending', 'kind'],
    ['warm-short', 7, 'does-not-fit', 'both'],
    ['warm-short', 0, 'does-not-fit', 'kind'],
  ] as const)(
    'says before the run of a plan that %s at rest with %i pods without a place, where it comes to %s: %s',
    (kind, podsPending, run, told) => {
      expect(restTold({ kind, podsPending }, { kind: run })).toBe(told);
    },
  );

  test('waits for the run of a plan that fits at rest, and of no other', () => {
    expect(headlineOf({ kind: 'fits', podsPending: 0 }, CHECKING)).toEqual({
      told: 'checking',
      what: 'scenario',
    });
    expect(headlineOf({ kind: 'fits', podsPending: 0 }, NOT_RUN)).toEqual({
      told: 'at-rest-only',
      because: 'not-run',
    });
    for (const kind of VERDICTS.filter((one) => one !== 'fits')) {
      expect(headlineOf({ kind, podsPending: 0 }, CHECKING)).toEqual({ told: 'at-rest' });
      expect(headlineOf({ kind, podsPending: 0 }, NOT_RUN)).toEqual({ told: 'at-rest' });
    }
  });
});

describe('In the title of the document it is short', () => {
  const titles = (own: ReturnType<typeof verdict>, run: RunTold) => [
    titleOf({ verdict: own, totals: { podsAsked: 100 } }, run, MESSAGES.en),
    titleOf({ verdict: own, totals: { podsAsked: 100 } }, run, MESSAGES.ko),
  ];

  test.each([
    ['fits', 'Fits', '수용됨'],
    ['warm-short', 'Short of warm', '웜 IP 부족'],
    ['may-not-fit', 'May not fit', '수용되지 않을 수 있음'],
    ['does-not-fit', 'Does not fit, 1 waits', '수용되지 않음, 대기 1개'],
    ['cannot-work', 'Cannot work', '작동하지 않음'],
  ] as const)('%s', (kind, english, korean) => {
    expect(titles(verdict({ kind }), NOTHING_REFUSED)).toEqual([english, korean]);
  });

  test('with pods that stay pending', () => {
    expect(titles(verdict(FIVE_PENDING), NOTHING_REFUSED)).toEqual([
      'Fits, 5 without a place',
      '수용됨, 자리 없음 5개',
    ]);
  });

  test('with pods that the run leaves without a place, be there others at rest or not', () => {
    const { verdict: ran } = NOTHING_REFUSED;
    const run = (kind: 'fits' | 'does-not-fit'): RunTold => ({
      ...NOTHING_REFUSED,
      verdict: { ...ran, kind, subnet: 'c', podsPending: 24 },
      scenario: 'scale-pods',
    });
    expect(titles(verdict(), run('fits'))).toEqual([
      'Fits at rest, 24 without a place while pods scale',
      '평소 수용됨, 파드 스케일 중 자리 없음 24개',
    ]);
    expect(titles(verdict(FIVE_PENDING), run('fits'))[0]).not.toContain('5 without');
    expect(titles(verdict(FIVE_PENDING), NOTHING_REFUSED)[0]).toBe('Fits, 5 without a place');
    expect(titles(verdict(), run('does-not-fit'))[0]).toContain('does not fit');
    expect(headlineTone(verdict(), run('fits'))).toBe('warn');
    const said = LANGUAGES.map(
      (language) =>
        verdictView(answerWith(VERDICT_OF.ENOUGH), run('fits'), MESSAGES[language]).sentence,
    );
    expect(said.map(withoutMarks)).toEqual([
      'Fits at rest, but 24 pods find no place while pods scale.',
      '평소에는 수용되지만, 파드 스케일 중 파드 24개는 자리가 없습니다.',
    ]);
  });

  test('with pods that wait for an address apart from those that stay pending', () => {
    const own = { ...VERDICT_OF.PODS_DO_NOT_FIT, ...FIVE_PENDING, podsRunAtMost: 80 };
    expect(titles(own, CHECKING)).toEqual([
      'Does not fit at rest, at least 15 wait, 5 without a place, checking',
      '평소 수용되지 않음, 대기 15개 이상, 자리 없음 5개, 확인 중',
    ]);
    const start = { ...NOTHING_REFUSED.start, podsWaitingForSubnets: 21 };
    expect(titles(own, { ...NOTHING_REFUSED, start })).toEqual([
      'Does not fit, 21 wait, 5 without a place',
      '수용되지 않음, 대기 21개, 자리 없음 5개',
    ]);
  });

  test('and says that a run may still tell worse, of all that is not the worst', () => {
    expect(titles(verdict({ kind: 'warm-short' }), CHECKING)).toEqual([
      'Short of warm at rest, checking',
      '평소 웜 IP 부족, 확인 중',
    ]);
    expect(titles(verdict({ kind: 'may-not-fit' }), NOT_RUN)).toEqual([
      'May not fit at rest',
      '평소 수용되지 않을 수 있음',
    ]);
    expect(titles(verdict({ kind: 'cannot-work' }), CHECKING)).toEqual([
      'Cannot work',
      '작동하지 않음',
    ]);
  });

  test('and says what the plan is at rest, then what its scenario comes to, in numbers where pods wait', () => {
    expect(titles(verdict(), CHECKING)).toEqual(['Fits at rest, checking', '평소 수용됨, 확인 중']);
    expect(titles(verdict(), NOT_RUN)).toEqual(['Fits at rest', '평소 수용됨']);
    const scenario = (kind: VerdictKind): RunTold => ({ ...runOf(kind), scenario: 'scenario' });
    expect(titles(verdict(), runOf('does-not-fit'))).toEqual([
      'Fits at rest, 45 wait during the upgrade',
      '평소 수용됨, 업그레이드 중 대기 45개',
    ]);
    expect(titles(verdict({ kind: 'warm-short' }), scenario('does-not-fit'))).toEqual([
      'Short of warm at rest, 45 wait in the scenario',
      '평소 웜 IP 부족, 시나리오 중 대기 45개',
    ]);
    expect(titles(verdict(FIVE_PENDING), runOf('may-not-fit'))).toEqual([
      '5 without a place at rest, may not fit during the upgrade',
      '평소 자리 없음 5개, 업그레이드 중 수용되지 않을 수 있음',
    ]);
  });
});

describe('What is required', () => {
  const required = { keepFree: 0, growth: 50, scenario: false, zoneLoss: true };
  const lack = { kind: 'does-not-fit', subnet: 'a', zone: undefined, amount: 19 } as const;
  const failed = {
    requirement: 'growth',
    status: 'failed',
    lack: { ...lack, unit: 'addresses' },
  } as const;
  const told = (...judged: readonly JudgedRequirement[]) => ({ required, judged, say: () => '' });

  test.each(['fits', 'warm-short', 'may-not-fit'] as const)(
    'is told first where it fails and the plan at rest is %s, whatever its run',
    (kind) => {
      for (const run of [CHECKING, NOT_RUN, NOTHING_REFUSED, runOf('does-not-fit')]) {
        expect(headlineOf({ kind, podsPending: 0 }, run, told(failed))).toMatchObject({
          told: 'not-met',
          failed: { requirement: 'growth', more: 0 },
        });
      }
    },
  );

  test.each(['does-not-fit', 'cannot-work'] as const)('is told after a plan that is %s', (kind) => {
    expect(headlineOf({ kind, podsPending: 0 }, NOTHING_REFUSED, told(failed))).toEqual({
      told: 'at-rest',
    });
  });

  test('is about the run where the scenario itself is required, and else about the plan at rest', () => {
    const run = runOf('does-not-fit');
    const byScenario = { ...failed, requirement: 'scenario' } as const;
    const runFor = (...judged: readonly JudgedRequirement[]) =>
      runOfHeadline({ kind: 'fits', podsPending: 0 }, run, told(...judged))?.verdict;
    expect(runFor(byScenario)).toMatchObject({ kind: 'does-not-fit', subnet: 'b' });
    expect(runFor(failed, byScenario)).toBeUndefined();
    expect(runFor()).toMatchObject({ kind: 'does-not-fit', subnet: 'b' });
    const fitting = runOfHeadline(
      { kind: 'fits', podsPending: 0 },
      NOTHING_REFUSED,
      told(byScenario),
    );
    expect(fitting?.kind).toBe('fits');
    expect(runOfHeadline({ kind: 'does-not-fit', podsPending: 0 }, run, told())).toBeUndefined();
    expect(
      runOfHeadline({ kind: 'fits', podsPending: 0 }, CHECKING, told(byScenario)),
    ).toBeUndefined();
  });

  test('hides nothing that is wrong without it: that stands below, and what a run shows in the title', () => {
    const saidOf = (atRest: Partial<Verdict>, run: RunTold, requirement: 'growth' | 'scenario') => {
      const lacks = { ...told({ ...failed, requirement }), say: () => '20 short.' };
      return LANGUAGES.map((language) => ({
        lines: verdictView(answerWith(atRest), run, MESSAGES[language], { required: lacks }).lines,
        title: titleOf(answerWith(atRest), run, MESSAGES[language], lacks),
      }));
    };
    const waits = runOf('does-not-fit');
    const [en, ko] = saidOf(VERDICT_OF.ENOUGH, waits, 'growth');
    expect(en?.lines).toEqual([
      'Does not meet a requirement: 20 short.',
      'Fits at rest, but 45 pods wait for subnet b during the upgrade.',
    ]);
    expect(en?.title).toBe('Does not meet a requirement, 45 wait during the upgrade');
    expect(ko?.lines).toHaveLength(2);
    expect(ko?.title).toMatch(/^요구 사항 미충족, 업그레이드 중 /);
    const [atRest] = saidOf(VERDICT_OF.WARM_POOL_SHORT, NOTHING_REFUSED, 'growth');
    expect(atRest?.lines[1]).toMatch(/^All .* pods run, but /);
    for (const [own, run, requirement] of [
      [VERDICT_OF.ENOUGH, NOTHING_REFUSED, 'growth'],
      [VERDICT_OF.ENOUGH, CHECKING, 'growth'],
      // The requirement itself says it.
      [VERDICT_OF.ENOUGH, waits, 'scenario'],
    ] as const) {
      const [said] = saidOf(own, run, requirement);
      expect(said?.lines).toEqual(['Does not meet a requirement: 20 short.']);
      expect(said?.title).toBe('Does not meet a requirement');
    }
  });

  test('is never green before all of it is known', () => {
    const met = { requirement: 'growth', status: 'met' } as const;
    const open = (status: 'checking' | 'not-run') =>
      headlineOf(
        { kind: 'fits', podsPending: 0 },
        NOTHING_REFUSED,
        told(met, { requirement: 'zone-loss', status }),
      );
    expect(open('checking')).toEqual({ told: 'checking', what: 'required' });
    expect(open('not-run')).toEqual({ told: 'at-rest-only', because: 'required' });
    expect(headlineOf({ kind: 'fits', podsPending: 0 }, NOTHING_REFUSED, told(met))).toEqual({
      told: 'at-rest',
    });
  });
});
