// Looks at a whole running cluster: whatever happens, nothing is lost, doubled or beyond a limit.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import { addressOf, coolingIn, podsIn, slotSize } from '@/engine/over-time/node/eni-slots';

/** What is wrong with a cluster now; empty when nothing is. */
export function auditCluster(cluster: Cluster): readonly string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(`${what} at ${cluster.now} ms`);
  };
  const nodes = cluster.groups.flatMap((group) => group.nodes);
  // New settings take no ENI away that is in use.
  const mayBeAboveMaxEni = cluster.scenario.events.some(({ kind }) => kind === 'change-settings');
  for (const node of nodes) {
    auditNode(node, must);
    const { policy, enis } = node.ipamd.pool;
    const most = mayBeAboveMaxEni ? node.group.spec.limits.maxEnis : policy.usableEnis;
    must(enis.length <= most, `node ${node.index} has ${enis.length} ENIs for pods`);
  }
  for (const { label, space, freeWithoutNodes } of cluster.subnets) {
    const owners = addressesOf(nodes, space);
    must(new Set(owners).size === owners.length, `an address of ${label} is given twice`);
    must(
      owners.every((address) => address >= 0 && space.isTaken(address)),
      `an address of ${label} is used but not taken`,
    );
    const held = freeWithoutNodes - space.freeWithReservations;
    must(held === owners.length, `${label}: ${held} held, ${owners.length} known of`);
    must(space.free >= 0, `${label} has ${space.free} free`);
    const { enis, assigned, cooling } = usesOf(nodes, space);
    must(space.enis === enis, `${label} counts ${space.enis} ENIs, its nodes have ${enis}`);
    must(
      space.assigned === assigned,
      `${label} counts ${space.assigned} pods, its nodes have ${assigned}`,
    );
    must(
      space.cooling === cooling,
      `${label} counts ${space.cooling} cooling, its nodes have ${cooling}`,
    );
    const blocks = freeBlocksOf(space);
    must(
      space.freeBlocks === blocks,
      `${label} counts ${space.freeBlocks} free blocks of ${blocks}`,
    );
  }
  const known = nodes.reduce(
    (sum, { ipamd }) => sum + ipamd.waiting + (ipamd.branches?.waiting ?? 0),
    0,
  );
  const workloads = cluster.groups.flatMap(({ own, onBranches }) => [own, onBranches]);
  const unplaced = [cluster.pods.replicas, ...workloads].reduce(
    (sum, workload) => sum + workload.unplaced.count,
    known,
  );
  const fargate = cluster.groups
    .filter(({ spec }) => spec.kind === 'fargate')
    .reduce((sum, { missing }) => sum + missing.launches, 0);
  must(unplaced + fargate === cluster.tally.waits.pods, 'the sum of pods that wait');
  for (const { waits, branchWaits, ipamd, index } of nodes) {
    must(waits.count === ipamd.waiting, `the pods that wait on node ${index}`);
    must(
      branchWaits.count === (ipamd.branches?.waiting ?? 0),
      `the branch pods that wait on node ${index}`,
    );
  }
  for (const { spec, nodes: own, onBranches, up } of cluster.groups) {
    const ready = own.filter(({ phase }) => phase !== 'booting' && phase !== 'gone').length;
    must(ready === up, `${spec.label} counts ${up} nodes that are ready, of ${ready}`);
    const bound = own.reduce((sum, { ipamd }) => sum + (ipamd.branches?.pods ?? 0), 0);
    must(bound === onBranches.bound, `the sum of pods of ${spec.label} bound to branch ENIs`);
  }
  must(nodes.length === cluster.tally.nodes.all.now, 'the sum of nodes');
  return wrong;
}

/** What nodes say that they have in a subnet, counted one by one. */
function usesOf(nodes: readonly SimNode[], space: SimNode['subnet']['space']) {
  const uses = { enis: 0, assigned: 0, cooling: 0 };
  for (const { ipamd } of nodes) {
    for (const each of ipamd.otherAddresses) {
      if (each.space !== space) continue;
      if (each.use === 'eni') uses.enis += 1;
      if (each.use === 'pod') uses.assigned += 1;
      if (each.use === 'cooling') uses.cooling += 1;
    }
    for (const eni of ipamd.pool.enis) {
      if (eni.space !== space) continue;
      uses.enis += 1;
      for (const slot of eni.slots.keys()) {
        uses.assigned += podsIn(eni, slot);
        uses.cooling += coolingIn(eni, slot);
      }
    }
  }
  return uses;
}

/** Aligned blocks of 16 in which no address is taken. */
function freeBlocksOf(space: SimNode['subnet']['space']): number {
  let blocks = 0;
  for (let first = 0; first < space.size; first += 16) {
    let taken = false;
    for (let offset = 0; offset < 16 && !taken; offset += 1) taken = space.isTaken(first + offset);
    if (!taken) blocks += 1;
  }
  return blocks;
}

function addressesOf(nodes: readonly SimNode[], space: SimNode['subnet']['space']): number[] {
  return nodes.flatMap(({ ipamd }) => {
    const others = ipamd.otherAddresses.filter((each) => each.space === space);
    const inPool = ipamd.pool.enis
      .filter((eni) => eni.space === space)
      .flatMap((eni) => [
        eni.address,
        ...eni.slots.flatMap((_, slot) =>
          Array.from(
            { length: slotSize(eni, slot, ipamd.policy.unit) },
            (__, offset) => addressOf(eni, slot) + offset,
          ),
        ),
      ]);
    return [...others.map(({ address }) => address), ...inPool];
  });
}

function auditNode(node: SimNode, must: (holds: boolean, what: string) => void): void {
  const { ipamd, group } = node;
  if (group.spec.kind === 'fargate') {
    must(node.own + node.cluster === 0, `node ${node.index} is a Fargate pod and has others`);
  }
  const { pool, branches } = ipamd;
  const { policy, enis } = pool;
  const name = `node ${node.index}`;
  const { efaOnlyEnis, limits } = group.spec;
  const onCard = ipamd.attached - ipamd.network.otherCards.primaries + efaOnlyEnis;
  must(onCard <= limits.maxEnis, `${name} has ${onCard} ENIs`);
  let pods = 0;
  let slots = 0;
  let cooling = 0;
  for (const eni of enis) {
    must(eni.slots.length <= policy.slotsPerEni, `${name} has an ENI with too many slots`);
    slots += eni.slots.length;
    eni.slots.forEach((_, slot) => {
      pods += podsIn(eni, slot);
      cooling += coolingIn(eni, slot);
      const size = slotSize(eni, slot, policy.unit);
      must(podsIn(eni, slot) + coolingIn(eni, slot) <= size, `${name} overfills a slot`);
    });
  }
  pods += pool.singles.filter(({ use }) => use === 'pod').length;
  cooling += pool.singles.filter(({ use }) => use === 'cooling').length;
  // In IPv6 pods have addresses that no slot holds.
  if (policy.mode !== 'ipv6') {
    must(pods === pool.pods, `${name} has ${pool.pods} pods, its slots ${pods}`);
  }
  must(cooling === pool.cooling, `${name} has ${pool.cooling} cooling, its slots ${cooling}`);
  must(slots >= pool.slots, `${name} counts slots that it has not`);
  const onNode = node.system + node.own + node.cluster + node.ending;
  const onBranches = Math.max(branches?.pods ?? 0, branches?.running ?? 0);
  must(onBranches <= ipamd.network.branchLimit, `${name} has too many pods for its branch ENIs`);
  must(
    onNode + onBranches <= Math.max(onBranches, group.maxPods),
    `${name} has ${onNode} of ${group.maxPods} pods`,
  );
  // A Fargate node is its pod, which waits while the node boots.
  const booting = ipamd.network.isPod && node.phase === 'booting' ? 1 : 0;
  must(onNode + booting === pool.pods + ipamd.waiting, `${name} has pods that nobody knows of`);
}
