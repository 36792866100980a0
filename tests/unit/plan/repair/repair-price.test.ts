import { expect, test } from 'vitest';
import { TYPE_LOOKUP } from '@/limits';
import { pricesBeside } from '@/plan/repair/repair-price';
import { linkText } from '../../../support/plan-texts';
import { answered } from '../../../support/verdict/kept-repairs';

test('the plan as it is is started once, however many changes are told beside it', () => {
  const short = answered(linkText('?subnet=a:10.0.0.0/24&node=m5.large:18:20'));
  let asked = 0;
  const findInstanceType: typeof TYPE_LOOKUP.findInstanceType = (name) => {
    asked += 1;
    return TYPE_LOOKUP.findInstanceType(name);
  };
  const priceOf = pricesBeside(short, { ...TYPE_LOOKUP, findInstanceType });
  const asksOf = () => {
    const before = asked;
    expect(priceOf(short)).toEqual({ held: 0, wanted: 0, nodes: 0, pods: 0 });
    return asked - before;
  };

  const [first, second, third] = [asksOf(), asksOf(), asksOf()];
  expect(second).toBeGreaterThan(0);
  expect(first).toBe(2 * second);
  expect(third).toBe(second);
});
