// What is queued for a node: ipamd's checks, changes of branch ENIs, tries of pods for an address, and
// that sums follow when something has changed. Times are whole milliseconds.
import type { IpamdNode } from '@/engine/over-time/node/ipamd-node';

/** After anything; a small whole number takes less room than infinity. */
const NO_CHECK = 2 ** 30;
export const CHECK_INTERVAL_MS = 5_000;
/** From ipamd's start to its first check. */
const FIRST_CHECK_MS = 2_500;

export class NodeTurns {
  /** Time of the check that is queued, or `NO_CHECK`. */
  #nextCheck = NO_CHECK;
  /** A check happens at this time plus a multiple of 5 s. */
  #checkPhase = 0;
  /** Time of the next change of branch ENIs that is queued. */
  #nextBranches: number | undefined;
  #isTryQueued = false;
  #isTouched = false;
  #isIdle = false;

  constructor(readonly ipamd: IpamdNode) {}

  /** Something changes at this time. False where that is known. */
  touch(): boolean {
    this.#isIdle = false;
    if (this.#isTouched) return false;
    this.#isTouched = true;
    return true;
  }

  /** It does at this time what changes nothing. False where something else has happened. */
  touchIdly(): boolean {
    if (this.#isTouched) return false;
    this.#isTouched = true;
    this.#isIdle = true;
    return true;
  }

  /** Sums, checks and retries have followed, or are to. Returns whether anything has changed. */
  untouch(): boolean {
    this.#isTouched = false;
    return !this.#isIdle;
  }

  /** ipamd starts now. */
  startChecks(now: number): void {
    this.#checkPhase = now + FIRST_CHECK_MS;
  }

  /** Checks come at this time and every 5 s from it on. */
  checkFrom(phase: number): void {
    this.#checkPhase = phase;
  }

  /** Time of the next check, where none is queued. */
  queueCheck(now: number): number | undefined {
    if (this.#nextCheck !== NO_CHECK) return undefined;
    const sincePhase = now - this.#checkPhase;
    const checks = sincePhase < 0 ? 0 : Math.floor(sincePhase / CHECK_INTERVAL_MS) + 1;
    this.#nextCheck = this.#checkPhase + checks * CHECK_INTERVAL_MS;
    return this.#nextCheck;
  }

  /** Time at which branch ENIs go or are tried for, where it is not queued. */
  queueBranches(): number | undefined {
    const at = this.ipamd.branches?.nextAt;
    if (at === undefined || at === this.#nextBranches) return undefined;
    this.#nextBranches = at;
    return at;
  }

  check(now: number): void {
    this.#nextCheck = NO_CHECK;
    this.ipamd.check(now);
  }

  /** The check that is queued is left out. */
  skipCheck(): void {
    this.#nextCheck = NO_CHECK;
  }

  /** False where waiting pods are to try for an address already. */
  queueTry(): boolean {
    if (this.#isTryQueued) return false;
    this.#isTryQueued = true;
    return true;
  }

  tryNow(): void {
    this.#isTryQueued = false;
  }
}
