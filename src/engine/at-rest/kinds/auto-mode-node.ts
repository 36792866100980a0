import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import type { NodeAtRest, NodeDesign, NodeState } from '@/engine/model';
import {
  byRule,
  ipv6Footprint,
  ipv6State,
  NO_OTHER_ENIS,
  plainNode,
  singleState,
} from './plain-node';
import type { RestingNode } from './resting-node';
import { addShares, poolShare, share } from './subnet-share';

/** IPv4 prefixes as the pods need them, and at most one more; an IPv6 node has one /80 (R32, R34). */
export function autoModeNode(design: NodeDesign, pods: number): RestingNode {
  return design.mode === 'ipv6' ? autoModeIpv6Node(design, pods) : autoModeIpv4Node(design, pods);
}

function autoModeIpv6Node(design: NodeDesign, pods: number): RestingNode {
  const state = ipv6State(0, 0);
  const footprint = byRule(ipv6Footprint(state, design.canJoin ? pods : 0), 'R34');
  const atRest = singleState(design, state, design.maxPods);
  return {
    ...plainNode(design, pods, atRest, footprint),
    inNodeSubnet: share({ primaries: state.held }),
  };
}

/** AWS publishes no number of warm prefixes; the first one is there from the start (R34). */
function autoModeIpv4Node(design: NodeDesign, pods: number): RestingNode {
  const { mode, usableEnis, slotsPerEni, target, unit } = design;
  const ofPods = Math.ceil(pods / unit);
  const needed = mode === 'prefix' ? Math.max(1, ofPods) : ofPods;
  const most = usableEnis * slotsPerEni;
  const states = [needed, ofPods + 1]
    .map((slots) => Math.min(slots, most))
    .filter((slots, index, all) => all.indexOf(slots) === index)
    .map((slots) => slotsState(design, slots, pods));
  const atRest: NodeAtRest = {
    mode,
    states,
    comesToRest: true,
    isReady: true,
    stop: needed > most ? 'eni-limit' : 'target',
    usableEnis,
    slotsPerEni,
    supply: most * unit,
  };
  const node = plainNode(design, pods, atRest, byRule(nodeFootprint(atRest, target), 'R34'));
  return design.enisLie === 'pod-subnet' ? inPodSubnet(node) : node;
}

/** podSubnetSelectorTerms: the node keeps one address in its own subnet. */
function inPodSubnet(node: RestingNode): RestingNode {
  const { state } = node.footprint;
  const enis = share({ primaries: state.enis.length });
  return {
    ...node,
    inNodeSubnet: share({ primaries: state.otherEnis.primary }),
    inPodSubnet: addShares(enis, poolShare(state)),
  };
}

function slotsState(design: NodeDesign, slots: number, pods: number): NodeState {
  const { slotsPerEni, unit, primaryCarries, mode } = design;
  const enis = Math.max(primaryCarries ? 1 : 0, Math.ceil(slots / slotsPerEni));
  const assigned = Math.min(pods, slots * unit);
  const occupied = Math.ceil(assigned / unit);
  const primary = primaryCarries ? 0 : 1;
  const forPods = enis + slots * unit;
  return {
    enis: Array.from({ length: enis }, (_, index) => {
      const filled = Math.min(slotsPerEni, slots - index * slotsPerEni);
      const taken = Math.max(0, Math.min(filled, occupied - index * slotsPerEni));
      return { slots: filled, occupied: taken, isPrimary: primaryCarries && index === 0 };
    }),
    otherEnis: { ...NO_OTHER_ENIS, primary },
    pool: slots * unit,
    prefixes: mode === 'prefix' ? slots : 0,
    assigned,
    held: primary + forPods,
    inNodeSubnet: primaryCarries ? forPods : primary,
    inPodSubnet: primaryCarries ? 0 : forPods,
  };
}
