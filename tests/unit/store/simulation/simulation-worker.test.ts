import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { growthOfGroup } from '@/engine';
import type * as OverTime from '@/engine/over-time';
import { type Scenario, simulate, snapshotAt } from '@/engine/over-time';
import { notesBeside } from '@/i18n/texts';
import { answerPlan, changesAtRest, toScenario } from '@/plan';
import { notesOf } from '@/store/derived/notes';
import { spreadsheetOf } from '@/store/derived/spreadsheet';
import type {
  SimulationReply,
  SimulationRequest,
} from '@/store/simulation/worker/simulation-protocol';
import { LOOKUP, linkText, planOf, planText } from '../../../support/plan-texts';

let replies: SimulationReply[] = [];
let listen: (event: { readonly data: SimulationRequest }) => void;

beforeEach(async () => {
  replies = [];
  vi.resetModules();
  vi.stubGlobal('self', {
    addEventListener: (_: string, listener: typeof listen) => {
      listen = listener;
    },
    postMessage: (reply: SimulationReply) => replies.push(structuredClone(reply)),
  });
  await import('@/store/simulation/worker/simulation-worker');
});
afterEach(() => void vi.unstubAllGlobals());

function scenario(): Scenario {
  const found = toScenario(planOf(planText()), LOOKUP);
  if (found === undefined) throw new Error('faulty');
  return found;
}

test('A worker gives the run, then its band', () => {
  listen({ data: { kind: 'simulate', id: 5, scenario: scenario(), seed: 3, runs: 4 } });
  const answers = replies.filter(({ kind }) => kind !== 'progress' && kind !== 'started');
  expect(answers).toMatchObject([
    { kind: 'simulated', id: 5, simulation: simulate(scenario(), 3) },
    { kind: 'finished', id: 5, band: { runs: 4 } },
  ]);
});

test('A worker finds what the page would find of a plan, what disagrees with its live numbers too', () => {
  const link = '?live=true&subnet=a:10.0.0.0/26;available=50&node=m5.large:3:20';
  const answer = answerPlan(planOf(linkText(link)), LOOKUP);
  listen({ data: { kind: 'noted', id: 2, plan: answer.plan } });
  const [noted] = replies;
  if (noted?.kind !== 'noted') throw new Error(noted?.kind);
  expect(notesBeside(answer.usage.verdict, noted.findings)).toEqual(notesOf(answer));
  expect(noted.findings.map(({ code }) => code)).toContain('LIVE_DISAGREES');
  expect(noted.comparison).toEqual(spreadsheetOf(answer));
});

test('A worker that is asked for fewer than two runs gives no band', () => {
  listen({ data: { kind: 'simulate', id: 1, scenario: scenario(), seed: 3, runs: 1 } });
  expect(replies.at(-1)).toEqual({ kind: 'finished', id: 1, band: undefined });
});

test('A worker tells how far it is, always further, never past the end', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 100;
    return now;
  });
  listen({ data: { kind: 'simulate', id: 1, scenario: scenario(), seed: 3, runs: 10 } });
  const told = replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.done] : []));
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test('A worker tells the start of a run that takes long once, before the run; of a short one only with it', () => {
  const told = (msOfLook: number) => {
    let now = 0;
    replies = [];
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += msOfLook;
      return now;
    });
    listen({ data: { kind: 'simulate', id: 1, scenario: scenario(), seed: 3, runs: 1 } });
    return replies.filter(({ kind }) => kind !== 'progress');
  };
  const { start } = simulate(scenario(), 3);
  expect(told(300)).toMatchObject([
    { kind: 'started', start },
    { kind: 'simulated', simulation: { start } },
    { kind: 'finished' },
  ]);
  expect(told(1).map(({ kind }) => kind)).toEqual(['simulated', 'finished']);
});

test('A worker gives the state at a time', () => {
  listen({ data: { kind: 'snapshot', id: 2, scenario: scenario(), seed: 3, at: 100 } });
  expect(replies).toEqual([{ kind: 'snapshot', id: 2, snapshot: snapshotAt(scenario(), 3, 100) }]);
});

test('A worker says what went wrong', () => {
  const events = [{ kind: 'scale-nodes', at: 5, group: 'x', to: 3, overSeconds: 0 }] as const;
  const broken = { ...scenario(), events };
  listen({ data: { kind: 'simulate', id: 9, scenario: broken, seed: 3, runs: 4 } });
  expect(replies).toEqual([
    { kind: 'failed', id: 9, code: 'RUN_FAILED', reason: 'no node group x' },
  ]);
});

test('A worker says that a run made no progress', async () => {
  vi.resetModules();
  vi.doMock('@/engine/over-time', async (original: () => Promise<typeof OverTime>) => {
    const engine = await original();
    return {
      ...engine,
      simulate: () => {
        throw new engine.RunStalledError(7);
      },
    };
  });
  await import('@/store/simulation/worker/simulation-worker');
  vi.doUnmock('@/engine/over-time');
  listen({ data: { kind: 'simulate', id: 9, scenario: scenario(), seed: 3, runs: 4 } });
  const reason = 'the run makes no progress at 7 s';
  expect(replies).toEqual([{ kind: 'failed', id: 9, code: 'RUN_STALLED', reason }]);
});

test('A worker answers questions one by one, and says when all are answered', () => {
  const plan = planOf(planText());
  listen({
    data: {
      kind: 'questions',
      id: 4,
      plan,
      questions: ['zone-loss', 'growth'],
      hardest: undefined,
    },
  });
  expect(replies.at(-1)).toEqual({ kind: 'answered', id: 4 });
  const found = replies.flatMap((reply) => (reply.kind === 'question' ? [reply.found] : []));
  const done = found.filter(({ isDone }) => isDone).map(({ question }) => question);
  // Growth at rest takes no runs: it comes first, then zones, then growth with what is held, with the nodes that there is room for, with smaller subnets, then
  // under other settings.
  expect(done).toEqual(['growth', 'zone-loss', ...Array(4).fill('growth')]);
});

test('A worker judges other settings and repairs at rest as the page does', () => {
  const plan = planOf(planText());
  listen({ data: { kind: 'at-rest', id: 4, plan } });
  expect(replies).toEqual([
    { kind: 'at-rest', id: 4, ...changesAtRest(answerPlan(plan, LOOKUP), LOOKUP) },
  ]);
});

test('A worker tells what the pods of a group hold on other types', () => {
  const plan = planOf(planText());
  const [group = ''] = answerPlan(plan, LOOKUP).cluster.groups.map(({ label }) => label);
  listen({ data: { kind: 'types', id: 9, plan, group } });
  const [told] = replies;
  expect(told).toMatchObject({ kind: 'types', id: 9, found: { planned: { type: 'm5.large' } } });
  listen({ data: { kind: 'types', id: 10, plan, group: 'no such group' } });
  expect(replies.at(-1)).toEqual({ kind: 'types', id: 10, found: undefined });
});

test('A worker tries settings that were typed, one after the other', () => {
  const plan = planOf(planText());
  const typed = [2, 3].map((warmIpTarget) => ({ ...plan.settings, warmIpTarget }));
  listen({ data: { kind: 'own-settings', id: 13, plan, settings: typed, zone: undefined } });
  expect(replies.at(-1)).toEqual({ kind: 'answered', id: 13 });
  const found = replies.flatMap((reply) => (reply.kind === 'own-settings' ? [reply.found] : []));
  expect(found.map((own) => own.map(({ outcome }) => outcome.settings))).toEqual([
    typed.slice(0, 1),
    typed,
  ]);
});

test('A worker grows one group alone, then the same under other settings', () => {
  const plan = planOf(planText());
  const { cluster } = answerPlan(plan, LOOKUP);
  const [group = ''] = cluster.groups.map(({ label }) => label);
  listen({ data: { kind: 'growth', id: 12, plan, group, judged: 'at-rest' } });
  expect(replies.at(-1)).toEqual({ kind: 'answered', id: 12 });
  const [own, held, last] = replies.flatMap((reply) =>
    reply.kind === 'growth' && reply.found !== 'not-run' ? [reply.found] : [],
  );
  expect(own).toEqual({ ...growthOfGroup(cluster, group), held: undefined, others: undefined });
  expect(held?.held).toHaveLength(own?.points.length ?? 0);
  expect(last?.points).toEqual(own?.points);
  expect(last?.held).toEqual(held?.held);
  expect(last?.others?.length).toBeGreaterThan(0);
});

test('A worker tells how large the subnets have to be in other zones', () => {
  const plan = planOf(planText());
  const wishes = { growth: 0, upgrade: false, zoneLoss: false, keepFree: 0 };
  listen({ data: { kind: 'vpc-sizes', id: 11, plan, zones: ['a', 'b', 'c', 'd'], wishes } });
  expect(replies).toMatchObject([
    { kind: 'vpc-sizes', id: 11, found: { needed: [{ use: 'nodes', subnets: 4 }] } },
  ]);
});
