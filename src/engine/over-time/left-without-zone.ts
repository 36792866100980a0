// What the zones that are left have at the least once others are lost.
import type {
  RoomInRun,
  SubnetConstraint,
  SubnetUsage,
  Verdict,
  ZoneId,
  ZoneLoss,
} from '@/engine/model';
import type { Timeline } from './timeline/timeline';

export interface LostAndLeft extends Pick<ZoneLoss, 'atRest' | 'subnets' | 'held'> {
  readonly timeline: Timeline;
  readonly lost: readonly ZoneId[];
  /** What decides in the plan with all its zones. */
  readonly constraint: Verdict['constraint'];
}

/**
 * The least, and the verdict at rest again: what is lost with a zone is not among it. Both in whole /28 where
 * these decide in the plan or are scarcer then, else in addresses.
 */
export function leftWithoutZone(all: LostAndLeft): Pick<ZoneLoss, 'atRest' | 'lowest' | 'room'> {
  const unit = unitOf(all);
  const inAddresses = fewestAddresses(all);
  const room = (unit === 'blocks' ? fewestBlocks(all) : undefined) ?? inAddresses;
  const lowest = inAddresses && { subnet: inAddresses.subnet, free: inAddresses.left };
  return { atRest: leastAtRest(all, unit), lowest, room };
}

function unitOf(all: LostAndLeft): SubnetConstraint {
  const { constraint, atRest } = all;
  const isScarcer =
    atRest.constraint === 'blocks' &&
    subnetsLeft(all).some(({ usage }) => usage.label === atRest.subnet);
  return constraint === 'blocks' || isScarcer ? 'blocks' : 'addresses';
}

interface SubnetLeft {
  readonly usage: SubnetUsage;
  /** In the order of the plan. */
  readonly index: number;
}

/** As in any run: of those of which nodes hold anything, on the way or at rest. */
function subnetsLeft({ subnets, lost, timeline }: LostAndLeft): readonly SubnetLeft[] {
  const left = subnets
    .map((usage, index) => ({ usage, index }))
    .filter(({ usage: { use, zone } }) => use !== 'other' && !lost.includes(zone));
  const used = left.filter(
    ({ usage, index }) => usage.held > 0 || timeline.subnets[index]?.isUsed === true,
  );
  return used.length > 0 ? used : left;
}

/** Pods that stay together on the way may hold less than the same spread at rest: the lower of the two. */
function fewestAddresses(all: LostAndLeft): RoomInRun | undefined {
  const { held, timeline } = all;
  return least(
    subnetsLeft(all).map(({ usage, index }) => {
      const free = held?.[index]?.free ?? usage.free;
      return lower(usage.label, 'addresses', free, timeline.subnets[index]?.lowest.free);
    }),
    ({ left }) => left,
  );
}

/** Whole for sure on the way and at rest, wherever single addresses lie. */
function fewestBlocks(all: LostAndLeft): RoomInRun | undefined {
  return least(
    subnetsLeft(all).flatMap(({ usage, index }): RoomInRun[] => {
      const sure = all.timeline.subnets[index]?.sureBlocks;
      const spare = spareBlocks(usage) ?? sure;
      return spare === undefined ? [] : [lower(usage.label, 'blocks', spare, sure)];
    }),
    ({ left }) => left,
  );
}

/** What is left at rest again or on the way, whichever is less. */
function lower(
  subnet: string,
  unit: SubnetConstraint,
  atRest: number,
  onTheWay = atRest,
): RoomInRun {
  const room = { subnet, left: Math.max(0, Math.min(atRest, onTheWay)), unit };
  return Math.max(0, atRest) < onTheWay ? { ...room, isAtRest: true } : room;
}

/** Of a plan that fits the subnet that has least; what is short is short where it is. */
function leastAtRest(all: LostAndLeft, unit: SubnetConstraint): Verdict {
  const { atRest } = all;
  if (atRest.kind !== 'fits' || atRest.subnet === undefined) return atRest;
  const usages = subnetsLeft(all).map(({ usage }) => usage);
  const byBlocks = usages.filter((usage) => spareBlocks(usage) !== undefined);
  if (unit === 'blocks' && byBlocks.length > 0) {
    const usage = least(byBlocks, (each) => spareBlocks(each) ?? 0);
    return {
      ...atRest,
      ...(usage && {
        subnet: usage.label,
        constraint: unit,
        left: spareBlocks(usage),
        blocks: usage.blocks,
      }),
    };
  }
  const usage = least(usages, ({ free }) => free);
  return usage === undefined
    ? atRest
    : {
        ...atRest,
        subnet: usage.label,
        constraint: 'addresses',
        left: usage.free,
        blocks: undefined,
      };
}

function spareBlocks({ blocks }: SubnetUsage): number | undefined {
  return blocks && blocks.freeWorst - blocks.wanted;
}

/** Of several alike the first. */
function least<Each>(all: readonly Each[], of: (each: Each) => number): Each | undefined {
  return all.toSorted((a, b) => of(a) - of(b))[0];
}
