// The figures, the tables and the files say what the verdict says.
import { describe, expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import { planJson } from '@/cli/report/plan-json';
import { planReport } from '@/cli/report/plan-report';
import type { PlanAnswer } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { type PlanFigure, planFigures } from '@/i18n/verdict/plan-figures';
import type { RunTold } from '@/i18n/verdict/run-told';
import { startOf } from '../../../support/held';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const SUBNETS =
  'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=c5.2xlarge:6:40';
const FAR_TOO_MANY = `${SUBNETS}&node=m5.large:300:22`;
const ORDER_DECIDES = `${SUBNETS}&node=m5.large:12:22`;
const ROOMY = `${SUBNETS}&node=m5.large:3:22`;
const WAIT_AND_PENDING =
  'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:19:28&node=c5.2xlarge:8:40';
const WARM_SHORT = 'subnet=/26&node=m4.large:3:8';
const REFUSED = 'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5';
const TOO_FEW_BLOCKS = 'subnet=/22:700&node=m5.large:10:90&ENABLE_PREFIX_DELEGATION=true';
const PENDING = 'subnet=a:/20&node=t3.medium:3:0&pods=80';

function usageOf(link: string): PlanAnswer {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading.usage;
}

function heldStart(link: string) {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return startOf(reading.cluster);
}

const NOT_RUN: RunTold = { status: 'not-run', scenario: 'upgrade' };

function told(
  link: string,
  language: 'en' | 'ko' = 'en',
  run: RunTold = NOT_RUN,
): readonly string[] {
  const figures = planFigures(usageOf(link), run, MESSAGES[language]);
  return figures.map(({ label, value, note }: PlanFigure) => `${label} ${value} ${note}`.trim());
}

describe('The figures under the verdict', () => {
  test('count what nodes can use alone: no other zone, no pod subnet that is switched off, none of others', () => {
    const plan = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:2:5:ab';
    const unused = '&subnet=c:10.0.2.0/24&subnet=a:10.0.3.0/24;name=db;use=other';
    const pods = '&subnet=a:100.64.0.0/24;name=pods;use=pods';
    const heldAndFree = (link: string) => told(link).slice(0, 2);
    expect(heldAndFree(plan)).toEqual(['Held 40 of 502', 'Free 462']);
    expect(heldAndFree(plan + unused)).toEqual(heldAndFree(plan));
    expect(heldAndFree(`${plan}${pods}&subnet-discovery=false`)).toEqual(heldAndFree(plan));
    // Both are used where ENIs of pods come to lie there.
    expect(heldAndFree(`${plan}${pods}`)).toEqual(['Held 40 of 753', 'Free 713']);
    // Of a plan without nodes nothing is left out.
    expect(heldAndFree('subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:0:5:a')).toEqual([
      'Held 0 of 502',
      'Free 502',
    ]);
  });

  test('say how many pods run at the most where pods wait in any order', () => {
    const { verdict } = usageOf(FAR_TOO_MANY);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', podsPending: 0 });
    expect(told(FAR_TOO_MANY)).toEqual([
      'Wanted 9360 of 699',
      'More wanted 8661 in all',
      'Pods, at most 638 of 6,840',
      'Warm 1596 (17%)',
    ]);
    expect(told(FAR_TOO_MANY, 'ko')).toEqual([
      '필요 9360 / 699개',
      '추가 필요 8661 서브넷 3개 합계',
      '파드 최대 638 / 6,840개',
      '웜 1596 (17%)',
    ]);
  });

  test('add up with the pods that a run shows waiting and those that are pending', () => {
    const { verdict, totals } = usageOf(WAIT_AND_PENDING);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', podsPending: 19, podsRunAtMost: 640 });
    expect(totals.podsAsked).toBe(620 + 213 + 19);
    const start = heldStart(WAIT_AND_PENDING);
    expect(start.podsWaitingForSubnets).toBe(213);
    const run: RunTold = { ...NOTHING_REFUSED, start };
    // What is known of its start is told while the scenario runs on.
    const checking: RunTold = { status: 'checking', scenario: 'upgrade', start };
    expect(told(WAIT_AND_PENDING, 'en', checking)).toEqual(told(WAIT_AND_PENDING, 'en', run));
    expect(told(WAIT_AND_PENDING)).toContain('Pods, at most 640 of 852, 19 no place');
    expect(told(WAIT_AND_PENDING, 'en', run)).toContain('Pods 620 of 852, 19 no place');
    expect(told(WAIT_AND_PENDING, 'ko', run)).toContain('파드 620 / 852개, 자리 없음 19개');
    expect(planReport('', usageOf(WAIT_AND_PENDING), run).flat().join('\n')).toMatch(
      /^Pods that run +620 +of 852 asked; 19 without a place/m,
    );
  });

  test('are of one run where the order of nodes decides and some pods wait in it', () => {
    const link =
      'subnet=a:10.0.0.0/26&subnet=a:10.0.8.0/24;use=pods&subnet=b:10.0.1.0/26&subnet=b:10.0.9.0/24;use=pods&node=m5.large:14:22';
    const start = heldStart(link);
    expect(start).toMatchObject({ podsRunning: 306, podsWaitingForSubnets: 2 });
    expect(usageOf(link).verdict.kind).toBe('may-not-fit');
    expect(told(link)).toContain('Pods, at most 308 of 308');
    const run: RunTold = { ...NOTHING_REFUSED, start };
    expect(told(link, 'en', run)).toContain('Pods, in one start 306 of 308');
    expect(told(link, 'ko', run)).toContain('파드, 1회 시작 시 306 / 308개');
    expect(planReport('', usageOf(link), run).flat().join('\n')).toMatch(
      /^Pods that run in one start +306 +of 308 asked/m,
    );
  });

  test.each([
    ['subnet=a:10.0.0.0/24&MINIMUM_IP_TARGET=10&node=m5.large:40:25', [211, 189, 600]],
    ['subnet=a:10.0.0.0/28&MINIMUM_IP_TARGET=10&node=m5.large:8:13', [3, 77, 24]],
    ['subnet=a:10.0.0.0/28&node=m5.12xlarge:11:16&node=m5.large:5:26;kind=windows', [0, 221, 85]],
  ])('tell a pod that finds no place once, not as one that waits too: %s', (link, [...parts]) => {
    const { verdict, totals } = usageOf(link);
    const start = heldStart(link);
    const { podsRunning, podsWaitingForSubnets } = start;
    expect([podsRunning, podsWaitingForSubnets, verdict.podsPending]).toEqual(parts);
    expect(parts.reduce((sum, pods) => sum + pods, 0)).toBe(totals.podsAsked);
    expect(told(link, 'en', { ...NOTHING_REFUSED, start })[2]).toMatch(`Pods ${podsRunning} of`);
  });

  test('say what is held of what is wanted, and idle, where nodes have started', () => {
    expect(told(ORDER_DECIDES)).toContain('Wanted 720 of 699');
    const run: RunTold = { ...NOTHING_REFUSED, start: heldStart(ORDER_DECIDES) };
    expect(told(ORDER_DECIDES, 'en', run)).toEqual([
      'Held 660 of 720 wanted',
      'Short 21 in all',
      'Pods, at most 504 of 504',
      'Idle 100 (15%)',
    ]);
    expect(told(ORDER_DECIDES, 'ko', run)[0]).toBe('점유 660 / 필요 720개');
    expect(told(REFUSED, 'en', run)[0]).toMatch(/^Wanted/);
  });

  test('leave it open how many run where the order of nodes decides', () => {
    expect(usageOf(ORDER_DECIDES).verdict.kind).toBe('may-not-fit');
    expect(told(ORDER_DECIDES)).toContain('Pods, at most 504 of 504');
    expect(told(ORDER_DECIDES)).toContain('Short 21 in all');
  });

  test('say what is held, free and run where the plan fits', () => {
    expect(usageOf(ROOMY).verdict.kind).toBe('fits');
    expect(told(ROOMY)).toEqual([
      'Held 450 of 699',
      'Free 249',
      'Pods 306 of 306',
      'Idle 111 (25%)',
    ]);
  });

  test('say that all pods run where only warm addresses are short', () => {
    expect(usageOf(WARM_SHORT).verdict.kind).toBe('warm-short');
    expect(told(WARM_SHORT)).toContain('Pods 24 of 24');
    // One subnet lacks it: it is no sum.
    expect(told(WARM_SHORT)[1]).toBe('Short 1');
    expect(told(WARM_SHORT)[0]).toMatch(/^Wanted 60 of 59/);
  });

  test('say of a plan that cannot work what is asked, not what runs', () => {
    expect(usageOf(REFUSED).verdict.kind).toBe('cannot-work');
    expect(told(REFUSED)).toEqual([
      'Wanted 60 of 502',
      'Would be free 442',
      'Pods 15 asked',
      'Warm 39 (65%)',
    ]);
    expect(told(REFUSED, 'ko')).toContain('파드 15 요청');
    expect(told(REFUSED, 'ko')).toContain('예상 여유 442');
    const report = planReport('', usageOf(REFUSED), NOTHING_REFUSED).flat().join('\n');
    expect(report).toMatch(/^Would be free +442$/m);
    expect(report).toMatch(/Wanted by nodes +Would be free\n/);
    expect(report).not.toMatch(/\bheld\b/i);
  });

  test('count pods that are pending as before', () => {
    expect(told(PENDING)).toContain('Pods 45 of 80, 35 no place');
  });

  test('call short, and colour amber, what is warm or chance alone: beside pods that wait it is more wanted', () => {
    const tones = (link: string) =>
      planFigures(usageOf(link), NOT_RUN, MESSAGES.en).map(({ tone = 'plain' }) => tone);
    expect(tones(FAR_TOO_MANY)).toEqual(['plain', 'plain', 'bad', 'plain']);
    expect(tones(ORDER_DECIDES)).toEqual(['plain', 'warn', 'plain', 'plain']);
    expect(tones(WARM_SHORT)).toEqual(['plain', 'warn', 'plain', 'plain']);
    expect(new Set([...tones(ROOMY), ...tones(PENDING), ...tones(REFUSED)])).toEqual(
      new Set(['plain']),
    );
    expect(usageOf(TOO_FEW_BLOCKS).verdict).toMatchObject({ kind: 'does-not-fit' });
    expect(told(TOO_FEW_BLOCKS)).toContain('Whole /28 0 for 70');
    expect(tones(TOO_FEW_BLOCKS)[1]).toBe('bad');
    expect(told(`${FAR_TOO_MANY}&subnet=d:192.168.0.0/24`)[1]).toMatch(/^More wanted /);
  });
});

describe('The text and the data of the command line', () => {
  const report = (link: string) =>
    planReport('', usageOf(link), { status: 'not-run', scenario: 'upgrade' }).flat().join('\n');

  test('never say that all pods run beside a verdict that they wait', () => {
    expect(report(FAR_TOO_MANY)).toMatch(/^Addresses wanted +9,360 +of 699/m);
    expect(report(FAR_TOO_MANY)).toMatch(/^More addresses wanted +8,661 +in all$/m);
    expect(report(FAR_TOO_MANY)).toMatch(/^Pods that run at most +638 +of 6,840 asked/m);
    expect(report(FAR_TOO_MANY)).toMatch(/Wanted by nodes/);
    expect(report(FAR_TOO_MANY)).not.toMatch(/held|hosted/i);
    expect(report(REFUSED)).toMatch(/^Pods asked +15/m);
    expect(report(REFUSED)).not.toMatch(/^(Addresses held|Held but)/m);
  });

  test('say it of a plan that fits', () => {
    expect(report(ROOMY)).toMatch(/^Addresses held +450 +of 699/m);
    expect(report(ROOMY)).toMatch(/^Pods that run +306 +of 306 asked/m);
  });

  test('carry it as numbers', () => {
    expect(planJson(usageOf(FAR_TOO_MANY))).toMatchObject({
      verdict: { podsRunAtMost: 638 },
      totals: { podsHosted: 6_840, short: 8_661 },
    });
    expect(planJson(usageOf(REFUSED)).verdict.podsRunAtMost).toBeNull();
  });
});
