// Recorded nodes at rest against the engine, in counts and run to rest by the simulator.
import type { RestCase } from './recordings/recorded-case';
import { runToRest } from './run-to-rest';
import { type Answer, answerCase, difference, outcomeKey } from './verify-case';

/** Seeds of the simulator for a case with one end, and for one where chance decides. */
const SEEDS = 2;
const SEEDS_WHERE_CHANCE_DECIDES = 10;

export interface RestResult {
  readonly answer: Answer;
  /** Why they differ; `undefined` when they agree. */
  readonly why: string | undefined;
  /** Runs of the simulator that were compared. */
  readonly runs: number;
}

export function verifyRest(recorded: RestCase): RestResult {
  const answer = answerCase(recorded);
  const why = difference(recorded, answer);
  // Several network cards are counted together; the simulator has one.
  if (why !== undefined || recorded.config.networkCards) return { answer, why, runs: 0 };
  const seeds = answer.outcomes.length === 1 ? SEEDS : SEEDS_WHERE_CHANCE_DECIDES;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const reason = runToRest(recorded, answer, seed);
    if (reason !== undefined) return { answer, why: reason, runs: seed };
  }
  return { answer, why: undefined, runs: seeds };
}

export function reportRest(recorded: RestCase, { answer, why }: RestResult): readonly string[] {
  return [
    `${recorded.id} (${recorded.mode}, ${recorded.path}, ${recorded.pods} pods): ${why}`,
    `  config   ${JSON.stringify(recorded.config)}`,
    ...recorded.outcomes.map((outcome) => `  recorded ${outcomeKey(outcome)}`),
    ...answer.outcomes.map((outcome) => `  engine   ${outcomeKey(outcome)}`),
  ];
}

/** The engine's answer in the form of a recording. */
export function restAnswer(recorded: RestCase, { outcomes, cycles, notReady }: Answer): object {
  const { id, mode, config, pods, path } = recorded;
  return {
    id,
    mode,
    config,
    pods,
    path,
    outcomes,
    ...(cycles ? { cycles } : {}),
    ...(notReady ? { notReady } : {}),
  };
}
