import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { spokenSentence, verdictView } from '@/ui/results/answer/verdict-view';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
  T3_MEDIUM,
} from '../../support/builders';

const { en, ko } = MESSAGES;

describe('the verdict is one sentence', () => {
  test('a short subnet is named, with how many addresses it lacks and why', () => {
    const view = verdictView(answer(smallProduction()), en);
    expect(view).toEqual({
      tone: 'bad',
      sentence: 'Does not fit: subnet c is **19 addresses short**.',
      because:
        '4 m5.large and 2 c5.2xlarge hold 240 addresses in subnet c; 221 are left there after 30 in use. 52 of the 240 are warm and serve no pod.',
    });
  });

  test('the same in Korean', () => {
    const view = verdictView(answer(smallProduction()), ko);
    expect(view.sentence).toBe('수용되지 않습니다. 서브넷 c에서 **IP 19개가 부족합니다**.');
    expect(view.because).toContain('이 중 52개는 웜 IP로');
  });

  test('a plan that fits names its tightest subnet', () => {
    const usage = answer(
      smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) }),
    );
    const view = verdictView(usage, en);
    expect(view.tone).toBe('ok');
    expect(view.sentence).toBe('Fits. Subnet c is the tightest, **23 addresses left**.');
  });

  test('a plan with one subnet does not call it the tightest', () => {
    const usage = answer(
      plan({ subnets: [subnet('a', 24)], groups: [group('m5.large', M5_LARGE, 1, 5, A_ONLY)] }),
    );
    expect(verdictView(usage, en).sentence).toBe('Fits. Subnet a has **231 addresses left**.');
  });

  test('pending pods are told before what is left, with their reason', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('t3.medium', T3_MEDIUM, 3, 0, A_ONLY)],
        systemPodsPerNode: 5,
        clusterPods: 45,
      }),
    );
    const view = verdictView(usage, en);
    expect(view.tone).toBe('warn');
    expect(view.sentence).toMatch(/^Fits, but \*\*\d+ pods stay pending\*\*: the nodes are at/);
    expect(view.because).toMatch(/^45 of 60 pods run\. Subnet a has 197 addresses left\.$/);
  });

  test('blocks that may be whole or not make it a may', () => {
    const usage = answer(
      plan({
        settings: settings({ prefixDelegation: true }),
        subnets: [subnet('a', 24, 12)],
        groups: [group('m5.large', M5_LARGE, 3, 20, A_ONLY)],
      }),
    );
    const view = verdictView(usage, en);
    expect(usage.verdict.kind).toBe('may-not-fit');
    expect(view.tone).toBe('warn');
    expect(view.sentence).toBe(
      'May not fit: subnet a has **0 to 14 whole /28 blocks** for the 9 wanted.',
    );
    expect(view.because).toContain('3 m5.large want 9 prefixes in subnet a');
  });

  test('only nodes that hold prefixes want them', () => {
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
    expect(verdictView(usage, en).because).toMatch(/^3 m5\.large want 9 prefixes/);
  });

  test('too few blocks are told in blocks', () => {
    const usage = answer(
      plan({
        settings: settings({ prefixDelegation: true }),
        subnets: [subnet('a', 26)],
        groups: [group('m5.large', M5_LARGE, 1, 28, A_ONLY)],
      }),
    );
    expect(usage.verdict.constraint).toBe('blocks');
    expect(verdictView(usage, en).sentence).toBe(
      'Does not fit: subnet a is **1 /28 block short**.',
    );
  });

  test('a subnet that no node lands in is short by its other users alone', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24, 250), subnet('b', 24)],
        groups: [group('m5.large', M5_LARGE, 1, 5, { zones: ['b'] })],
      }),
    );
    const view = verdictView(usage, en);
    expect(view.sentence).toBe('Fits. Subnet a is the tightest, **1 address left**.');
    expect(view.because).toBe('No node lands in subnet a; others hold 250 of its 251 addresses.');
  });

  test('what is spoken has no marks', () => {
    const { sentence } = verdictView(answer(smallProduction()), en);
    expect(spokenSentence(sentence)).toBe('Does not fit: subnet c is 19 addresses short.');
  });
});

const A_ONLY = { zones: ['a'] } as const;
