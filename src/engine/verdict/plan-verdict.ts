import {
  PREFIX_SIZE,
  type SubnetUsage,
  VERDICTS,
  type Verdict,
  type VerdictKind,
} from '@/engine/model';

/** What a subnet says of itself: how bad, by what, and how much is left. */
interface SubnetVerdict extends Verdict {
  /** Addresses left, so that blocks and addresses compare. */
  readonly margin: number;
}

/**
 * Whether the plan fits, and the subnet that decides: the gravest verdict, then the least left.
 * A plan fits when every subnet has the addresses, and the /28 blocks in the worst case (R20).
 *
 * @throws Error when there is no subnet.
 */
export function planVerdict(subnets: readonly SubnetUsage[]): Verdict {
  const all = subnets.flatMap(subnetVerdicts);
  const first = all[0];
  if (first === undefined) throw new Error('a plan has at least one subnet');
  const { margin: _, ...verdict } = all.reduce((worst, next) =>
    isWorse(next, worst) ? next : worst,
  );
  return verdict;
}

function isWorse(a: SubnetVerdict, b: SubnetVerdict): boolean {
  return a.kind === b.kind ? a.margin < b.margin : gravity(a.kind) > gravity(b.kind);
}

function gravity(kind: VerdictKind): number {
  return VERDICTS.indexOf(kind);
}

function subnetVerdicts(subnet: SubnetUsage): readonly SubnetVerdict[] {
  const { label, blocks } = subnet;
  // What is free in a reservation for prefixes is no room for single addresses (R31).
  const free = subnet.singlesShort > 0 ? Math.min(subnet.free, -subnet.singlesShort) : subnet.free;
  const byAddresses: SubnetVerdict = {
    kind: free < 0 ? 'does-not-fit' : 'fits',
    worstSubnet: label,
    constraint: 'addresses',
    left: free,
    margin: free,
  };
  if (blocks === undefined) return [byAddresses];
  const { wanted, freeWorst, freeBest } = blocks;
  const kind = wanted > freeBest ? 'does-not-fit' : wanted > freeWorst ? 'may-not-fit' : 'fits';
  const left = (kind === 'does-not-fit' ? freeBest : freeWorst) - wanted;
  const byBlocks: SubnetVerdict = {
    kind,
    worstSubnet: label,
    constraint: 'blocks',
    left,
    margin: left * PREFIX_SIZE,
  };
  return [byAddresses, byBlocks];
}
