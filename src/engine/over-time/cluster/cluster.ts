// A cluster while it runs: its parts put together, and the course of time.
import { startsAwsNode } from '@/engine/cluster/aws-node-start';
import { effectiveGroup, settingsOf } from '@/engine/cluster/effective-group';
import type { NodeGroup } from '@/engine/model';
import { seededRandom } from '@/engine/over-time/random';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { ClusterRun } from './cluster-run';
import { GroupRun } from './group-run';
import { Instances } from './nodes/instances';
import { Launches } from './nodes/launches';
import { NodeChecks } from './nodes/node-checks';
import { NodeEnds } from './nodes/node-ends';
import { RunGuard, stepLimits } from './run-guard';
import type { SimGroup, SimNode } from './sim-node';
import { simSubnets } from './subnets/sim-subnets';

export class Cluster extends ClusterRun {
  readonly steps: RunGuard;
  readonly instances: Instances;
  readonly launches: Launches;
  readonly ends: NodeEnds;
  readonly #checks: NodeChecks;

  constructor(scenario: Scenario, seed: number) {
    const random = seededRandom(seed);
    super({
      scenario,
      random,
      subnets: simSubnets(scenario, random),
      onPlaced: (node) => this.#checks.queueFirstTry(node),
    });
    this.steps = new RunGuard(stepLimits(scenario));
    this.instances = new Instances(this);
    this.#checks = new NodeChecks(this);
    this.launches = new Launches(this, this.instances, this.#checks);
    this.ends = new NodeEnds(this, this.launches, this.#checks);
  }

  /** The scenario begins: from here on sums count, and nodes that are not at rest go on. */
  begin(): void {
    this.now = 0;
    this.instances.begin();
    for (const group of this.groups) {
      for (const node of group.nodes) {
        node.ipamd.askAgain(0);
        this.#checks.catchUp(node);
      }
    }
    this.tally.begin();
    for (const subnet of this.subnets) subnet.begin();
  }

  /**
   * Runs everything that happens up to and at a time; `onTime` is told before time goes on.
   * @throws RunStalledError when that has no end.
   */
  runUntil(time: number, onTime: (next: number) => void): void {
    for (;;) {
      this.steps.step(this.now);
      const at = this.queue.nextAt;
      if (at > this.now && this.place()) continue;
      if (at > this.now && this.#checks.isBehind) {
        this.#checks.catchUpAll();
        continue;
      }
      if (at > time) break;
      if (at > this.now) {
        this.endInstant();
        onTime(at);
        this.now = at;
      }
      this.queue.step();
    }
    this.endInstant();
    this.now = time;
  }

  /** All that happens at this time has happened. */
  endInstant(): void {
    this.#checks.catchUpAll();
    this.launches.endInstant();
    this.tally.endInstant(this.now);
  }

  addGroup(spec: NodeGroup): SimGroup {
    const group = new GroupRun<SimNode>(effectiveGroup(this.scenario.plan, spec));
    this.groups.push(group);
    return group;
  }

  /**
   * A node's ipamd starts anew with other settings; kubelet's max pods stay as they are (T17). Where
   * aws-node does not start with them the node keeps what it has: the rollout stops there.
   */
  restartIpamd(node: SimNode): void {
    const { ipamd } = node;
    const { spec } = node.group;
    if (spec.kind !== 'linux') return;
    if (ipamd.pool.busyUntil > this.now) {
      // The ENI that is being attached is there first.
      this.queue.push(ipamd.pool.busyUntil, () => {
        if (node.phase !== 'gone') this.restartIpamd(node);
      });
      return;
    }
    const podSubnet = this.subnets.find(({ space }) => space === node.ipamd.network.eniSubnets[0]);
    const { settings, now: at } = this;
    this.starts.add({ group: node.group, subnet: node.subnet, settings, at, isRestart: true });
    const { networking } = this.scenario.plan;
    if (!startsAwsNode(settingsOf({ settings, networking }, spec))) return;
    if (ipamd.policy.mode === 'ipv6') return;
    const { policy } = this.instances.setup(node.group, node.subnet, podSubnet);
    if (node.phase === 'booting') {
      ipamd.changePolicy(policy);
      this.#checks.touch(node);
    } else {
      ipamd.restart({ ...policy, maxPods: ipamd.policy.maxPods }, this.now);
      this.#checks.afterGrowth(node);
    }
  }
}
