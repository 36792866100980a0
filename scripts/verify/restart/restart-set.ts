// ipamd started anew with other settings on a node that runs: recorded ends against the simulator's.
import type { RecordingSet } from '../recordings/recording-set';
import { MOMENTS, type RestartCase, type RestartState, readRestart } from './recorded-restart';
import { type RestartCourse, replayRestart, stateText } from './replay-restart';

const SEEDS = 20;
const SEED_STEP = 7919;
/** Seeds until each recorded end must have been met. */
const MOST_SEEDS = 600;
/**
 * The recorded ends are all that came in eight runs. Were ours such an end in less than 42 % of runs,
 * that would come less than once in a thousand times.
 */
const LEAST_PERCENT = 42;

export const RESTART_SET: RecordingSet = {
  what: 'restarts of ipamd with other settings',
  isOwn: (json) => 'peakPods' in json,
  verify: (json, seeds = SEEDS) => {
    const recorded = readRestart(json);
    const courses = Array.from({ length: seeds }, (_, seed) => course(recorded, seed));
    const why = difference(recorded, courses);
    const title = `${recorded.peakPods} to ${recorded.pods} pods on ${recorded.after.enis} × ${recorded.after.ipv4PerEni}`;
    return {
      differences: why === undefined ? [] : [`${title}: ${why}`],
      answer: {
        ...json,
        outcomes: [...new Map(courses.map((each) => [courseKey(each), each])).values()],
      },
    };
  },
};

function course(recorded: RestartCase, seed: number): RestartCourse {
  return replayRestart(recorded, (seed + 1) * SEED_STEP);
}

/** `undefined`: they agree. */
export function difference(
  recorded: RestartCase,
  courses: readonly RestartCourse[],
): string | undefined {
  const resting = courses.filter(({ comesToRest }) => comesToRest).length;
  if (recorded.cycles !== resting < courses.length / 2) {
    return recorded.cycles ? 'ipamd never comes to rest' : 'ours never comes to rest';
  }
  const ends = recorded.outcomes.flatMap((outcome) => keysOf(outcome, [outcome.after]));
  const known = new Set(ends);
  const isKnown = (each: RestartCourse) => endKeys(each).some((key) => known.has(key));
  if (courses.filter(isKnown).length * 100 < courses.length * LEAST_PERCENT) {
    const [other] = courses.filter((each) => !isKnown(each));
    return `recorded ${ends[0]}; ours ${other === undefined ? '' : courseKey(other)}`;
  }
  const met = new Set(courses.flatMap(endKeys));
  for (
    let seed = courses.length;
    seed < MOST_SEEDS && ends.some((key) => !met.has(key));
    seed += 1
  ) {
    for (const key of endKeys(course(recorded, seed))) met.add(key);
  }
  const missed = ends.find((key) => !met.has(key));
  return missed === undefined ? undefined : `never at ${missed}`;
}

function endKeys({ before, atRestart, after }: RestartCourse): readonly string[] {
  return keysOf({ before, atRestart }, after);
}

function keysOf(
  { before, atRestart }: { readonly before: RestartState; readonly atRestart: RestartState },
  after: readonly RestartState[],
): readonly string[] {
  return after.map((end) => {
    const states = { before, atRestart, after: end };
    return MOMENTS.map((moment) => `${moment} ${stateText(states[moment])}`).join('; ');
  });
}

function courseKey(each: RestartCourse): string {
  return endKeys(each).join(' | ');
}
