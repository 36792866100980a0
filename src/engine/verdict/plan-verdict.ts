// Whether a plan fits, judged once. Counted, without the simulator and without chance: the least that
// pods need, and one node of each class that comes last, over two layouts of single addresses (R20).
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { isWithinQuotas } from '@/engine/at-rest/quota-usage';
import { leftIn } from '@/engine/at-rest/shortage';
import {
  type ClusterPlan,
  type Finding,
  gravity,
  isRefusal,
  PENDING_REASONS,
  type PlanNumbers,
  pendingTotal,
  type SubnetUsage,
  type Verdict,
  type VerdictKind,
  type VerdictReason,
} from '@/engine/model';
import { discoveryVerdicts } from './discovery/discovery';
import {
  type FilledSubnet,
  filledSubnets,
  isDiscovering,
  type PlacedClass,
  placedClasses,
} from './filled-subnets';
import { lastNodes } from './last-node/last-nodes';
import { leastShort } from './least-short';
import { mostRunning } from './most-running';
import { quotaVerdicts } from './quota-verdict';
import { lastVerdicts, type SubnetVerdict } from './subnet-verdict';

/**
 * Whether the plan fits, and the subnet that decides: the gravest verdict, then the least left.
 *
 * @throws Error when there is no subnet.
 */
export function planVerdict(
  plan: Pick<ClusterPlan, 'subnets' | 'groups'>,
  numbers: PlanNumbers,
  findings: readonly Finding[],
  rest: RestMemory,
): Verdict {
  const pods = pendingPods(numbers);
  const refused = findings.find(isRefusal);
  if (refused) {
    const reason = { code: 'REFUSED', finding: refused } as const;
    const none = { subnet: undefined, constraint: undefined, left: undefined };
    return { kind: 'cannot-work', ...none, ...pods, podsRunAtMost: undefined, reason };
  }
  const subnets = filledSubnets(plan, numbers);
  const isWithin = isWithinQuotas(numbers);
  const isSimple = isWithin && isRoomy(subnets, numbers);
  const classes = isSimple ? [] : placedClasses(subnets, numbers, rest);
  const judged = [
    addressVerdict(subnets, classes, numbers),
    ...(isWithin ? [] : judgedByQuotas(plan, numbers, classes)),
  ];
  const { kind, subnet, constraint, left, blocks, reason } = worstOf(judged);
  const { podsHosted } = numbers.totals;
  const podsRunAtMost =
    kind === 'does-not-fit'
      ? mostRunning(
          classes,
          { hosted: podsHosted, surely: reason.code === 'OTHERS_DO_NOT_FIT' ? 0 : 1 },
          numbers.quotas,
        )
      : podsHosted;
  return { kind, subnet, constraint, left, blocks, ...pods, podsRunAtMost, reason };
}

function judgedByQuotas(
  plan: Pick<ClusterPlan, 'groups'>,
  numbers: PlanNumbers,
  classes: readonly PlacedClass[],
): readonly Judged[] {
  return quotaVerdicts(plan, numbers, classes).map(({ quota, kind, reason }, at) => {
    const left = numbers.quotas[quota].quota - numbers.quotas[quota].used;
    const index = numbers.subnets.length + at;
    // Subnets that lack any address as gravely are told before it.
    return { kind, reason, subnet: undefined, constraint: quota, left, margin: 0, index };
  });
}

/** What one limit gives to say, nothing that AWS refuses, and no pod that waits whatever there is. */
type Judged = Omit<Verdict, 'podsPending' | 'pendingReasons' | 'podsRunAtMost'> & Weighed;

/**
 * The same for what subnets hold alone: for plans that are known to work.
 *
 * @throws Error when there is no subnet.
 */
function addressVerdict(
  subnets: readonly FilledSubnet[],
  classes: readonly PlacedClass[],
  numbers: Pick<PlanNumbers, 'subnets' | 'groups'>,
): Judged {
  const indexOf = new Map(numbers.subnets.map(({ label }, index) => [label, index]));
  const all = subnetVerdicts(subnets, classes, numbers).map(({ subnet, kind, reason }): Judged => {
    const index = indexOf.get(subnet) as number;
    const left = leftIn(numbers.subnets[index] as SubnetUsage, layoutOf(kind));
    return { kind, reason, subnet, index, ...left };
  });
  return worstOf(all);
}

function worstOf(judged: readonly Judged[]): Judged {
  const [first] = judged;
  if (first === undefined) throw new Error('a plan has at least one subnet');
  return judged.reduce((least, next) => (isWorse(next, least) ? next : least), first);
}

function layoutOf(kind: VerdictKind): 'worst' | 'best' {
  return kind === 'does-not-fit' ? 'best' : 'worst';
}

function pendingPods({
  totals: { pending },
}: PlanNumbers): Pick<Verdict, 'podsPending' | 'pendingReasons'> {
  const pendingReasons = PENDING_REASONS.filter((reason) => pending[reason] > 0).sort(
    (a, b) => pending[b] - pending[a],
  );
  return { podsPending: pendingTotal(pending), pendingReasons };
}

interface Weighed {
  readonly kind: VerdictKind;
  readonly margin: number;
  /** Of its subnet, in listed order; quotas come behind. */
  readonly index: number;
  readonly reason: VerdictReason;
}

/** Of one subnet the last node that leaves most pods waiting speaks, unless something else decides. */
function isWorse(a: Weighed, b: Weighed): boolean {
  if (a.kind !== b.kind) return gravity(a.kind) > gravity(b.kind);
  if (a.margin !== b.margin) return a.margin < b.margin;
  if (a.index !== b.index) return a.index < b.index;
  return 'pods' in a.reason && 'pods' in b.reason && a.reason.pods > b.reason.pods;
}

/** One for each subnet at the least, its gravest first. */
function subnetVerdicts(
  subnets: readonly FilledSubnet[],
  classes: readonly PlacedClass[],
  numbers: Pick<PlanNumbers, 'groups'>,
): readonly SubnetVerdict[] {
  const enough = deciding(subnets).map(({ usage }) =>
    said(usage.label, 'fits', { code: 'ENOUGH' }),
  );
  if (isRoomy(subnets, numbers)) return enough;
  const surely = [...leastVerdicts(subnets, classes), ...discoveryVerdicts(classes)];
  // Nothing that follows is as grave.
  if (surely.some(({ kind }) => kind === 'does-not-fit')) return surely;
  return [
    ...surely,
    ...lastNodes(classes).flatMap(lastVerdicts),
    ...classes.flatMap(branchVerdicts),
    ...subnets.flatMap(shortVerdicts),
    ...enough,
  ];
}

/**
 * A subnet that is kept for others, or from which no node takes an address, says nothing of the nodes while it
 * fits, however full it is.
 */
function deciding(subnets: readonly FilledSubnet[]): readonly FilledSubnet[] {
  const used = subnets.filter(({ usage, isShort }) => usage.held > 0 || isShort);
  const own = subnets.filter(({ spec }) => spec.use !== 'other');
  return [used, own, subnets].find((some) => some.length > 0) ?? [];
}

/**
 * No subnet is short, and no node chooses among several: then what one finds would depend on those
 * before it, though all have room.
 */
function isRoomy(
  subnets: readonly FilledSubnet[],
  { groups }: Pick<PlanNumbers, 'groups'>,
): boolean {
  if (subnets.some((subnet) => subnet.isShort)) return false;
  return !groups.some(({ classes }) => classes.some(({ design }) => isDiscovering(design)));
}

function said(subnet: string, kind: VerdictKind, reason: VerdictReason): SubnetVerdict {
  return { subnet, kind, reason };
}

function leastVerdicts(
  subnets: readonly FilledSubnet[],
  classes: readonly PlacedClass[],
): readonly SubnetVerdict[] {
  const { worst, best } = leastShort(subnets, classes);
  return subnets.flatMap(({ usage }) => {
    const { label, blocks } = usage;
    if (best.has(label)) {
      const code = isWanted(label, classes) ? 'PODS_DO_NOT_FIT' : 'OTHERS_DO_NOT_FIT';
      return [said(label, 'does-not-fit', { code })];
    }
    if (!worst.has(label)) return [];
    const { wanted = 0, freeWorst = 0, freeBest = 0 } = blocks ?? {};
    const reason = { code: 'BLOCKS_BY_LAYOUT', wanted, freeWorst, freeBest } as const;
    return [said(label, 'may-not-fit', reason)];
  });
}

/** Whether any node may want something in the subnet. */
function isWanted(subnet: string, classes: readonly PlacedClass[]): boolean {
  return classes.some(({ own, forEnis, multus }) =>
    [own, ...forEnis, ...multus].some(({ spec }) => spec.label === subnet),
  );
}

/** A target of 0, or max pods, can content a node with one address of the many that it asked for. */
function shortVerdicts({ usage, isShort }: FilledSubnet): readonly SubnetVerdict[] {
  return usage.held > 0 && isShort
    ? [said(usage.label, 'warm-short', { code: 'WARM_POOL_SHORT' })]
    : [];
}

/** Warm addresses of all nodes are taken before the trunks attach: seconds decide (R27). */
function branchVerdicts({ of: { design }, own, forEnis }: PlacedClass): readonly SubnetVerdict[] {
  if (!design.trunk || design.branchPods === 0) return [];
  const of = design.enisLie === 'pod-subnet' ? forEnis[0] : own;
  if (of === undefined || !of.isShort) return [];
  return [said(of.spec.label, 'may-not-fit', { code: 'BRANCHES_COME_LATE' })];
}
