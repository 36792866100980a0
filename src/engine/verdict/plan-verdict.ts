import {
  FINDING_SEVERITY,
  type Finding,
  PENDING_REASONS,
  type PlanNumbers,
  PREFIX_SIZE,
  pendingTotal,
  type SubnetUsage,
  VERDICTS,
  type Verdict,
  type VerdictKind,
} from '@/engine/model';

/** What a subnet says of itself: how bad, by what, and how much is left. */
interface SubnetVerdict extends Pick<Verdict, 'constraint' | 'left' | 'reason'> {
  readonly kind: VerdictKind;
  readonly subnet: string;
  /** Addresses left, so that blocks and addresses compare. */
  readonly margin: number;
}

/**
 * Whether the plan fits, and the subnet that decides: the gravest verdict, then the least left.
 *
 * @throws Error when there is no subnet.
 */
export function planVerdict(numbers: PlanNumbers, findings: readonly Finding[]): Verdict {
  const { pending } = numbers.totals;
  const pendingReasons = PENDING_REASONS.filter((reason) => pending[reason] > 0).sort(
    (a, b) => pending[b] - pending[a],
  );
  const pods = { podsPending: pendingTotal(pending), pendingReasons };
  const refused = findings.find(({ code }) => FINDING_SEVERITY[code] === 'error');
  if (refused) {
    const reason = { code: 'REFUSED', finding: refused } as const;
    const none = { subnet: undefined, constraint: undefined, left: undefined };
    return { kind: 'cannot-work', ...none, ...pods, reason };
  }
  const all = numbers.subnets.flatMap(subnetVerdicts);
  const first = all[0];
  if (first === undefined) throw new Error('a plan has at least one subnet');
  const { margin: _, ...verdict } = all.reduce((worst, next) =>
    isWorse(next, worst) ? next : worst,
  );
  return { ...verdict, ...pods };
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
    subnet: label,
    constraint: 'addresses',
    left: free,
    margin: free,
    reason: { code: free < 0 ? 'PODS_DO_NOT_FIT' : 'ENOUGH' },
  };
  if (blocks === undefined) return [byAddresses];
  const { wanted, freeWorst, freeBest } = blocks;
  const kind = wanted > freeBest ? 'does-not-fit' : wanted > freeWorst ? 'may-not-fit' : 'fits';
  const left = (kind === 'does-not-fit' ? freeBest : freeWorst) - wanted;
  const byBlocks: SubnetVerdict = {
    kind,
    subnet: label,
    constraint: 'blocks',
    left,
    margin: left * PREFIX_SIZE,
    reason: { code: kind === 'fits' ? 'ENOUGH' : 'PODS_DO_NOT_FIT' },
  };
  return [byAddresses, byBlocks];
}
