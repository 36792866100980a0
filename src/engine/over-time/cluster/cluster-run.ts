// What the parts of a running cluster share.
import type { CniSettings } from '@/engine/model';
import type { Random } from '@/engine/over-time/random';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { NodeStarts } from './nodes/node-starts';
import { Placement } from './pods/placement';
import { EventQueue } from './queue/event-queue';
import type { SimGroup, SimNode } from './sim-node';
import type { SimSubnet } from './subnets/sim-subnet';
import { Tally } from './tally';

interface ClusterRunOptions {
  readonly scenario: Scenario;
  readonly random: Random;
  readonly subnets: readonly SimSubnet[];
  /** A node got pods that have not yet tried for an address. */
  readonly onPlaced: (node: SimNode) => void;
}

export class ClusterRun {
  readonly scenario: Scenario;
  readonly random: Random;
  readonly queue = new EventQueue();
  readonly groups: SimGroup[] = [];
  readonly subnets: readonly SimSubnet[];
  readonly tally: Tally;
  readonly pods: Placement;
  /** Nodes launched since the scenario began. */
  readonly starts = new NodeStarts();
  now = 0;
  /** They may change while it runs. */
  settings: CniSettings;
  #isPlacing = false;

  constructor({ scenario, random, subnets, onPlaced }: ClusterRunOptions) {
    this.scenario = scenario;
    this.random = random;
    this.subnets = subnets;
    this.settings = scenario.plan.settings;
    this.tally = new Tally(subnets);
    this.pods = new Placement({
      groups: this.groups,
      tally: this.tally,
      onPlaced,
    });
  }

  after(ms: number, action: () => void): void {
    this.queue.push(this.now + ms, action);
  }

  /** Pods are placed when all that happens at this time has happened: nodes get ready together. */
  placeSoon(): void {
    this.#isPlacing = true;
  }

  /** Whether there was anything to place. */
  place(): boolean {
    if (!this.#isPlacing) return false;
    this.#isPlacing = false;
    this.pods.placeAll(this.now);
    return true;
  }

  /** Places of a node for pods that are not of the system. */
  podsOnNode({ maxPods, hostNetworkPods, systemPods }: SimGroup): number {
    return Math.max(0, maxPods - hostNetworkPods - systemPods);
  }
}
