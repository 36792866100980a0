// What a verdict names is a subnet from which nodes take addresses: one that none uses, however little it has,
// says nothing of them. At rest, over time and without a zone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runPlan } from '@/cli/plan/run-plan';
import { answerLink } from '@/cli/read-link';
import { answer } from '@/engine';
import { loseZone } from '@/engine/over-time';
import { tightOf } from '@/i18n/verdict';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import { startScenario } from '../../../support/held';
import { runs } from '../../../support/runs';

const AUTO =
  'subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22:12&subnet=c:10.0.8.0/22:12&node=m6i.xlarge:18:40;kind=auto-mode';
const UNUSED = `${AUTO}&subnet=c:10.0.12.0/27;name=rest`;

function planOf(link: string) {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading;
}

test('A small subnet in which no node lands is not the tightest, with whole /28 left elsewhere', () => {
  const { usage, plan } = planOf(UNUSED);
  const asBefore = planOf(AUTO);
  expect(usage.subnets.at(-1)).toMatchObject({ label: 'rest', held: 0, free: 27 });
  expect(usage.verdict).toEqual(asBefore.usage.verdict);
  expect(tightOf(usage)).toEqual({ labels: ['a', 'b', 'c-1'], isEvery: false });
  expect(runPlan(plan, usage).verdict.lowest?.subnet).not.toBe('rest');
});

test('nor in the run of an upgrade, nor without a zone', () => {
  const { cluster } = planOf(
    'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/28;name=rest&node=m5.large:6:10:ab',
  );
  expect(answer(cluster).verdict).toMatchObject({ kind: 'fits', left: 161 });
  const loss = loseZone(startScenario(cluster), 'a', 1);
  expect(loss.room?.subnet).toBe('b');
  expect(loss.lowest?.subnet).toBe('b');
});

test('Of no plan that fits the verdict names a subnet from which no node takes an address', () => {
  let unused = 0;
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const groups = plan.groups.slice(0, 1).map((group) => ({ ...group, nodes: 1 }));
      const { verdict, subnets } = answer({ ...plan, groups });
      const inUse = subnets.filter(({ held }) => held > 0);
      if (verdict.kind !== 'fits' || verdict.subnet === undefined || inUse.length === 0) return;
      if (inUse.length < subnets.length) unused += 1;
      expect(inUse.map(({ label }) => label)).toContain(verdict.subnet);
    }),
    runs({ seed: 1312 }),
  );
  expect(unused).toBeGreaterThan(10);
});
