import { expect, test } from 'vitest';
import { compareSettings, type Repair } from '@/engine';
import { TYPE_LOOKUP } from '@/limits';
import { bestOf, kindAfter } from '@/plan/repair/try-out';
import { failing } from '@/plan/required';
import { linkText } from '../../../support/plan-texts';
import { answered, repairsOf } from '../../../support/verdict/kept-repairs';

const SHORT = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20&runs=2';
const GROWING = `${SHORT}&must-grow=300`;

/** The first change of its kind that is offered for the plan. */
function changeOf(link: string, kind: string) {
  const found = repairsOf(linkText(link)).find(({ repair }) => repair.kind === kind)?.repair;
  if (found === undefined) throw new Error(`${link} is offered no ${kind}`);
  return found;
}

test('V9: of changes that fit, the first that holds what is required is taken, not the first of all', () => {
  const least = changeOf(SHORT, 'subnets');
  const enough = changeOf(GROWING, 'larger-subnets');
  const { plan } = answered(linkText(GROWING));

  const alone = bestOf([least], plan, TYPE_LOOKUP);
  expect(alone?.repair).toBe(least);
  expect(alone && kindAfter(alone)).toBe('fits');
  expect(failing(alone?.required ?? [])).toBe(1);

  const both = bestOf([least, enough], plan, TYPE_LOOKUP);
  expect(both?.repair).toBe(enough);
  expect(failing(both?.required ?? [])).toBe(0);
});

test('of settings that fail alike in the scenario those under which fewest pods wait are taken, of other changes the least', () => {
  const { plan, cluster } = answered(
    linkText(
      '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:7:40',
    ),
  );
  const triedAlone = (repair: Repair) => bestOf([repair], plan, TYPE_LOOKUP)?.run;
  const settings = compareSettings(cluster)
    .filter(({ verdict }) => verdict.kind === 'fits')
    .map((outcome): Repair => ({ kind: 'settings', outcome }));
  expect(settings.map(triedAlone)).toMatchObject([
    { kind: 'does-not-fit', waits: { pods: 41 } },
    { kind: 'does-not-fit', waits: { pods: 9 } },
  ]);
  expect(bestOf(settings, plan, TYPE_LOOKUP)?.repair).toBe(settings[1]);

  const fewerNodes = [6, 5].map((nodes): Repair => {
    const { verdict } = answered(linkText('?subnet=a:/24&node=m5.large:2:10')).usage;
    return { kind: 'nodes', group: 'c5.2xlarge', nodes, now: 7, morePods: 0, verdict };
  });
  const [first, second] = fewerNodes.map(triedAlone);
  expect(second?.kind).toBe(first?.kind);
  expect(second?.waits.pods).toBeLessThan(first?.waits.pods ?? 0);
  expect(bestOf(fewerNodes, plan, TYPE_LOOKUP)?.repair).toBe(fewerNodes[0]);
});

test('a change of a plan whose scenario can’t be read is neither run nor offered', () => {
  const least = changeOf(SHORT, 'subnets');
  const { plan } = answered(linkText(`${SHORT}&event=restart-pods;at=soon`));
  expect(plan.scenario.status).toBe('faulty');

  expect(bestOf([least, least], plan, TYPE_LOOKUP)).toBeUndefined();
});
