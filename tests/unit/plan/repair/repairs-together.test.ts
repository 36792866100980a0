import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesMade, compareSettings, type Repair, repairs, verdictAfter } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { formatLink, kindAfter, type ProvenRepair, presetText } from '@/plan';
import { repairedText } from '@/store/changes/repaired-text';
import { linkText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';
import {
  answered,
  expectKept,
  expectSaid,
  repairsOf,
  runOf,
} from '../../../support/verdict/kept-repairs';

const kindsOf = (repair: Repair) =>
  repair.kind === 'combined' ? repair.parts.map(({ kind }) => kind).join(' + ') : repair.kind;
const told = (proven: readonly ProvenRepair[]) =>
  proven.map((each) => `${kindsOf(each.repair)} ${kindAfter(each)}`);

const README_PLAN =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=3';

describe('Where a plan fits at rest and only its scenario runs short', () => {
  test('subnets are added in all zones that ran short, not in the first alone', () => {
    const text = linkText(README_PLAN);
    const before = answered(text);
    expect(before.usage.verdict.kind).toBe('fits');
    expect(runOf(before)).toMatchObject({ kind: 'does-not-fit', subnet: 'c' });
    expect([...runOf(before).refusing].sort()).toEqual(['a', 'b', 'c']);
    const found = repairsOf(text);
    expect(told(found)).toEqual([
      'minimal-upgrade fits',
      'subnets fits',
      'subnets fits',
      // Fewer that hold with any zone lost too, of all groups, and as many as hold but for that.
      'nodes fits',
      'fewer-nodes fits',
      'nodes fits',
    ]);
    for (const proven of found) expectSaid(text, proven);
    const added = found.flatMap(({ repair }) => (repair.kind === 'subnets' ? [repair.added] : []));
    expect(added.map((each) => each.map(({ zone }) => zone))).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  test('the settings that it has already are none of those tried', () => {
    const text = linkText('?subnet=a:/25:50&node=m5.large:2:10&runs=2');
    const before = answered(text);
    expect(before.usage.verdict.kind).toBe('fits');
    expect(runOf(before).kind).toBe('does-not-fit');
    const tried = repairsOf(text).flatMap(({ repair }) =>
      repair.kind === 'settings' ? [repair.outcome.settings] : [],
    );
    expect(tried.length).toBeGreaterThan(0);
    expect(tried).not.toContainEqual(before.plan.settings);
  });

  test('fewer nodes at a time are tried before the strategy minimal', () => {
    const link =
      '?subnet=a:10.0.0.0/24:8&node=m5.large:5:20&event=upgrade;max-unavailable=5&runs=3';
    const text = linkText(link);
    const found = repairsOf(text).find(({ repair }) => repair.kind.endsWith('-upgrade'));
    expect(found?.repair).toMatchObject({ kind: 'slower-upgrade', atOnce: 2 });
    if (found === undefined) return;
    const { after } = expectKept(text, found);
    expect(after.plan.scenario).toMatchObject({
      events: [{ strategy: 'default', maxUnavailable: 2 }],
    });
    const label = (language: 'en' | 'ko') =>
      repairLabel(found.repair, answered(text).cluster, MESSAGES[language]).label;
    expect(label('en')).toBe('Upgrade 2 nodes at a time');
    expect(label('ko')).toBe('업그레이드를 한 번에 노드 2대씩');
  });

  test('Karpenter’s budget is lowered, whatever the strategy that is written', () => {
    const link =
      '?subnet=a:10.0.0.0/24:8&node=m5.large:5:20;max-pods-policy=karpenter&event=upgrade;strategy=karpenter;budget=100&runs=3';
    const text = linkText(link);
    const found = repairsOf(text).find(({ repair }) => repair.kind === 'slower-upgrade');
    expect(found && kindAfter(found)).toBe('fits');
    if (found === undefined) return;
    const { after } = expectKept(text, found);
    expect(after.plan.scenario).toMatchObject({ events: [{ strategy: 'karpenter' }] });
  });

  test('no slower upgrade where its end would not be watched', () => {
    const link =
      '?subnet=a:10.0.0.0/24:8&node=m5.large:5:20&event=upgrade;max-unavailable=5&duration=10&runs=3';
    const kinds = repairsOf(linkText(link)).map(({ repair }) => repair.kind);
    expect(kinds).not.toContain('slower-upgrade');
  });
});

describe('Two changes together', () => {
  test('settings with the strategy minimal, where alone only new subnets help', () => {
    const text = presetText('small-production');
    const found = repairsOf(text);
    const [pair] = found.filter(({ repair }) => repair.kind === 'combined');
    expect(pair && kindsOf(pair.repair)).toBe('settings + minimal-upgrade');
    expect(pair).toMatchObject({ lane: 'settings', price: { nodes: 0, pods: 0 } });
    if (pair === undefined) return;
    expectSaid(text, pair);
    const { cluster } = answered(text);
    const label = (language: 'en' | 'ko') =>
      repairLabel(pair.repair, cluster, MESSAGES[language]).label;
    expect(label('en')).toBe('WARM_IP_TARGET 2, MINIMUM 24 + Upgrade strategy minimal');
    expect(label('ko')).toBe('WARM_IP_TARGET 2, MINIMUM 24 + 업그레이드 전략 minimal');
  });

  test('none where one change without new subnets does it', () => {
    const found = repairsOf(linkText(README_PLAN));
    expect(found.map(({ repair }) => repair.kind)).not.toContain('combined');
  });

  test('Linux nodes for replicas, with the subnet that these want', () => {
    const link =
      '?subnet=a:10.0.0.0/24:204&node=c5.2xlarge:3:8;name=win;kind=windows&pods=87&event=none&runs=1';
    const text = linkText(link);
    const [found] = repairsOf(text);
    expect(found && kindsOf(found.repair)).toBe('linux-nodes + subnets');
    expect(found).toMatchObject({ lane: 'nodes', price: { nodes: 2, pods: 87 } });
    if (found !== undefined) expectKept(text, found);
  });

  test('more nodes for replicas under settings that hold fewer', () => {
    const link =
      '?subnet=a:10.0.0.0/25:10&node=m5.large:3:10;max-pods=29&pods=52&event=none&runs=1';
    const text = linkText(link);
    const found = repairsOf(text);
    const pair = found.find(({ repair }) => kindsOf(repair) === 'nodes + settings');
    expect(pair && kindAfter(pair)).toBe('fits');
    expect(pair && verdictAfter(pair.repair).podsPending).toBe(0);
    if (pair !== undefined) expectKept(text, pair);
  });

  test('is one step: written at once, with one link', () => {
    const text = presetText('small-production');
    const pair = repairsOf(text).find(({ repair }) => repair.kind === 'combined');
    if (pair === undefined) throw new Error('no pair');
    const { plan } = answered(text);
    const link = formatLink(answered(repairedText(text, pair.repair, plan)).plan);
    expect(link).toContain('WARM_IP_TARGET=2');
    expect(link).toContain('strategy=minimal');
  });

  test('new subnets of a pair are at most a quarter of those alone', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 45, max: 70 }),
        fc.integer({ min: 3, max: 8 }),
        (nodes, pods) => {
          const text = linkText(
            `?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/28&MINIMUM_IP_TARGET=28&node=m5.large:${nodes}:${pods}&event=none&runs=1`,
          );
          const found = repairsOf(text);
          const alone = found.filter(
            (each) =>
              each.repair.kind !== 'combined' &&
              each.price.pods >= 0 &&
              kindAfter(each) === 'fits' &&
              verdictAfter(each.repair).podsPending === 0,
          );
          const made = (each: ProvenRepair) => addressesMade(each.repair);
          for (const pair of found.filter(({ repair }) => repair.kind === 'combined')) {
            compared += alone.length;
            expect(made(pair) * 4).toBeLessThanOrEqual(Math.min(...alone.map(made)));
            expectKept(text, pair);
          }
        },
      ),
      runs({ seed: 61, numRuns: 5 }),
    );
    expect(compared).toBeGreaterThan(0);
  });
});

test('a change that two lanes come to is offered once, in whatever order its parts are told', () => {
  const text = linkText(
    '?subnet=a:10.0.0.0/28&subnet=b:10.0.1.0/28&MINIMUM_IP_TARGET=12&node=c5.2xlarge:10:27&node=m5.large:8:13&runs=1',
  );
  expect(told(repairsOf(text))).toEqual([
    'larger-subnets fits',
    'subnets fits',
    'subnets + settings fits',
  ]);
  const { cluster, usage } = answered(text);
  const atRest = repairs(cluster, usage, compareSettings(cluster));
  expect(atRest.filter(({ kind }) => kind === 'combined')).toHaveLength(1);
});
