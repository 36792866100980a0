// The worker: runs scenarios apart from the page. What comes in and goes out: simulation-protocol.ts.
import { otherTypes, type RunStart } from '@/engine';
import { bandOver, RunStalledError, simulate, snapshotAt } from '@/engine/over-time';
import { comparableTypes, TYPE_LOOKUP } from '@/limits';
import { spreadsheetIpv4PerEni } from '@/limits/spreadsheet-table';
import {
  answerPlan,
  askedGrowth,
  changesAtRest,
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
import { compareWithSpreadsheet } from '@/spreadsheet';
import type {
  Piece,
  Pieces,
  SimulationNews,
  SimulationRequest,
  SimulationTask,
} from './simulation-protocol';

const PROGRESS_EVERY_MS = 200;
const START_AFTER_MS = 250;
/** All else is asked of plans that are as if they were planned. */
const LIVE_LOOKUP = { ...TYPE_LOOKUP, settleLive };

type Tell = (news: SimulationNews) => void;

self.addEventListener('message', ({ data }: MessageEvent<SimulationRequest>) => {
  const tell: Tell = (news) => self.postMessage({ ...news, id: data.id });
  try {
    answer(data, tell);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const code = error instanceof RunStalledError ? error.code : 'RUN_FAILED';
    tell({ kind: 'failed', code, reason });
  }
});

function answer(task: SimulationTask, tell: Tell): void {
  switch (task.kind) {
    case 'simulate': {
      const { scenario, seed, runs } = task;
      const allRuns = Math.max(1, runs);
      const tellDone = progress(tell);
      const tellStart = lateStart(tell);
      const first = simulate(scenario, seed, {
        onStart: tellStart,
        onProgress: (done) => {
          tellStart();
          tellDone(done / allRuns);
        },
      });
      tell({ kind: 'simulated', simulation: first });
      const band =
        runs < 2
          ? undefined
          : bandOver(scenario, { firstSeed: seed, runs, first, onProgress: tellDone });
      tell({ kind: 'finished', band });
      break;
    }
    case 'snapshot': {
      const { scenario, seed, at } = task;
      tell({ kind: 'snapshot', snapshot: snapshotAt(scenario, seed, at) });
      break;
    }
    case 'noted': {
      const { cluster, usage } = answerPlan(task.plan, LIVE_LOOKUP);
      const comparison = compareWithSpreadsheet(cluster, usage, spreadsheetIpv4PerEni);
      tell({ kind: 'noted', findings: usage.findings, comparison });
      break;
    }
    case 'at-rest': {
      const answered = answerPlan(task.plan, TYPE_LOOKUP);
      tell({ kind: 'at-rest', ...changesAtRest(answered, TYPE_LOOKUP) });
      break;
    }
    case 'repairs': {
      const { plan, run, running } = task;
      const answered = answerPlan(plan, TYPE_LOOKUP);
      tellEach('repair', provenRepairs(answered, run, TYPE_LOOKUP, running), tell);
      break;
    }
    case 'questions':
      tellEach('question', planQuestions(task.plan, task, TYPE_LOOKUP), tell);
      break;
    case 'most':
      tellEach('most', planMost(task.plan, task.withRuns, TYPE_LOOKUP), tell);
      break;
    case 'needs':
      tellEach('needs', planNeeds(task.plan, task.wishes, TYPE_LOOKUP), tell);
      break;
    case 'search':
      tellEach('search', settingsSearch(task.plan, task.hardest, TYPE_LOOKUP), tell);
      break;
    case 'turning':
      tellEach('turning', planTurning(task.plan, true, LIVE_LOOKUP), tell);
      break;
    case 'own-settings': {
      const { plan, settings, zone } = task;
      tellEach('own-settings', ownSettings(plan, settings, zone, TYPE_LOOKUP), tell);
      break;
    }
    case 'growth':
      tellEach('growth', askedGrowth(task.plan, task, TYPE_LOOKUP), tell);
      break;
    case 'vpc-sizes': {
      const { plan, zones, wishes } = task;
      tell({ kind: 'vpc-sizes', found: vpcSizes(plan, zones, wishes, TYPE_LOOKUP) });
      break;
    }
    case 'types': {
      const { cluster } = answerPlan(task.plan, TYPE_LOOKUP);
      const group = cluster.groups.find(({ label }) => label === task.group);
      const candidates = comparableTypes(group?.instanceType ?? '');
      tell({ kind: 'types', found: otherTypes(cluster, task.group, candidates) });
      break;
    }
  }
}

/**
 * Tells the page what nodes hold at the start of a run that takes longer than a moment: else the whole run
 * is there as soon, and the page is drawn once.
 */
function lateStart(tell: Tell): (start?: RunStart) => void {
  const begun = performance.now();
  let untold: RunStart | undefined;
  return (start = untold) => {
    const isLate = performance.now() - begun >= START_AFTER_MS;
    if (start !== undefined && isLate) tell({ kind: 'started', start });
    untold = isLate ? undefined : start;
  };
}

/** Tells the page how far a run is, but not more often than it can paint. */
function progress(tell: Tell): (done: number) => void {
  let toldAt = 0;
  return (done) => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    tell({ kind: 'progress', done });
  };
}

function tellEach<Kind extends keyof Pieces>(
  kind: Kind,
  pieces: Iterable<Pieces[Kind]>,
  tell: (news: Piece<Kind> | { readonly kind: 'answered' }) => void,
): void {
  for (const found of pieces) {
    const piece: Piece<Kind> = { kind, found };
    tell(piece);
  }
  tell({ kind: 'answered' });
}
