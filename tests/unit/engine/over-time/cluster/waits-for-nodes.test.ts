import { expect, test } from 'vitest';
import { plainScenario, startOnly } from '@/engine/over-time';
import { linkPlan } from '../../../../support/plan-texts';

const CUSTOM =
  'subnet=a:10.0.0.0/28&subnet=b:10.0.0.16/28&subnet=a:100.64.0.0/24;use=pods;name=pa' +
  '&subnet=b:100.64.1.0/24;use=pods;name=pb&custom-networking=true&node=m5.large:30:5';
const IPV6 =
  'subnet=a:10.0.0.0/27:8&subnet=b:10.0.0.32/27:8&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&node=m6i.xlarge:40:50';

/** Pods that wait when all nodes have started together, by subnet. */
function waitingIn(link: string): Readonly<Record<string, number>> {
  const { subnets } = startOnly(plainScenario(linkPlan(`?${link}`)), 1);
  return Object.fromEntries(subnets.map(({ label, waiting }) => [label, waiting]));
}

test('pods wait for all subnets that refuse their nodes alike, not for the first in the list', () => {
  expect(waitingIn(CUSTOM)).toMatchObject({ 'a-1': 20, 'b-1': 20 });
  expect(waitingIn(IPV6)).toEqual({ a: 50, b: 50 });
});

test('and of them for that more which refuses more of these', () => {
  expect(waitingIn(CUSTOM.replace('10.0.0.16/28', '10.0.0.16/28:2'))).toMatchObject({
    'a-1': 20,
    'b-1': 30,
  });
});
