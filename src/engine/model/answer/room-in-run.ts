import type { RunVerdict } from './run-verdict';
import type { SubnetConstraint, Verdict } from './verdict';

/** What is least left over time, in the unit in which the plan at rest is told. */
export interface RoomInRun {
  /** Label of the subnet. */
  readonly subnet: string;
  readonly left: number;
  readonly unit: SubnetConstraint;
  /** Only once all has come to rest again: on the way there more is left. */
  readonly isAtRest?: true;
}

/**
 * The least that a run leaves, in whole /28 where these decide at rest, else in addresses; of /28 no more
 * than is sure at rest, however single addresses lay in the run. `undefined` without subnets.
 */
export function roomInRun(
  { lowest, lowestBlocks }: Pick<RunVerdict, 'lowest' | 'lowestBlocks'>,
  { constraint, left, subnet = '' }: Pick<Verdict, 'constraint' | 'left' | 'subnet'>,
): RoomInRun | undefined {
  if (constraint === 'blocks' && lowestBlocks !== undefined) {
    const { subnet: fewest, blocks } = lowestBlocks;
    return left !== undefined && left >= 0 && left < blocks
      ? { subnet, left, unit: constraint }
      : { subnet: fewest, left: blocks, unit: constraint };
  }
  return lowest && { subnet: lowest.subnet, left: lowest.free, unit: 'addresses' };
}
