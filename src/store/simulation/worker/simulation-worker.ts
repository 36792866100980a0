// The worker: runs scenarios apart from the page. What comes in and goes out: simulation-protocol.ts.
import { otherTypes } from '@/engine';
import { bandOver, RunStalledError, simulate, snapshotAt } from '@/engine/over-time';
import { comparableTypes, TYPE_LOOKUP } from '@/limits';
import {
  answerPlan,
  changesAtRest,
  grownGroup,
  ownSettings,
  planMost,
  planNeeds,
  planQuestions,
  planTurning,
  provenRepairs,
  settingsSearch,
  vpcSizes,
} from '@/plan';
import { settleLive } from '@/plan/live';
import type { SimulationReply, SimulationRequest } from './simulation-protocol';

const PROGRESS_EVERY_MS = 200;
/** All else is asked of plans that are as if they were planned. */
const LIVE_LOOKUP = { ...TYPE_LOOKUP, settleLive };

self.addEventListener('message', ({ data }: MessageEvent<SimulationRequest>) => {
  try {
    answer(data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const code = error instanceof RunStalledError ? error.code : 'RUN_FAILED';
    reply({ kind: 'failed', id: data.id, code, reason });
  }
});

function answer(request: SimulationRequest): void {
  const { id } = request;
  switch (request.kind) {
    case 'snapshot': {
      const { scenario, seed, at } = request;
      reply({ kind: 'snapshot', id, snapshot: snapshotAt(scenario, seed, at) });
      break;
    }
    case 'at-rest':
      reply({
        kind: 'at-rest',
        id,
        ...changesAtRest(answerPlan(request.plan, TYPE_LOOKUP), TYPE_LOOKUP),
      });
      break;
    case 'repairs': {
      const { plan, run, running } = request;
      const answered = answerPlan(plan, TYPE_LOOKUP);
      replyEach(request, provenRepairs(answered, run, TYPE_LOOKUP, running), (found, id) => ({
        kind: 'repair',
        id,
        found,
      }));
      break;
    }
    case 'questions': {
      const { plan, questions, hardest } = request;
      replyEach(request, planQuestions(plan, { questions, hardest }, TYPE_LOOKUP), (found, id) => ({
        kind: 'question',
        id,
        found,
      }));
      break;
    }
    case 'most':
      replyEach(request, planMost(request.plan, request.withRuns, TYPE_LOOKUP), (found, id) => ({
        kind: 'most',
        id,
        found,
      }));
      break;
    case 'needs':
      replyEach(request, planNeeds(request.plan, request.wishes, TYPE_LOOKUP), (found, id) => ({
        kind: 'needs',
        id,
        found,
      }));
      break;
    case 'search':
      replyEach(
        request,
        settingsSearch(request.plan, request.hardest, TYPE_LOOKUP),
        (found, id) => ({ kind: 'search', id, found }),
      );
      break;
    case 'turning':
      replyEach(request, planTurning(request.plan, true, LIVE_LOOKUP), (found, id) => ({
        kind: 'turning',
        id,
        found,
      }));
      break;
    case 'vpc-sizes': {
      const { plan, zones, wishes } = request;
      reply({ kind: 'vpc-sizes', id, found: vpcSizes(plan, zones, wishes, TYPE_LOOKUP) });
      break;
    }
    case 'own-settings': {
      const { plan, settings, zone } = request;
      replyEach(request, ownSettings(plan, settings, zone, TYPE_LOOKUP), (found, id) => ({
        kind: 'own-settings',
        id,
        found,
      }));
      break;
    }
    case 'grown-group':
      replyEach(request, grownGroup(request.plan, request.group, TYPE_LOOKUP), (found, id) => ({
        kind: 'grown-group',
        id,
        found,
      }));
      break;
    case 'types': {
      const { cluster } = answerPlan(request.plan, TYPE_LOOKUP);
      const group = cluster.groups.find(({ label }) => label === request.group);
      const candidates = comparableTypes(group?.instanceType ?? '');
      reply({ kind: 'types', id, found: otherTypes(cluster, request.group, candidates) });
      break;
    }
    case 'simulate': {
      const { scenario, seed, runs } = request;
      const allRuns = Math.max(1, runs);
      const tell = progress(id);
      const first = simulate(scenario, seed, { onProgress: (done) => tell(done / allRuns) });
      reply({ kind: 'simulated', id, simulation: first });
      const band =
        runs < 2
          ? undefined
          : bandOver(scenario, { firstSeed: seed, runs, first, onProgress: tell });
      reply({ kind: 'finished', id, band });
    }
  }
}

/** Tells the page how far a run is, but not more often than it can paint. */
function progress(id: number): (done: number) => void {
  let toldAt = 0;
  return (done) => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    reply({ kind: 'progress', id, done });
  };
}

function replyEach<Found>(
  { id }: SimulationRequest,
  pieces: Iterable<Found>,
  toReply: (found: Found, id: number) => SimulationReply,
): void {
  for (const found of pieces) reply(toReply(found, id));
  reply({ kind: 'answered', id });
}

function reply(message: SimulationReply): void {
  self.postMessage(message);
}
