// What the blocks of a VPC are for.
import { expect, test } from 'vitest';
import type { CarvedUse } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, type LayoutBlock } from '@/plan';
import { blockRow } from '@/ui/results/pictures/needs/vpc/block-row';
import { usesTold } from '@/ui/results/pictures/needs/vpc/uses-told';
import { planOfLink } from '../../../../support/plan-texts';

const PLAN = '?v=1&subnet=a:10.0.0.0/24&subnet=a:100.64.0.0/20;use=pods&node=m5.large:3:20';
const CUSTOM = `${PLAN}&custom-networking=true`;

function told(link: string, words: (typeof MESSAGES)['en'], use: CarvedUse): string {
  const { cluster } = answerPlan(planOfLink(link), TYPE_LOOKUP);
  const owner = { kind: 'subnet', name: 'a', use, zone: 'a' } as LayoutBlock['owner'];
  const block = { cidr: { base: 0, prefixLength: 24 }, owner };
  return blockRow(block, new Map(), words.vpc, usesTold(words, cluster)).texts[2];
}

test('subnets of nodes are not for pods where pods have subnets of their own', () => {
  const { en, ko } = MESSAGES;
  expect([told(CUSTOM, en, 'nodes'), told(CUSTOM, en, 'pods')]).toEqual(['nodes', 'pods']);
  expect([told(CUSTOM, ko, 'nodes'), told(CUSTOM, ko, 'pods')]).toEqual(['노드', '파드']);
  expect([told(PLAN, en, 'nodes'), told(PLAN, ko, 'nodes')]).toEqual([
    'nodes and pods',
    '노드·파드',
  ]);
  // Pods of Fargate and of Windows nodes lie there all the same.
  expect(told(`${CUSTOM}&node=:2;kind=fargate`, en, 'nodes')).toBe('nodes and pods');
});
