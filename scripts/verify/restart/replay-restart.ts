// A node on which ipamd is started anew with other settings, run by the simulator with one seed.
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { plainNetwork } from '@/engine/over-time/node/node-network';
import { type Random, seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { RecordedConfig } from '../recordings/recorded-config';
import { recordedSpec } from '../recordings/recorded-spec';
import type { RestartCase, RestartState } from './recorded-restart';

const PERIOD_MS = 5_000;
const START_MS = 10;
const PODS_MS = 1_500;
const CHECK_MS = START_MS + 2_500;
/** 200 s without a change are rest. */
const QUIET_PERIODS = 41;
/** One that has not come to rest by then never does. */
const MOST_PERIODS = 600;
/** States of one that never rests that are looked at. */
const CYCLE_PERIODS = 60;
const LARGE_SUBNET = 16;

export interface RestartCourse {
  readonly before: RestartState;
  readonly atRestart: RestartState;
  /** One, or where it never comes to rest those that it goes through. */
  readonly after: readonly RestartState[];
  readonly comesToRest: boolean;
}

export function replayRestart(recorded: RestartCase, seed: number): RestartCourse {
  const node = new Node(recorded.before, seededRandom(seed));
  node.settle(recorded.peakPods);
  node.endPods(recorded.peakPods - recorded.pods);
  node.settle(0);
  const before = node.state;
  node.restart(recorded.after);
  const atRestart = node.state;
  const comesToRest = node.settle(0);
  return { before, atRestart, after: comesToRest ? [node.state] : node.states(), comesToRest };
}

class Node {
  readonly #random: Random;
  readonly #ipamd: IpamdNode;
  #periods = 0;

  constructor(config: RecordedConfig, random: Random) {
    this.#random = random;
    const space = new SubnetSpace(LARGE_SUBNET, { choice: 'lowest-first', random });
    this.#ipamd = new IpamdNode(poolPolicy(recordedSpec(config, false)), plainNetwork(space), {
      random,
      calls: { create: 0, delete: 0, assign: 0, unassign: 0 },
      running: { pods: 0 },
      subnetDiscovery: true,
      eniAttachMs: 0,
    });
    this.#ipamd.launch(0, { isAsking: true });
    this.#ipamd.start(START_MS);
  }

  /** So many pods more; then left alone. False: it never comes to rest. */
  settle(pods: number): boolean {
    this.#ipamd.expect(pods);
    const end = this.#periods + MOST_PERIODS;
    let quiet = 0;
    let last = '';
    while (quiet < QUIET_PERIODS && this.#periods < end) {
      this.#period();
      const key = stateKey(this.state);
      quiet = key === last ? quiet + 1 : 0;
      last = key;
    }
    return quiet === QUIET_PERIODS;
  }

  states(): readonly RestartState[] {
    const states = new Map<string, RestartState>();
    for (let period = 0; period < CYCLE_PERIODS; period += 1) {
      this.#period();
      states.set(stateKey(this.state), this.state);
    }
    return [...states.values()];
  }

  /** Drawn from all, those without an address too. */
  endPods(count: number): void {
    const ipamd = this.#ipamd;
    const now = this.#periods * PERIOD_MS + PODS_MS;
    for (let pod = 0; pod < count; pod += 1) {
      const { waiting, pool } = ipamd;
      if (this.#random.below(pool.pods + waiting) < pool.pods) ipamd.endPods(1, now);
      else ipamd.expect(-1);
    }
  }

  /** ipamd is stopped, and starts 5 s later. */
  restart(config: RecordedConfig): void {
    this.#periods += 1;
    const policy = poolPolicy(recordedSpec(config, false));
    this.#ipamd.restart(policy, this.#periods * PERIOD_MS + START_MS);
  }

  #period(): void {
    const from = this.#periods * PERIOD_MS;
    if (this.#ipamd.waiting > 0) this.#ipamd.assign(from + PODS_MS);
    this.#ipamd.check(from + CHECK_MS);
    this.#periods += 1;
  }

  get state(): RestartState {
    const { pool, attached, held, waiting } = this.#ipamd;
    const { pods: assigned, prefixes, singleSlots: singles } = pool;
    const slots = pool.enis.map((eni) => eni.slots.length).sort((a, b) => b - a);
    return { assigned, enis: attached, held, prefixes, singles, slots, waiting };
  }
}

/** In words, without what lies on which ENI. */
export function stateText({
  assigned,
  enis,
  held,
  prefixes,
  singles,
  waiting,
}: RestartState): string {
  return `${enis} ENIs, ${prefixes} prefixes, ${singles} singles, ${held} held, ${assigned} pods, ${waiting} waiting`;
}

function stateKey(state: RestartState): string {
  return `${stateText(state)} on ${state.slots.join('+')}`;
}
