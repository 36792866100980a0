// Instances that EC2 launches: in which subnet, and what they hold from then on.
import { isForNodes, type Subnet, type ZoneId } from '@/engine/model';
import type { ClusterRun } from '@/engine/over-time/cluster/cluster-run';
import { type SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import type { NodeWorld } from '@/engine/over-time/node/node-world';
import { type NodeSetup, nodeSetup } from '@/engine/over-time/node-setup';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

const isForPods = ({ use }: Subnet) => use === 'pods';

export class Instances {
  readonly #run: ClusterRun;
  readonly #world: { -readonly [K in keyof NodeWorld]: NodeWorld[K] };
  #nodes = 0;

  constructor(run: ClusterRun) {
    this.#run = run;
    // ENIs attach at once until the scenario begins.
    this.#world = {
      random: run.random,
      calls: run.tally.calls,
      running: run.tally.running,
      subnetDiscovery: run.scenario.plan.networking.subnetDiscovery,
      eniAttachMs: 0,
    };
  }

  /** The scenario begins: ENIs take their time. */
  begin(): void {
    this.#world.eniAttachMs = this.#run.scenario.parameters.eniAttach * 1000;
  }

  /** A node that booted just now; `undefined` when the subnet has no address for it. */
  newNode(group: SimGroup, subnet: SimSubnet, podSubnet?: SimSubnet): SimNode | undefined {
    const node = this.newNodeIn(group, subnet, podSubnet);
    return node instanceof SubnetSpace ? undefined : node;
  }

  /** The node, or the subnet that has no address for it. */
  newNodeIn(
    group: SimGroup,
    subnet: SimSubnet,
    podSubnet: SimSubnet | undefined = this.freestSubnet(subnet.zone, isForPods),
  ): SimNode | SubnetSpace {
    const { policy, network } = this.setup(group, subnet, podSubnet);
    const ipamd = new IpamdNode(policy, network, this.#world);
    const refusedBy = ipamd.launch(this.#run.now, group.missing);
    if (refusedBy) return refusedBy;
    const node = new SimNode(this.#nodes, group, subnet, ipamd);
    this.#nodes += 1;
    this.#run.tally.countNode(network, 1);
    return node;
  }

  /** What a node of the group is like there, with the settings as they are now. */
  setup(group: SimGroup, subnet: SimSubnet, podSubnet: SimSubnet | undefined): NodeSetup {
    return group.setupIn(subnet, podSubnet, () => {
      const plan = { ...this.#run.scenario.plan, settings: this.#run.settings };
      const inZone = this.#run.subnets.filter(({ zone }) => zone === subnet.zone);
      return nodeSetup(plan, group.spec, subnet, inZone, podSubnet);
    });
  }

  /** Where a new node of the group comes to in a zone: Auto Scaling takes any subnet (R21, R22). */
  subnetFor(group: SimGroup, zone: ZoneId | undefined): SimSubnet | undefined {
    if (group.placedBy === 'karpenter') {
      const { now } = this.#run;
      return this.freestSubnet(zone, isForNodes, ({ asideUntil }) => asideUntil <= now);
    }
    const inZone = this.#run.subnets.filter(
      (subnet) => subnet.zone === zone && isForNodes(subnet.spec),
    );
    return inZone.length < 2 ? inZone[0] : inZone[this.#run.random.below(inZone.length)];
  }

  /** Nodes on their way count with their max pods, as Karpenter counts them. */
  freestSubnet(
    zone: ZoneId | undefined,
    isWanted: (spec: Subnet) => boolean = isForNodes,
    isOpen: (subnet: SimSubnet) => boolean = () => true,
  ): SimSubnet | undefined {
    let freest: SimSubnet | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const subnet of this.#run.subnets) {
      const expected = subnet.expectedFree;
      const isFit = subnet.zone === zone && isWanted(subnet.spec) && isOpen(subnet);
      if (!isFit || expected <= most) continue;
      freest = subnet;
      most = expected;
    }
    return freest;
  }
}
