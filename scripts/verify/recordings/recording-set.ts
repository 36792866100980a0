import type { Json } from './read-json';

/** A kind of recording of code that AWS or the Kubernetes project publishes: one JSON object a line. */
export interface RecordingSet {
  /** What its lines are, for the totals: `60 Windows nodes`. */
  readonly what: string;
  /** Whether a line is of this kind. */
  readonly isOwn: (json: Json) => boolean;
  /**
   * Holds a line against the engine.
   * @param seeds runs where chance decides; `undefined`: as many as the set takes by itself
   * @throws Error that says what of the line can't be read
   */
  readonly verify: (json: Json, seeds: number | undefined) => VerifiedLine;
}

export interface VerifiedLine {
  /** What differs, in words; empty: the two agree. */
  readonly differences: readonly string[];
  /** The engine's answer in the form of the recording. */
  readonly answer: object;
}
