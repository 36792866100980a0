// A Windows node through the phases of a recording, with the simulator: address by address.
import type { NodeDesign } from '@/engine';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { plainNetwork } from '@/engine/over-time/node/node-network';
import { type Random, seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { WindowsOutcome, WindowsPhase, WindowsState } from './recorded-windows';

const PERIOD_MS = 5_000;
const PODS_MS = 1_500;
const CHECK_MS = 2_510;
/** 200 s without a change are rest. */
const QUIET_PERIODS = 40;
/** One pod comes or goes each 10 s. */
const RAMP_PERIODS = 2;
const LARGE_SUBNET = 16;

/** What the node has before any pod, and at the end of each phase. */
export function windowsCourse(
  design: NodeDesign,
  phases: readonly WindowsPhase[],
  seed: number,
): WindowsOutcome {
  const course = new Course(design, seed);
  const idle = course.run({ pods: 0, path: 'burst' });
  return { idle, phases: phases.map((phase) => course.run(phase)) };
}

class Course {
  readonly #random: Random;
  readonly #space: SubnetSpace;
  readonly #ipamd: IpamdNode;
  #periods = 0;

  constructor(design: NodeDesign, seed: number) {
    this.#random = seededRandom(seed);
    this.#space = new SubnetSpace(LARGE_SUBNET, { choice: 'lowest-first', random: this.#random });
    this.#ipamd = new IpamdNode(design, plainNetwork(this.#space), {
      random: this.#random,
      calls: { create: 0, delete: 0, assign: 0, unassign: 0 },
      running: { pods: 0 },
      subnetDiscovery: false,
      eniAttachMs: 0,
    });
    this.#ipamd.launch(0, { isAsking: true });
    this.#ipamd.start(0);
  }

  run({ pods, path }: WindowsPhase): WindowsState {
    let quiet = 0;
    let last = '';
    for (let period = 0; quiet < QUIET_PERIODS; period += 1) {
      const missing = pods - this.#ipamd.pool.pods - this.#ipamd.waiting;
      const step = path === 'burst' ? missing : period % RAMP_PERIODS > 0 ? 0 : Math.sign(missing);
      this.#period(step);
      const key = JSON.stringify(this.#state());
      quiet = key === last && missing === 0 ? quiet + 1 : 0;
      last = key;
    }
    return this.#state();
  }

  /** So many pods come, or go. */
  #period(step: number): void {
    const ipamd = this.#ipamd;
    const from = this.#periods * PERIOD_MS;
    if (step > 0) ipamd.expect(step);
    for (let ended = 0; ended < -step; ended += 1) this.#endOne(from + PODS_MS);
    if (ipamd.waiting > 0) ipamd.assign(from + PODS_MS);
    ipamd.check(from + CHECK_MS);
    this.#periods += 1;
  }

  /** Drawn from all, those that wait too. */
  #endOne(now: number): void {
    const ipamd = this.#ipamd;
    const isWaiting = this.#random.below(ipamd.pool.pods + ipamd.waiting) >= ipamd.pool.pods;
    if (isWaiting) ipamd.expect(-1);
    else ipamd.endPods(1, now);
  }

  #state(): WindowsState {
    const { waiting, policy, pool } = this.#ipamd;
    const isPrefix = policy.mode === 'prefix';
    return {
      held: this.#space.size - 5 - this.#space.free,
      prefixes: isPrefix ? pool.slots : 0,
      singles: isPrefix ? 0 : pool.slots,
      assigned: pool.pods,
      waiting,
    };
  }
}
