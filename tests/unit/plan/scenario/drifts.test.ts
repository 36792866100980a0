import { expect, test } from 'vitest';
import { drifts, toScenario } from '@/plan';
import { LOOKUP, linkText, planOfLink } from '../../../support/plan-texts';

test.each([
  ['node=m5.large:3:20', false],
  ['node=m6i.xlarge:3:20;kind=auto-mode', true],
  ['node=m5.large:3:20;max-pods-policy=karpenter', true],
  ['node=m5.large:3:20;max-pods-policy=karpenter;max-pods=29', false],
  ['node=:3;kind=fargate&node=m6i.xlarge:3:20;kind=auto-mode', true],
  ['node=m5.large:3:20&node=m6i.xlarge:3:20;kind=auto-mode', false],
  ['node=m5.large:3:20&node=m6i.xlarge:3:20;kind=auto-mode&event=upgrade:m6i.xlarge', true],
  ['node=m6i.xlarge:3:20;kind=auto-mode&event=upgrade;strategy=minimal', true],
  ['node=m6i.xlarge:3:20;kind=auto-mode&event=upgrade;strategy=blue-green', false],
  ['node=m5.large:3:20&event=upgrade;strategy=minimal', false],
])(
  'T12: nodes that no managed node group has are told to drift, as they do in the run: %s',
  (nodes, does) => {
    const link = `subnet=a:/22&${nodes}`;
    const [event] = linkText(link).scenario.events;
    if (event === undefined) throw new Error('no event');
    const plan = planOfLink(link);
    expect(drifts(event, plan)).toBe(does);
    const [ran] = toScenario(plan, LOOKUP)?.events ?? [];
    expect(ran).toMatchObject({ strategy: does ? 'karpenter' : event.strategy });
  },
);
