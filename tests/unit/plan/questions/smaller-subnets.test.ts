// How much smaller subnets could be where those of nodes and those of pods have not the same to spare.
import { describe, expect, test } from 'vitest';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan } from '@/plan';
import { smallerSubnets } from '@/plan/questions/growth/smaller-subnets';
import { planOfLink } from '../../../support/plan-texts';

const CUSTOM = '?runs=1&custom-networking=true&node=m5.large:8:10';

function smaller(link: string) {
  return smallerSubnets(answerPlan(planOfLink(link), TYPE_LOOKUP), TYPE_LOOKUP);
}

describe('smaller subnets under custom networking', () => {
  test.each([
    // Nodes take one address of theirs, pods no more than they need of a /24.
    ['of nodes alone', `${CUSTOM}&subnet=a:10.0.0.0/24&subnet=a:100.64.0.0/24;use=pods`, ['/27']],
    ['of pods alone', `${CUSTOM}&subnet=a:10.0.0.0/28&subnet=a:100.64.0.0/21;use=pods`, ['/24']],
    ['of both', `${CUSTOM}&subnet=a:10.0.0.0/24&subnet=a:100.64.0.0/22;use=pods`, ['/28', '/24']],
  ])('%s', (_, link, lengths) => {
    const found = smaller(link);
    expect(found?.holds).toBe(true);
    expect(found?.changed.map(({ prefixLength }) => `/${prefixLength}`)).toEqual(lengths);
  });

  test('none where neither can be half as large: what both come to then', () => {
    const found = smaller(`${CUSTOM}&subnet=a:10.0.0.0/28&subnet=a:100.64.0.0/24;use=pods`);
    expect(found?.holds).toBe(false);
  });
});
