import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import type { NodeDesign } from '@/engine/model';
import { type NodeAtRest, type NodeState, PREFIX_SIZE } from '@/engine/model';
import {
  byRule,
  ipv6Footprint,
  ipv6State,
  NO_OTHER_ENIS,
  plainNode,
  singleState,
} from './plain-node';
import type { RestingNode } from './resting-node';
import { share } from './subnet-share';

/** IPv4 prefixes as the pods need them, and at most one more; an IPv6 node has one /80 (R32, R34). */
export function autoModeNode(design: NodeDesign, pods: number): RestingNode {
  return design.mode === 'ipv6' ? autoModeIpv6Node(design, pods) : autoModeIpv4Node(design, pods);
}

function autoModeIpv6Node(design: NodeDesign, pods: number): RestingNode {
  const state = ipv6State(0, 0);
  const footprint = byRule(ipv6Footprint(state, pods), 'R34');
  const atRest = singleState(design, state, design.maxPods);
  return {
    ...plainNode(design, pods, atRest, footprint),
    inNodeSubnet: share({ primaries: state.held }),
  };
}

/** AWS publishes no number of warm prefixes (R34). */
function autoModeIpv4Node(design: NodeDesign, pods: number): RestingNode {
  const { usableEnis, slotsPerEni, target } = design;
  const needed = Math.ceil(pods / PREFIX_SIZE);
  const most = usableEnis * slotsPerEni;
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
    usableEnis,
    slotsPerEni,
    supply: most * PREFIX_SIZE,
  };
  return plainNode(design, pods, atRest, byRule(nodeFootprint(atRest, target), 'R34'));
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
