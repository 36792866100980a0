// One node comes when all others hold all that they want.
import { type NodeDesign, PREFIX_SIZE } from '@/engine/model';
import { ComingNode, type LastNode, type NodeRooms } from './coming-node';
import { takeBlocks, takeEnis } from './room';

/**
 * Brings a node to rest on what is left, all its pods at once.
 *
 * @param pods those that the node's type and settings have an address for
 * @param rooms what is left; the node takes from it
 */
export function lastNode(design: NodeDesign, pods: number, rooms: NodeRooms): LastNode {
  if (design.kind === 'auto-mode' && design.mode === 'prefix') {
    return lastAutoModeNode(design, pods, rooms);
  }
  return new ComingNode(design, pods, rooms).comeToRest();
}

/** Auto Mode falls back to single addresses where no block is left (R34). */
function lastAutoModeNode(design: NodeDesign, pods: number, { own, forEnis }: NodeRooms): LastNode {
  const isApart = design.enisLie === 'pod-subnet';
  const room = (isApart ? forEnis[0] : own) ?? own;
  const needed = Math.ceil(pods / PREFIX_SIZE);
  const most = Math.min(needed + 1, design.usableEnis * design.slotsPerEni);
  if (!takeEnis(own, 1, true)) {
    const none = { isLaunched: false, isReady: false };
    return { ...none, waiting: pods, misses: true, refusedBy: own };
  }
  if (isApart && !takeEnis(room, 1, false)) {
    const launched = { isLaunched: true, isReady: true };
    return { ...launched, waiting: pods, misses: true, refusedBy: room };
  }
  let blocks = 0;
  while (blocks < most && takeBlocks(room, 1)) blocks += 1;
  const rest = Math.max(0, pods - blocks * PREFIX_SIZE);
  const waiting = Math.max(0, rest - room.singles);
  const misses = blocks < most;
  const refusedBy = misses ? room : undefined;
  return { isLaunched: true, isReady: true, waiting, misses, refusedBy };
}
