// The answer to a plan as data. The names and the order of the fields are a promise to scripts:
// fields may be added at the end, none is renamed.
import {
  type Constraint,
  FINDING_SEVERITY,
  type Finding,
  type FindingCode,
  type GroupUsage,
  heldInAll,
  type NodeClass,
  type PlanAnswer,
  pendingTotal,
  type QuotaUsage,
  type QuotaUsages,
  SEVERITIES,
  type Severity,
  type SubnetUsage,
  type SubnetUse,
  type Verdict,
  type VerdictKind,
} from '@/engine';
import { NOT_RUN, podsRun, type RunTold } from '@/i18n/verdict';

/** The verdict on the plan at rest. */
export interface VerdictJson {
  readonly kind: VerdictKind;
  /** Label of the subnet that decides; null under `cannot-work`, as are the next two, and where a quota decides. */
  readonly subnet: string | null;
  readonly constraint: Constraint | null;
  /** Left there when every node holds all that it wants, in the unit of `constraint`; negative: short. */
  readonly left: number | null;
  readonly podsPending: number;
}

/** All counts are whole addresses, nodes or pods. */
export interface PlanJson {
  readonly verdict: VerdictJson & {
    /** Pods that run at the most, in whatever order nodes come; null under `cannot-work`. */
    readonly podsRunAtMost: number | null;
  };
  readonly totals: {
    readonly nodes: number;
    readonly podsAsked: number;
    /** Pods with a place on a node, whatever its subnet has left for them. */
    readonly podsHosted: number;
    readonly podsPending: number;
    /** What nodes hold at rest where subnets have no end: what they want where some is `short`. */
    readonly held: number;
    /** Held without a pod. */
    readonly idle: number;
    /** Usable addresses that others leave. */
    readonly available: number;
    /** available − held, whoever can have it */
    readonly remaining: number;
    /** Addresses that nodes want of subnets which do not have them. */
    readonly short: number;
    /** What the page calls held, idle and running: of nodes that have started together where some is short. Null: not known. */
    readonly heldStarted: number | null;
    readonly idleStarted: number | null;
    readonly podsStarted: number | null;
    /** Of `remaining` what is free for single addresses: all but what reservations keep for prefixes. */
    readonly free: number;
  };
  readonly subnets: readonly SubnetJson[];
  readonly groups: readonly GroupJson[];
  /** Gravest first; beside code and severity what the finding names, null where it has nothing. */
  readonly findings: readonly ({
    readonly code: FindingCode;
    readonly severity: Severity;
  } & Readonly<Record<string, unknown>>)[];
  /** Limits above the subnets: how much of each there is, and how much the plan takes. */
  readonly quotas: QuotaUsages;
}

interface SubnetJson {
  readonly label: string;
  readonly zone: string;
  readonly use: SubnetUse;
  readonly size: number;
  readonly reserved: number;
  readonly usedByOthers: number;
  readonly held: number;
  /** For single addresses; negative when the subnet is short. */
  readonly free: number;
  /** Whole /28 blocks that nodes find, by where single addresses lie; null where none holds prefixes. */
  readonly blocks: { readonly worst: number; readonly best: number } | null;
  /** Free for prefixes only: what of a reservation for them nobody has. */
  readonly keptForPrefixes: number;
}

interface GroupJson {
  readonly label: string;
  /** `fargate` for Fargate pods. */
  readonly type: string;
  readonly nodes: number;
  readonly maxPods: number;
  readonly held: number;
  /** Of the class with most pods; null without nodes. */
  readonly perNode: PerNodeJson | null;
  /** Nodes that are alike, most pods first. */
  readonly classes: readonly ({
    readonly nodes: number;
    readonly pods: number;
    readonly subnet: string;
    /** Label of the subnet of its pods' ENIs where that is another one, else null. */
    readonly podSubnet: string | null;
  } & PerNodeJson)[];
  readonly podsHosted: number;
  readonly podsPending: number;
}

/** What one node takes: held = enis + active + warm. */
interface PerNodeJson {
  /** ENIs, each with an address for itself. */
  readonly enis: number;
  /** Addresses that pods have. */
  readonly active: number;
  readonly warm: number;
  readonly held: number;
  /** Where chance decides, the least that it may hold; otherwise `held`. */
  readonly heldLeast: number;
  /** What it holds in turn, where it never comes to rest; null: it does. */
  readonly cycles: readonly number[] | null;
}

export function verdictJson({ kind, subnet, constraint, left, podsPending }: Verdict): VerdictJson {
  return {
    kind,
    subnet: subnet ?? null,
    constraint: constraint ?? null,
    left: left ?? null,
    podsPending,
  };
}

/** @param run what is known of its scenario */
export function planJson(answer: PlanAnswer, run: RunTold = NOT_RUN): PlanJson {
  const { verdict, totals, subnets, groups, findings, quotas } = answer;
  const { nodes, podsAsked, podsHosted, held, idle, available, remaining, short } = totals;
  const started = heldInAll(answer, run.start);
  const running = podsRun(answer, run);
  return {
    verdict: { ...verdictJson(verdict), podsRunAtMost: verdict.podsRunAtMost ?? null },
    totals: {
      nodes,
      podsAsked,
      podsHosted,
      podsPending: pendingTotal(totals.pending),
      held,
      idle,
      available,
      remaining,
      short,
      heldStarted: started?.held ?? null,
      idleStarted: started?.warm ?? null,
      podsStarted: running === undefined || running.isMost ? null : running.pods,
      free: totals.free,
    },
    subnets: subnets.map(subnetJson),
    groups: groups.map(groupJson),
    findings: findings
      .toSorted((a, b) => weight(a) - weight(b))
      .map(({ code, ...values }) => ({
        code,
        severity: FINDING_SEVERITY[code],
        ...withNulls(values),
      })),
    quotas: { nau: quotaJson(quotas.nau), enis: quotaJson(quotas.enis) },
  };
}

function quotaJson({ quota, used, byOthers }: QuotaUsage): QuotaUsage {
  return { quota, used, byOthers };
}

function weight({ code }: Finding): number {
  return SEVERITIES.indexOf(FINDING_SEVERITY[code]);
}

/** JSON leaves out what is `undefined`; a field that comes and goes is hard to read. */
function withNulls(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === undefined ? null : value]),
  );
}

function subnetJson(subnet: SubnetUsage): SubnetJson {
  const { label, zone, use, size, reserved, usedByOthers, held, free, blocks, keptForPrefixes } =
    subnet;
  return {
    label,
    zone,
    use,
    size,
    reserved,
    usedByOthers,
    held,
    free,
    blocks: blocks === undefined ? null : { worst: blocks.freeWorst, best: blocks.freeBest },
    keptForPrefixes,
  };
}

function groupJson(group: GroupUsage): GroupJson {
  const { label, kind, instanceType, nodes, maxPods, held, podsHosted, pending } = group;
  const [first] = group.classes;
  return {
    label,
    type: kind === 'fargate' ? kind : instanceType,
    nodes,
    maxPods,
    held,
    perNode: first === undefined ? null : perNode(first),
    classes: group.classes.map((alike) => ({
      nodes: alike.nodes,
      pods: alike.pods,
      subnet: alike.subnet,
      podSubnet: alike.podSubnet ?? null,
      ...perNode(alike),
    })),
    podsHosted,
    podsPending: pendingTotal(pending),
  };
}

function perNode({ footprint }: NodeClass): PerNodeJson {
  const { primaries, assigned, warm, held, heldAtLeast, heldInTurn } = footprint;
  return {
    enis: primaries,
    active: assigned,
    warm,
    held,
    heldLeast: heldAtLeast,
    cycles: heldInTurn.length > 0 ? heldInTurn : null,
  };
}
