import { describe, expect, test } from 'vitest';
import {
  type Cidr,
  type Constraint,
  countedRequirements,
  SHIPPED_SETTINGS,
  type VerdictKind,
} from '@/engine';
import type { NeedsWishes, SizeRung } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { questionCell } from '@/i18n/questions/question-cell';
import { withoutMarks } from '@/i18n/wording/marks';
import type { NeedsUnder, PlacedBlock, PlanMost, PlanNeeds } from '@/plan';
import { countedTold, mostTold } from '@/ui/results/pictures/needs/most-told';
import {
  blockName,
  blockParts,
  ladderOf,
  needsFinding,
  toldWishes,
} from '@/ui/results/pictures/needs/needs-view';
import { linkPlan } from '../../../../support/plan-texts';
import { NOTHING_REFUSED, verdict } from '../../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const ALL: NeedsWishes = { growth: 50, upgrade: true, zoneLoss: true, keepFree: 0 };
const { verdict: run } = NOTHING_REFUSED;

const sizes = (prefixLength: number) => [{ use: 'nodes' as const, prefixLength, subnets: 3 }];

function rung(prefixLength: number, changed: Partial<SizeRung>): SizeRung {
  return {
    sizes: sizes(prefixLength),
    atRest: verdict(),
    free: 100,
    waiting: 0,
    upgrade: run,
    zoneLoss: undefined,
    holds: ['at-rest', 'upgrade', 'zone-loss'],
    run: 'whole',
    ...changed,
  };
}

const FAILS = rung(24, {
  atRest: verdict({ kind: 'does-not-fit', left: -19 }),
  waiting: 160,
  upgrade: {
    ...run,
    kind: 'does-not-fit',
    subnet: 'a',
    waits: { pods: 213, longestSeconds: 1_740, atEnd: 213 },
  },
  holds: [],
});
const AT_REST = rung(23, {
  upgrade: { ...run, kind: 'warm-short', subnet: 'a' },
  holds: ['at-rest'],
});
const HOLDS = rung(22, {});
const BLOCK: PlacedBlock = {
  range: at('10.0.0.0', 20),
  isPlaced: true,
  left: 1_024,
  subnets: [
    { use: 'nodes', zone: 'a', cidr: at('10.0.0.0', 22) },
    { use: 'load-balancers', zone: 'a', cidr: at('10.0.4.0', 27) },
    { use: 'control-plane', zone: 'a', cidr: at('10.0.4.32', 28) },
  ],
};

function at(address: string, prefixLength: number): Cidr {
  const base = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return { base, prefixLength };
}

const own: NeedsUnder = {
  rungs: [FAILS, AT_REST, HOLDS],
  needed: sizes(22),
  blocked: undefined,
  settings: SHIPPED_SETTINGS,
  blocks: [BLOCK],
};
const NEEDS: PlanNeeds = {
  wishes: ALL,
  requirements: countedRequirements(
    { keepFree: 0, growth: 0, scenario: false, zoneLoss: false },
    [],
  ),
  groups: [{ label: 'm5.large', nodes: 18 }],
  replicas: 0,
  own,
  areSettingsRead: true,
  other: 'none',
};

/** `ok 100 free*`: the star is the frame. */
function rows(of: readonly SizeRung[], wishes = ALL) {
  return ladderOf({ rungs: of }, wishes, en).rows.map(({ strain, cells }) => {
    const told = cells.map((cell) => {
      if (cell.state !== 'told') return cell.state;
      return `${cell.tone}: ${cell.text}${cell.isNeeded ? '*' : ''}`;
    });
    return `${strain}: ${told.join(' | ')}`;
  });
}

describe('The ladder of sizes', () => {
  test('frames in each row the smallest that holds all up to there, and has the numbers of what fails above too', () => {
    expect(ladderOf(own, ALL, en).columns).toEqual(['/24', '/23', '/22']);
    const [rest = '', upgrade = ''] = rows(own.rungs);
    expect(rest).toMatch(/^at-rest: bad: 160 wait \| ok: .*\* \| ok: [^*]*$/);
    expect(upgrade).toMatch(/^upgrade: bad: 213 wait \| warn: [^|]* \| ok: .*\*$/);
  });

  test('has a row for what is asked for alone', () => {
    expect(rows(own.rungs, { ...ALL, upgrade: false, zoneLoss: false })).toHaveLength(1);
  });

  test('says of what is not run yet that it is being run, and of one zone that none can be lost', () => {
    const running = rung(22, { upgrade: undefined, holds: ['at-rest'], run: 'open' });
    expect(rows([running]).slice(1)).toEqual(['upgrade: running', 'zone-loss: running']);
    expect(rows([HOLDS])[2]).toBe('zone-loss: none');
  });

  test('has no row of a lost zone where all nodes are in one', () => {
    const groups = (link: string) => linkPlan(`?${link}`);
    const one = toldWishes(ALL, groups('subnet=a:/24&node=m5.large:3:5'));
    expect(rows(own.rungs, one).map((row) => row.split(':')[0])).toEqual(['at-rest', 'upgrade']);
    const two = groups('subnet=a:/24&subnet=b:/24&node=m5.large:3:5');
    expect(toldWishes(ALL, two)).toEqual(ALL);
  });

  test('is nowhere green where pods find no place, and counts those that an upgrade adds', () => {
    const left = (podsPending: number) => {
      const upgrade = HOLDS.upgrade && { ...HOLDS.upgrade, podsPending };
      return rows([rung(22, { atRest: verdict({ podsPending: 5 }), upgrade })])[1];
    };
    expect(left(5)).toBe(rows([HOLDS])[1]?.replace('ok', 'warn'));
    expect(left(9)).toBe('upgrade: warn: 9 no place*');
  });

  test('calls amber what fits and leaves less than is to be kept free, and says of how many', () => {
    const kept = { ...ALL, keepFree: 100 };
    const lowest = (free: number) => ({ subnet: 'a', free, freeAt: 0, atSeconds: 0 });
    const upgrade = { ...run, lowest: lowest(11) };
    const zoneLoss = {
      zone: 'a',
      kind: 'fits',
      atRest: verdict(),
      run: upgrade,
      room: { subnet: 'b', left: 140, unit: 'addresses' },
    } as unknown as NonNullable<SizeRung['zoneLoss']>;
    const atRest = verdict({ left: 71 });
    const few = rung(24, { atRest, free: 71, upgrade, zoneLoss, holds: [] });
    expect(rows([few], kept)).toEqual([
      'at-rest: warn: 71 of 100 free',
      'upgrade: warn: 11 of 100 free',
      'zone-loss: ok: 140 free',
    ]);
    expect(ladderOf({ rungs: [few] }, kept, ko).rows[1]?.cells[0]).toMatchObject({
      text: '여유 11/100개',
    });
    // What is to stay free is asked of the plan at rest: on the way there may be less.
    expect(rows([rung(23, { free: 120, upgrade })], kept)[1]).toBe('upgrade: ok: 11 free*');
  });
});

describe('The finding', () => {
  const finding = (changed: Partial<PlanNeeds>) =>
    [en, ko].map((messages) => withoutMarks(needsFinding({ ...NEEDS, ...changed }, messages)));

  test('is the sizes, and what they hold', () => {
    expect(finding({})).toEqual([
      'Three /22 hold 1.5 times the plan.',
      '/22 3개: 계획의 1.5배 전체가 수용됩니다.',
    ]);
    expect(finding({ wishes: { ...ALL, growth: 100, zoneLoss: false } })[0]).toBe(
      'Three /22 hold twice the plan, through an upgrade.',
    );
    expect(finding({ wishes: { ...ALL, growth: 0, upgrade: false, zoneLoss: false } })[0]).toBe(
      'Three /22 hold the plan, at rest.',
    );
  });

  test('tells pods that find no place in subnets of any size', () => {
    const rungs = [rung(22, { atRest: verdict({ podsPending: 5 }) })];
    expect(rows(rungs)[0]).toBe(rows([HOLDS])[0]?.replace('ok', 'warn'));
    expect(finding({ own: { ...own, rungs } })).toEqual([
      'Three /22 hold 1.5 times the plan. 5 pods find no place, whatever the size.',
      '/22 3개: 계획의 1.5배 전체가 수용됩니다. 크기와 관계없이 파드 5개는 자리가 없습니다.',
    ]);
  });

  test('names smaller ones with other settings', () => {
    expect(finding({ other: { ...own, needed: sizes(23) } })[0]).toBe(
      'Three /22 hold 1.5 times the plan, or three /23 with other settings.',
    );
  });

  test('says each use where there are several', () => {
    const needed = [
      { use: 'nodes' as const, prefixLength: 25, subnets: 2 },
      { use: 'pods' as const, prefixLength: 21, subnets: 2 },
    ];
    expect(finding({ own: { ...own, needed } })[0]).toBe(
      'Two /25 for nodes and two /21 for pods hold 1.5 times the plan.',
    );
  });

  test('says what no size mends, and where more than a subnet is needed', () => {
    const none = { ...own, needed: undefined, blocks: [] };
    const blocked = {
      subnet: undefined,
      constraint: 'nau',
      left: -50,
      verdict: 'does-not-fit',
      podsWait: true,
    } as const;
    expect(finding({ own: { ...none, blocked } })[0]).toBe(
      'No size of subnets is enough: the plan leaves pods waiting, as the VPC is over its quota of NAU, whatever the subnets.',
    );
    expect(finding({ own: none })[0]).toContain('More than a /16');
    expect(finding({ own: none, other: undefined })[0]).toBe('Trying sizes…');
  });
});

describe('The cell', () => {
  const cell = (found: PlanNeeds, messages = en) => {
    const told = questionCell({ question: 'needs', told: { status: 'known', found } }, messages);
    return `${told.isAnswer ? '=' : told.tone}: ${told.number} · ${told.line}`;
  };

  test('is the sizes, and the block that holds all', () => {
    expect(cell(NEEDS)).toBe('=: 3 × /22 · for × 1.5, a /20 in all · with load balancers');
    expect(cell(NEEDS, ko)).toBe('=: /22 3개 · 1.5배 기준, 모두 합해 /20 · 로드 밸런서 포함');
    expect(cell({ ...NEEDS, wishes: { ...ALL, growth: 0 } })).toBe(
      '=: 3 × /22 · a /20 in all · with load balancers',
    );
  });

  test('names the quota that no size mends, or that the plan cannot work', () => {
    const blockedBy = (constraint: Constraint | undefined, verdict: VerdictKind): PlanNeeds => {
      const blocked = { subnet: undefined, constraint, left: -9, verdict, podsWait: false };
      return { ...NEEDS, own: { ...own, needed: undefined, blocks: [], blocked } };
    };
    const over = blockedBy('nau', 'does-not-fit');
    expect([cell(over), cell(over, ko)]).toEqual([
      'neutral: no size · over the NAU quota',
      'neutral: 크기 무관 · NAU 할당량 초과',
    ]);
    expect(cell(blockedBy('enis', 'may-not-fit'))).toBe('neutral: no size · over the ENI quota');
    expect(cell(blockedBy(undefined, 'cannot-work'))).toBe('neutral: no size · cannot work');
    // Of a /16 that is too small.
    expect(cell(blockedBy('addresses', 'does-not-fit'))).toContain('over a /16');
  });

  test('says apart what is for nodes and what for pods', () => {
    const needed = [
      { use: 'nodes' as const, prefixLength: 24, subnets: 3 },
      { use: 'pods' as const, prefixLength: 24, subnets: 3 },
    ];
    const both = { ...NEEDS, wishes: { ...ALL, growth: 0 }, own: { ...own, needed } };
    expect(cell(both)).toBe('=: 3 × /24 · pods 3 × /24 · a /20 in all · with load balancers');
    expect(cell(both, ko)).toBe('=: /24 3개 · 파드 /24 3개 · 모두 합해 /20 · 로드 밸런서 포함');
  });

  test('is told while other settings are still tried', () => {
    const told = { status: 'checking', found: { ...NEEDS, other: undefined } } as const;
    expect(questionCell({ question: 'needs', told }, en).number).toBe('3 × /22');
  });

  test('has no answer without a node', () => {
    const none = { ...NEEDS, groups: [{ label: 'm5.large', nodes: 0 }] };
    expect(cell(none)).toBe('neutral: no nodes · nothing to hold');
  });
});

test('The block is drawn to scale, what is for AWS as one, and unused space named', () => {
  expect(blockName(BLOCK, en)).toBe('10.0.0.0/20');
  expect(blockParts(BLOCK).map(({ kind, label, size }) => `${kind} ${label} ${size}`)).toEqual([
    'sized 10.0.0.0/22 1024',
    'further 10.0.4.0/27 48',
    'free  1024',
  ]);
  const sizesAlone = { ...BLOCK, isPlaced: false };
  expect(blockName(sizesAlone, en)).toBe('A /20 in all');
  expect(blockParts(sizesAlone)[0]?.label).toBe('/22');
});

test('Below how far subnets go stands what none of its counts judges; what is run of all but the mix, there', () => {
  const required = { keepFree: 20, growth: 50, scenario: true, zoneLoss: true };
  const most = (maximum: object | undefined) =>
    ({
      groups: [{ label: 'm5.large', maximum }],
      requirements: countedRequirements(required, ['keep-free']),
      heldRequirements: countedRequirements(required, ['keep-free', 'scenario', 'zone-loss']),
    }) as unknown as PlanMost;
  const kept = 'Counted with 20 addresses kept free in each subnet, as the plan requires.';
  expect(countedTold(most({}), true, en)).toEqual({
    ofAll: [kept, 'Not judged as the plan requires it: 50% more.'],
    ofMix: ['Not judged as the plan requires it: the scenario and any zone’s loss.'],
  });
  expect(countedTold(most(undefined), true, en)).toEqual({
    ofAll: [
      kept,
      'Not judged as the plan requires it: 50% more, the scenario and any zone’s loss.',
    ],
    ofMix: [],
  });
  expect(countedTold(most({}), true, ko).ofMix).toEqual([
    '계획의 요구 사항 가운데 시나리오, 영역 상실은 요구하는 대로 판정하지 않았습니다.',
  ]);
});

test('How far nodes and replicas go is told in Growth and in “What you need” alike', () => {
  const most: PlanMost = {
    groups: [],
    mix: { safe: 13, groups: [9, 4], replicas: 65 },
    replicas: { more: 102, next: undefined, free: [] },
  } as unknown as PlanMost;
  const told = [en, ko].map((messages) =>
    mostTold(most, { needs: messages.needs, asked: { ...messages.asked, moreReplicas: () => [] } }),
  );
  expect(told.map((each) => each.map(({ name, number }) => `${name}: ${number}`))).toEqual([
    ['Most nodes, same mix: 13', 'Most replicas: 102 more'],
    ['최대 노드, 같은 구성: 13', '최대 레플리카: 102개 더'],
  ]);
});
