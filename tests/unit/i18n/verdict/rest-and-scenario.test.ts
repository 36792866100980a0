// The headline, the title and the colour tell the graver of the plan at rest and its scenario: every pair.
import { describe, expect, test } from 'vitest';
import { planReport } from '@/cli/report/plan-report';
import { gravity, VERDICTS, type VerdictKind } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { titleOf } from '@/i18n/verdict/headline/headline';
import type { RunTold } from '@/i18n/verdict/run-told';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { markedParts, withoutMarks } from '@/i18n/wording/marks';
import { smallProduction } from '../../../support/builders';
import { startOf } from '../../../support/held';
import {
  ALL_RUN_TOGETHER,
  answerWith,
  NOTHING_REFUSED,
  VERDICT_OF,
} from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

const LANGUAGES = ['en', 'ko'] as const;
const REASONS = Object.values(VERDICT_OF);

/** What is said in the first line of each kind at rest, and of each in the scenario. */
const AT_REST = {
  en: {
    fits: 'Fits at rest',
    'warm-short': 'Short of warm at rest',
    'may-not-fit': 'May not fit at rest',
    'does-not-fit': 'Does not fit at rest',
  },
  ko: {
    fits: '평소에는 수용되지만',
    'warm-short': '평소 웜 IP가 부족하고',
    'may-not-fit': '평소 수용되지 않을 수 있고',
    'does-not-fit': '평소 수용되지 않고',
  },
} as const;
const IN_SCENARIO = {
  en: {
    'warm-short': 'EC2 refuses addresses',
    'may-not-fit': 'chance decides',
    'does-not-fit': '67 pods wait',
    'cannot-work': 'nodes of web are started that cannot work',
  },
  ko: {
    'warm-short': 'EC2가 IP 요청을 거부합니다',
    'may-not-fit': '경우에 따라 다릅니다',
    'does-not-fit': '파드 67개가 대기합니다',
    'cannot-work': '작동할 수 없는 노드가 시작됩니다',
  },
} as const;

function runOf(kind: VerdictKind, of: typeof NOTHING_REFUSED = NOTHING_REFUSED): RunTold {
  if (kind === 'fits') return of;
  const waits = { pods: kind === 'does-not-fit' ? 67 : 0, longestSeconds: 90, atEnd: 21 };
  const finding = { code: 'NO_ENI_FOR_PODS', group: 'web', usableEnis: 0 } as const;
  const refused =
    kind === 'cannot-work'
      ? ({ code: 'NODES_CANNOT_WORK', group: 'web', isRestart: false, at: 60, finding } as const)
      : undefined;
  const place = { subnet: 'c', from: 60, until: 900 };
  return { ...of, verdict: { ...of.verdict, kind, ...place, pods: waits.pods, waits, refused } };
}

describe.each(REASONS)('A plan that is $kind at rest for $reason.code', (of) => {
  const usage = answerWith(of);
  const rest = usage.verdict.kind;

  test.each(VERDICTS)('and %s in its scenario', (kind) => {
    const isRunTold = gravity(kind) > gravity(rest);
    for (const language of LANGUAGES) {
      const words = MESSAGES[language];
      const view = verdictView(usage, runOf(kind), words);
      const [first = '', ...more] = view.lines;
      const title = titleOf(usage, runOf(kind), words);
      if (!isRunTold) {
        expect(view.lines).toEqual(verdictView(usage, NOTHING_REFUSED, words).lines);
        expect(title).toBe(titleOf(usage, NOTHING_REFUSED, words));
        continue;
      }
      if (rest === 'cannot-work' || kind === 'fits') throw new Error('nothing is graver');
      expect(withoutMarks(first)).toContain(AT_REST[language][rest]);
      const strong = markedParts(first).filter((_, index) => index % 2 === 1);
      expect(strong.join(' ')).toContain(IN_SCENARIO[language][kind]);
      // One coloured part: what is said of the plan at rest follows in plain words.
      expect(markedParts(more.join())).toHaveLength(1);
      expect(more.length > 0).toBe(rest !== 'fits');
      const kinds = words.results.verdict.kinds;
      const ran = kind === 'does-not-fit' ? '67' : kinds[kind].toLowerCase();
      expect(title.toLowerCase()).toContain(kinds[rest].toLowerCase());
      expect(title.toLowerCase()).toContain(ran);
    }
  });

  test.each(VERDICTS)('is red only where it is at rest, and green only if %s is too', (kind) => {
    const { tone } = verdictView(usage, runOf(kind), MESSAGES.en);
    const isRed = gravity(rest) >= gravity('does-not-fit');
    const isGreen = rest === 'fits' && kind === 'fits';
    expect(tone).toBe(isRed ? 'bad' : isGreen ? 'ok' : 'warn');
  });
});

test('a plan of which all pods run if nodes start together says so first, then who waits', () => {
  const usage = answerWith(VERDICT_OF.LAST_NODE_WAITS);
  const run = runOf('does-not-fit', ALL_RUN_TOGETHER);
  expect(verdictView(usage, run, MESSAGES.en).lines.map(withStars)).toEqual([
    'All 504 pods run if nodes start together, but **67 wait** during the upgrade.',
    'At rest subnet c is 19 addresses short.',
    'One m5.large that comes last there leaves 13 pods waiting.',
  ]);
  expect(verdictView(usage, run, MESSAGES.ko).lines.map(withStars)).toEqual([
    '노드가 동시에 시작하면 파드 504개는 모두 실행되지만, 업그레이드 중 **67개가 대기합니다**.',
    '평소 서브넷 c의 IP가 19개 부족합니다.',
    '마지막에 시작하는 m5.large 1대에서는 파드 13개가 대기합니다.',
  ]);
});

test('the command line says it in the same words', () => {
  const usage = answerWith(VERDICT_OF.LAST_NODE_WAITS);
  const start = startOf(smallProduction());
  expect(start).toMatchObject({ podsWaitingForSubnets: 0, nodesWaitingForSubnets: 0 });
  const run = runOf('does-not-fit', { ...NOTHING_REFUSED, start });
  const report = planReport('', usage, run).flat().join(' ');
  expect(report).toContain('if nodes start together, but 67 wait during the upgrade.');
});

describe('An upgrade that gets stuck', () => {
  const stuck = { nodes: 4, subnets: ['a-1', 'b-1'] };
  const runs = (pods: number): RunTold => {
    const run = runOf('does-not-fit');
    if (run.status !== 'done') throw new Error('it has run');
    const waits = { ...run.verdict.waits, pods };
    return { ...run, verdict: { ...run.verdict, pods, waits, stuck } };
  };
  const said = (of: (typeof REASONS)[number], pods: number) =>
    LANGUAGES.map((language) => {
      const words = MESSAGES[language];
      const { lines, because } = verdictView(answerWith(of), runs(pods), words);
      return [withoutMarks(lines[0] ?? ''), titleOf(answerWith(of), runs(pods), words), because];
    });

  test('is told as that, with the nodes that find no address, and then the pods that wait', () => {
    expect(said(VERDICT_OF.ENOUGH, 44)).toEqual([
      [
        'Fits at rest, but the upgrade gets stuck: 4 new nodes find no address in a-1 and b-1, and 44 pods wait.',
        'Fits at rest, upgrade gets stuck',
        expect.stringContaining('21 pods still wait at the end.'),
      ],
      [
        '평소에는 수용되지만, 업그레이드가 완료되지 않습니다. 서브넷 a-1, b-1에서 새 노드 4대가 IP를 받지 못합니다. 파드 44개가 대기합니다.',
        '평소 수용됨, 업그레이드 완료되지 않음',
        expect.stringContaining('끝까지 파드 21개가 대기합니다.'),
      ],
    ]);
    expect(said(VERDICT_OF.DISCOVERY_ORDER, 0)[0]?.[0]).toBe(
      'May not fit at rest, and the upgrade gets stuck: 4 new nodes find no address in a-1 and b-1.',
    );
  });
});
