// Verdicts of runs that were made. One answer after another asks for the same run: how many nodes hold, what
// a repair comes to, what holds beside it. The same scenario and seed give the same verdict.
import type { RunVerdict } from '@/engine/model';
import type { Scenario } from './scenario/scenario';
import { verdictOfRun } from './simulate';

/** Letters of scenarios that are kept: some thousand small plans, or about a hundred of the largest. */
const MOST_LETTERS = 4_000_000;

/** Of a scenario, by its text: by seed. */
type OfScenario = Map<number, RunVerdict>;

class KnownRuns {
  readonly #byText = new Map<string, OfScenario>();
  #letters = 0;

  of(scenario: Scenario): OfScenario {
    const text = JSON.stringify(scenario);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const fresh: OfScenario = new Map();
    this.#byText.set(text, fresh);
    this.#letters += text.length;
    this.#forget();
    return fresh;
  }

  /** The oldest, where too many are known. */
  #forget(): void {
    for (const text of this.#byText.keys()) {
      if (this.#letters <= MOST_LETTERS) return;
      this.#byText.delete(text);
      this.#letters -= text.length;
    }
  }
}

const KNOWN = new KnownRuns();

/** The verdict of a scenario's run with this seed, which is made once. @throws Error as `simulate` does. */
export function verdictOf(scenario: Scenario, seed: number): RunVerdict {
  const known = KNOWN.of(scenario);
  const verdict = known.get(seed) ?? verdictOfRun(scenario, seed);
  known.set(seed, verdict);
  return verdict;
}

/** Those of runs that were made for their pictures. */
export function knowVerdicts(
  scenario: Scenario,
  firstSeed: number,
  verdicts: readonly RunVerdict[],
): void {
  const known = KNOWN.of(scenario);
  verdicts.forEach((verdict, run) => void known.set(firstSeed + run, verdict));
}
