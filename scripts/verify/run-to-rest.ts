// A recorded node at rest once more, with the simulator over time instead of the counts: address by
// address, with random choices, until nothing changes.
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { plainNetwork } from '@/engine/over-time/node/node-network';
import { seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { RecordedOutcome, RestCase } from './recordings/recorded-case';
import { recordedSpec } from './recordings/recorded-spec';
import { type Answer, outcomeKey } from './verify-case';

const PERIOD_MS = 5_000;
const START_MS = 10;
const PODS_MS = 1_500;
const CHECK_MS = START_MS + 2_500;
/** 200 s without a change are rest. */
const QUIET_PERIODS = 41;
/** Where ipamd never rests, this many more states are looked at. */
const CYCLE_PERIODS = 60;
const LARGE_SUBNET = 16;

/** Why the simulator's node does not come to rest as recorded; `undefined` when it does. */
export function runToRest(
  recorded: RestCase,
  { outcomes, cycles }: Answer,
  seed: number,
): string | undefined {
  const known = new Set(outcomes.map(outcomeKey));
  const node = new Course(recorded, seed);
  const end = node.settle();
  if (!cycles) {
    const key = outcomeKey(end);
    const only = recorded.outcomes.length === 1 ? recorded.outcomes[0] : undefined;
    if (only !== undefined && known.size === 1 && key !== outcomeKey(only)) {
      return `the simulator ends at ${key}`;
    }
    return known.has(key) ? undefined : `the simulator ends outside of the range: ${key}`;
  }
  for (let period = 0; period < CYCLE_PERIODS; period += 1) {
    const key = outcomeKey(node.period());
    if (!known.has(key)) return `the simulator passes through ${key}`;
  }
  return undefined;
}

class Course {
  readonly #recorded: RestCase;
  readonly #nodeSubnet: SubnetSpace;
  readonly #podSubnet: SubnetSpace;
  readonly #ipamd: IpamdNode;
  readonly #isReady: boolean;
  #periods = 0;
  #arrived = 0;

  constructor(recorded: RestCase, seed: number) {
    this.#recorded = recorded;
    const random = seededRandom(seed);
    const large = () => new SubnetSpace(LARGE_SUBNET, { choice: 'lowest-first', random });
    this.#nodeSubnet = large();
    this.#podSubnet = large();
    const policy = poolPolicy(recordedSpec(recorded.config, recorded.mode === 'excluded-primary'));
    const forEnis = policy.primaryCarries ? this.#nodeSubnet : this.#podSubnet;
    const calls = { create: 0, delete: 0, assign: 0, unassign: 0 };
    const running = { pods: 0 };
    const world = { random, calls, running, subnetDiscovery: true, eniAttachMs: 0 };
    const space = this.#nodeSubnet;
    const network = {
      ...plainNetwork(space),
      eniSubnets: [forEnis],
      unmanaged: Array.from({ length: recorded.config.unmanagedEnis ?? 0 }, () => ({
        space,
        pods: 0,
      })),
    };
    this.#ipamd = new IpamdNode(policy, network, world);
    this.#ipamd.launch(0, { isAsking: true });
    this.#isReady = this.#ipamd.start(START_MS);
  }

  /** Runs until nothing has changed for a while. */
  settle(): RecordedOutcome {
    let quiet = 0;
    let last = '';
    for (;;) {
      const outcome = this.period();
      const key = outcomeKey(outcome);
      const isChanged = key !== last || this.#arrived < this.#recorded.pods;
      quiet = isChanged ? 0 : quiet + 1;
      last = key;
      // A node that never rests changes for ever; its states are looked at one by one.
      if (quiet >= QUIET_PERIODS || this.#periods > 4 * this.#recorded.pods + 400) return outcome;
    }
  }

  period(): RecordedOutcome {
    const from = this.#periods * PERIOD_MS;
    const { pods, path } = this.#recorded;
    const due = path === 'burst' ? pods : Math.min(pods, Math.floor(this.#periods / 2) + 1);
    if (this.#isReady) {
      const ipamd = this.#ipamd;
      ipamd.expect(due - this.#arrived);
      if (ipamd.waiting > 0) ipamd.assign(from + PODS_MS);
      ipamd.check(from + CHECK_MS);
      if (ipamd.trunkDueAt !== undefined) ipamd.attachTrunk(from + CHECK_MS);
    }
    this.#arrived = due;
    this.#periods += 1;
    return this.#outcome();
  }

  #outcome(): RecordedOutcome {
    const { attached, pool, policy } = this.#ipamd;
    const taken = (space: SubnetSpace) => space.size - 5 - space.free;
    const podSubnet = taken(this.#podSubnet);
    return {
      enis: attached,
      slots: pool.enis.map((eni) => eni.slots.length).sort((a, b) => b - a),
      pool: pool.size,
      ...(policy.mode === 'prefix' ? { prefixes: pool.slots } : {}),
      assigned: pool.pods,
      nodeSubnet: taken(this.#nodeSubnet),
      ...(podSubnet > 0 ? { podSubnet } : {}),
    };
  }
}
