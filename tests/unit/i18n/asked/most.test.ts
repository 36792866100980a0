import { describe, expect, test } from 'vitest';
import { type MostNodes, mostNodesOfMix, type NextLimit } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { withoutMarks } from '@/i18n/wording/marks';
import { answerToLink } from '../../../support/plan-texts';

const SHORT: NextLimit = {
  subnet: 'a',
  constraint: 'addresses',
  left: -19,
  verdict: 'warm-short',
  podsWait: false,
};
const WAIT: NextLimit = { ...SHORT, verdict: 'does-not-fit', podsWait: true };
const most = (changed: Partial<MostNodes>): MostNodes => ({
  safe: 8,
  runsUpTo: 8,
  needed: 0,
  next: SHORT,
  fitsAgainAt: [],
  ...changed,
});

test.each([
  [
    'en',
    /^Up to 13 nodes fit in the same mix, with 260 replicas; .+\. 65 pods find no place then\.$/,
  ],
  ['ko', /레플리카 260개.+ 이때 파드 65개는 자리가 없습니다\.$/],
] as const)('in %s, replicas that no node has a place for are no room', (language, told) => {
  const { cluster } = answerToLink('subnet=a:/24&node=t3.medium:3:0&pods=60');
  const of = mostNodesOfMix(cluster);
  expect([of.safe, of.replicas, of.unplaced]).toEqual([13, 260, 65]);
  const sentences = MESSAGES[language].asked.mostNodesOfMix(['t3.medium'], of);
  expect(sentences.map(withoutMarks).join(' ')).toMatch(told);
});

function said(language: 'en' | 'ko', of: MostNodes): string {
  const { mostNodesOfGroup } = MESSAGES[language].asked;
  return mostNodesOfGroup('m5.large', of).map(withoutMarks).join('\n');
}

test.each<[MostNodes, string]>([
  [most({}), 'Up to 8 nodes of m5.large fit; the ninth leaves subnet a 19 addresses short.'],
  [most({ safe: 1 }), 'Up to 1 node of m5.large fits; the second leaves subnet a 19 addresses'],
  [most({ safe: 20 }), 'the 21st leaves'],
  [most({ safe: 110 }), 'the 111th leaves'],
  [
    most({ safe: 0 }),
    'Not one node of m5.large fits: the first leaves subnet a 19 addresses short.',
  ],
  [most({ safe: -1 }), 'No count of m5.large fits: without any the plan leaves subnet a 19'],
  [most({ safe: 100_000, next: undefined }), '100,000 nodes and more of m5.large fit.'],
  [
    most({ safe: 2, fitsAgainAt: [4] }),
    'Up to 2 nodes of m5.large fit, and again exactly 4; 3 do not: fewer nodes carry more pods each.',
  ],
  [most({ safe: 2, fitsAgainAt: [4, 5, 6] }), 'and again 4 to 6; 3 do not'],
  [most({ runsUpTo: 11 }), 'short.\nPods still run up to 11 nodes, short of warm addresses.'],
  [most({ needed: 1 }), 'For all pods to have a place, 1 node is needed.'],
  [most({ needed: 12 }), 'But the pods need 12 nodes of m5.large: no count is enough for them and'],
  [most({ needed: undefined }), 'Pods find no place, whatever the count.'],
  [
    most({ next: { ...SHORT, constraint: 'blocks', left: -1, verdict: 'does-not-fit' } }),
    'leaves subnet a 1 /28 block short.',
  ],
  [
    most({ next: { ...SHORT, constraint: 'blocks', left: -3, verdict: 'may-not-fit' } }),
    'the ninth may leave subnet a up to 3 /28 blocks short, depending on where single addresses lie.',
  ],
  [
    most({ next: { ...SHORT, subnet: undefined, constraint: 'enis', left: -2 } }),
    'leaves the Region 2 network interfaces short.',
  ],
  [most({ next: WAIT }), 'fit; the ninth leaves pods waiting for an address in subnet a.'],
  [
    most({ next: { ...WAIT, constraint: 'blocks' } }),
    'the ninth leaves pods waiting for a /28 block in subnet a.',
  ],
  [
    most({ next: { ...WAIT, subnet: undefined, constraint: 'nau', left: -50 } }),
    'the ninth leaves pods waiting, as the VPC is over its quota of NAU.',
  ],
  [most({ safe: -1, next: WAIT }), 'without any the plan leaves pods waiting for an address in'],
  [
    most({ next: { ...SHORT, left: 4, verdict: 'may-not-fit' } }),
    'may not fit in subnet a, depending on the order',
  ],
  [
    most({
      next: {
        subnet: undefined,
        constraint: undefined,
        left: undefined,
        verdict: 'cannot-work',
        podsWait: false,
      },
    }),
    'the ninth makes a plan that cannot work.',
  ],
])('How many nodes fit, in English: %j', (of, sentence) => {
  expect(said('en', of)).toContain(sentence);
});

test.each<[MostNodes, string]>([
  [
    most({}),
    '노드 그룹 m5.large: 노드 8대까지 수용됩니다. 9대가 되면 서브넷 a의 IP 19개가 부족합니다.',
  ],
  [most({ safe: 0 }), '노드 1대도 수용되지 않습니다. 1대면 서브넷 a의 IP 19개가 부족합니다.'],
  [most({ safe: 100_000, next: undefined }), '노드 100,000대 이상 수용됩니다.'],
  [most({ safe: 2, fitsAgainAt: [4] }), '노드 2대까지, 그리고 4대도 수용됩니다. 3대는 수용되지'],
  [most({ runsUpTo: 11 }), '노드 11대까지는 웜 IP가 부족해도 파드가 모두 실행됩니다.'],
  [most({ needed: 12 }), '노드 12대가 필요합니다. 수용되면서 충분한 노드 수는 없습니다.'],
  [
    most({ next: { ...SHORT, subnet: undefined, constraint: 'nau', left: -50 } }),
    'VPC의 NAU 50이 부족합니다.',
  ],
  [
    most({ next: { ...SHORT, constraint: 'blocks', left: -3, verdict: 'may-not-fit' } }),
    '9대가 되면 개별 IP의 위치에 따라 서브넷 a의 /28 블록이 최대 3개 부족할 수 있습니다.',
  ],
  [most({ next: WAIT }), '9대가 되면 서브넷 a에서 파드가 IP를 기다립니다.'],
  [
    most({ next: { ...WAIT, constraint: 'blocks' } }),
    '9대가 되면 서브넷 a에서 파드가 /28 블록을 기다립니다.',
  ],
  [
    most({ next: { ...WAIT, subnet: undefined, constraint: 'nau', left: -50 } }),
    '9대가 되면 VPC의 NAU 할당량을 넘어 파드가 대기합니다.',
  ],
])('How many nodes fit, in Korean: %j', (of, sentence) => {
  expect(said('ko', of)).toContain(sentence);
});

describe.each(['en', 'ko'] as const)('What a replica more comes to (%s)', (language) => {
  const { moreReplicas } = MESSAGES[language].asked;

  test('names max pods, and what stays free', () => {
    const free = ['a', 'b'].map((subnet) => ({ subnet, free: 161 }));
    const next = { why: 'pending', reason: 'max-pods', maxPods: [29] } as const;
    const told = moreReplicas({ more: 102, next, free }).map(withoutMarks).join('\n');
    expect(told).toBe(
      language === 'en'
        ? '102 more replicas start; the 103rd finds no place: every node is at its max pods of 29, while 161 addresses stay free in each subnet.'
        : '레플리카 102개를 더 실행할 수 있습니다. 103개를 더하면 자리가 없습니다. 모든 노드가 최대 파드 수(29)에 이르렀습니다. 각 서브넷의 여유는 IP 161개입니다.',
    );
  });

  test('or what is wrong already', () => {
    const next = { why: 'limit', limit: SHORT } as const;
    const [told = ''] = moreReplicas({ more: undefined, next, free: [] });
    expect(withoutMarks(told)).toBe(
      language === 'en'
        ? 'No replica more: as it is, the plan leaves subnet a 19 addresses short.'
        : '레플리카를 늘릴 수 없습니다. 지금 계획은 서브넷 a의 IP 19개가 부족합니다.',
    );
  });
});

describe('Replicas of which fewer hold than start at rest', () => {
  const told = (language: 'en' | 'ko', upgrade: number, zoneLoss: number) => {
    const { asked } = MESSAGES[language];
    const least = Math.min(upgrade, zoneLoss);
    const held = {
      atRest: 89,
      upgrade: { count: upgrade, next: 'does-not-fit', group: 'm5.large' },
      zoneLoss: { count: zoneLoss, next: 'may-not-fit' },
      maximum: least > 0 ? least : undefined,
    } as const;
    const at = { more: 89, next: { why: 'limit', limit: SHORT }, free: [] } as const;
    return [...asked.heldReplicas(held), ...asked.moreReplicas(at, true)].map(withoutMarks);
  };

  test('are told with what more of them come to', () => {
    expect(told('en', 12, 40)).toEqual([
      '12 replicas in all hold: with m5.large upgraded 13 do not fit, and with a zone lost 41 may not fit.',
      'At rest 89 more replicas start.',
    ]);
    expect(told('ko', 12, 40)).toEqual([
      '모두 12개까지 수용됩니다. 노드 그룹 m5.large 업그레이드 중에는 13개부터 수용되지 않습니다. 영역 상실 시에는 41개부터 수용되지 않을 수 있습니다.',
      '평소에는 레플리카 89개를 더 실행할 수 있습니다.',
    ]);
  });

  test('are told in few words where none holds', () => {
    expect(told('en', -1, 0)[0]).toBe('None with m5.large upgraded, or with a zone lost.');
    expect(told('en', -1, 40)[0]).toBe('None with m5.large upgraded.');
    expect(told('ko', -1, -1)[0]).toBe(
      '노드 그룹 m5.large 업그레이드 중 또는 영역 상실 시에는 안전한 수가 없습니다.',
    );
  });

  test('as are nodes of which none holds', () => {
    const upgrade = { count: 0, next: 'does-not-fit' } as const;
    const held = { atRest: 14, upgrade, zoneLoss: undefined, maximum: undefined };
    expect(MESSAGES.en.asked.heldNodes('m5.large', held, false).map(withoutMarks)).toEqual([
      'No maximum holds for m5.large: at rest 14 fit, but none with an upgrade.',
    ]);
  });
});
