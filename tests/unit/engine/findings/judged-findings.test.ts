import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, findingsOf, judge } from '@/engine';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import { linkPlan } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

test('what there is to notice of a judged plan is what its whole answer tells', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(findingsOf(plan, judge(plan))).toEqual(answer(plan).findings);
    }),
    runs({ seed: 47, numRuns: 40 }),
  );
});

test('the numbers that are given are taken, not counted a second time', () => {
  const plan = linkPlan('subnet=a:/24&node=m5.large:3:20');
  const judged = judge(plan);
  const [subnet] = judged.subnets;
  if (subnet === undefined) throw new Error('no subnet');
  const told = findingsOf(plan, { ...judged, subnets: [{ ...subnet, free: -7 }] });
  expect(told).toContainEqual(expect.objectContaining({ code: 'SUBNET_SHORT' }));
});
