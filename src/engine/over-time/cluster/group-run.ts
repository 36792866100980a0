// A node group while it runs: the nodes that it has, those that it lacks, and its pods.
import type { EffectiveGroup, PlacedBy } from '@/engine/cluster/effective-group';
import type { NodeGroup, ZoneId } from '@/engine/model';
import type { NodeSetup } from '@/engine/over-time/node-setup';
import { isStaying, isUp, type NodePhase } from './node-phase';
import { type AwaitedNode, MissingNodes } from './nodes/missing-nodes';
import { NodesByPods } from './nodes/nodes-by-pods';
import { Workload } from './pods/workload';
import type { SimSubnet } from './subnets/sim-subnet';

/** What a group knows of a node. */
interface NodeOfGroup extends AwaitedNode {
  /** In the group's list. */
  readonly listIndex: number;
  readonly subnet: SimSubnet;
  readonly phase: NodePhase;
  readonly pods: number;
  moveTo(listIndex: number): void;
}

export class GroupRun<Node extends NodeOfGroup> {
  readonly byPods = new NodesByPods<Node>((node) => node.pods);
  /** The same for pods on branch ENIs. */
  readonly byPodsForBranches = new NodesByPods<Node>((node) => node.pods);
  /** Those that are wanted and not there. */
  readonly missing = new MissingNodes<Node>();
  readonly own = new Workload();
  /** Pods on branch ENIs. */
  readonly onBranches = new Workload('branch-eni');
  readonly #nodes: Node[] = [];
  readonly #nodesByZone = new Map<ZoneId, number>();
  #up = 0;
  #staying = 0;
  #zones: readonly ZoneId[];
  #desired: number;
  /** What nodes of the group are like in each subnet, as far as it was asked. */
  #setups: {
    readonly subnet: SimSubnet;
    readonly podSubnet: SimSubnet | undefined;
    readonly setup: NodeSetup;
  }[] = [];

  readonly spec: NodeGroup;
  readonly maxPods: number;
  /** On each of its nodes: places that no pod can have, and pods of the system. */
  readonly hostNetworkPods: number;
  readonly systemPods: number;
  /** Pods with security groups that one of its nodes has branch ENIs for. */
  readonly branchLimit: number;
  /** Replicas for the whole cluster may come to its nodes. */
  readonly takesReplicas: boolean;
  readonly placedBy: PlacedBy;

  constructor(group: EffectiveGroup) {
    const { spec } = group;
    this.spec = spec;
    this.maxPods = group.maxPods;
    this.hostNetworkPods = group.hostNetworkPods;
    this.systemPods = group.systemPods;
    this.branchLimit = group.branchLimit;
    this.takesReplicas = group.takesReplicas;
    this.placedBy = group.placedBy;
    this.#zones = spec.zones;
    this.#desired = spec.nodes;
  }

  /** In no order; a node knows its index. */
  get nodes(): readonly Node[] {
    return this.#nodes;
  }

  /** How many of them lie in a zone. */
  nodesIn(zone: ZoneId): number {
    return this.#nodesByZone.get(zone) ?? 0;
  }

  /** Those of them that have got ready and not begun to end. */
  get up(): number {
    return this.#up;
  }

  /** Nodes that it is to have and that are not there: none while as many stay, those that an upgrade adds among them. */
  get lacking(): number {
    return Math.max(0, this.#desired - (this.#staying - this.missing.notReady.size));
  }

  get zones(): readonly ZoneId[] {
    return this.#zones;
  }

  /** Nodes that it is to have when nothing replaces them. */
  get desired(): number {
    return this.#desired;
  }

  want(nodes: number): void {
    this.#desired = nodes;
  }

  loseZone(zone: ZoneId): void {
    this.#zones = this.#zones.filter((each) => each !== zone);
  }

  /** Returns the node's index. */
  add(node: Node): number {
    this.#countIn(node.subnet.zone, 1);
    if (isStaying(node.phase)) this.#staying += 1;
    return this.#nodes.push(node) - 1;
  }

  /** A node goes from one phase to the next. */
  follow(from: NodePhase, to: NodePhase): void {
    if (isUp(from)) this.#up -= 1;
    if (isUp(to)) this.#up += 1;
    if (isStaying(from)) this.#staying -= 1;
    if (isStaying(to)) this.#staying += 1;
  }

  /** The last node takes the place of one that goes. */
  remove(node: Node): void {
    this.#countIn(node.subnet.zone, -1);
    if (isStaying(node.phase)) this.#staying -= 1;
    const last = this.#nodes.pop();
    if (last === undefined || last === node) return;
    this.#nodes[node.listIndex] = last;
    last.moveTo(node.listIndex);
  }

  #countIn(zone: ZoneId, nodes: number): void {
    this.#nodesByZone.set(zone, this.nodesIn(zone) + nodes);
  }

  /** Many nodes of a group have the same subnets: their setup is worked out once. */
  setupIn(
    subnet: SimSubnet,
    podSubnet: SimSubnet | undefined,
    workOut: () => NodeSetup,
  ): NodeSetup {
    const known = this.#setups.find(
      (each) => each.subnet === subnet && each.podSubnet === podSubnet,
    );
    if (known) return known.setup;
    const setup = workOut();
    this.#setups.push({ subnet, podSubnet, setup });
    return setup;
  }

  /** The settings have changed. */
  forgetSetups(): void {
    this.#setups = [];
  }
}
