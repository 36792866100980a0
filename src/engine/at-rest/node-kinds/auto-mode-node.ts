import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { type NodeAtRest, type NodeState, PREFIX_SIZE } from '@/engine/model';
import type { PoolTarget } from '@/engine/nodes/pool-rules';
import type { NodeKind, NodeSurroundings } from './node-surroundings';
import {
  byRule,
  ipv6Footprint,
  ipv6State,
  NO_OTHER_ENIS,
  plainKind,
  singleState,
} from './plain-node';
import { share } from './subnet-share';

/** IPv4 prefixes as the pods need them, and at most one more; an IPv6 node has one /80 (R32, R34). */
export function autoModeNode(surroundings: NodeSurroundings, pods: number): NodeKind {
  return surroundings.plan.networking.ipFamily === 'ipv6'
    ? autoModeIpv6Node(surroundings, pods)
    : autoModeIpv4Node(surroundings, pods);
}

function autoModeIpv6Node({ group, maxPods }: NodeSurroundings, pods: number): NodeKind {
  const state = ipv6State(0, 0);
  const footprint = byRule(ipv6Footprint(state, pods), 'R34');
  const atRest: NodeAtRest = { ...singleState(group, state, maxPods), mode: 'ipv6' };
  return {
    ...plainKind(pods, atRest, footprint),
    inNodeSubnet: share({ primaries: state.held }),
  };
}

/** AWS publishes no number of warm prefixes (R34). */
function autoModeIpv4Node({ group }: NodeSurroundings, pods: number): NodeKind {
  const slotsPerEni = group.limits.ipv4PerEni - 1;
  const needed = Math.ceil(pods / PREFIX_SIZE);
  const most = group.limits.maxEnis * slotsPerEni;
  const states = [needed, needed + 1]
    .map((prefixes) => Math.min(prefixes, most))
    .filter((prefixes, index, all) => all.indexOf(prefixes) === index)
    .map((prefixes) => prefixState(prefixes, slotsPerEni, pods));
  const atRest: NodeAtRest = {
    mode: 'prefix',
    states,
    comesToRest: true,
    isReady: true,
    stop: needed > most ? 'eni-limit' : 'target',
    usableEnis: group.limits.maxEnis,
    slotsPerEni,
    supply: most * PREFIX_SIZE,
  };
  const target: PoolTarget = { rule: 'warm-prefix', warmPrefixes: 1 };
  return plainKind(pods, atRest, byRule(nodeFootprint(atRest, target), 'R34'));
}

function prefixState(prefixes: number, slotsPerEni: number, pods: number): NodeState {
  const enis = Math.max(1, Math.ceil(prefixes / slotsPerEni));
  const assigned = Math.min(pods, prefixes * PREFIX_SIZE);
  const occupied = Math.ceil(assigned / PREFIX_SIZE);
  const held = enis + prefixes * PREFIX_SIZE;
  return {
    enis: Array.from({ length: enis }, (_, index) => {
      const slots = Math.min(slotsPerEni, prefixes - index * slotsPerEni);
      const taken = Math.max(0, Math.min(slots, occupied - index * slotsPerEni));
      return { slots, occupied: taken, isPrimary: index === 0 };
    }),
    otherEnis: NO_OTHER_ENIS,
    pool: prefixes * PREFIX_SIZE,
    prefixes,
    assigned,
    held,
    inNodeSubnet: held,
    inPodSubnet: 0,
  };
}
