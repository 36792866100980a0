// A run of the plan's scenario as data; the same promise as of plan-json.ts.

import type { PlanRun } from '@/cli/plan/run-plan';
import { FINDING_SEVERITY, type FindingCode, type QuotaName, type Severity } from '@/engine';
import type { RunVerdict, Simulation, TimelineFinding, WaitReason } from '@/engine/over-time';

/** Times are whole seconds from the start of the scenario. */
export interface RunJson {
  readonly verdict: {
    /** `may-not-fit` also where chance decides at rest already. `unknown`: the run could not be made. The fields beside `verdict` are then null, or empty. */
    readonly kind: RunVerdict['kind'];
    /** The subnet that refused first, or where chance decides at rest; null where none did. */
    readonly subnet: string | null;
    readonly from: number | null;
    readonly until: number | null;
    /** Pods that waited for it, most at a time. */
    readonly pods: number;
  };
  /** The least that a subnet had free, and when. */
  readonly lowest: {
    readonly subnet: string;
    readonly free: number;
    readonly atSeconds: number;
  } | null;
  readonly podsWaiting: {
    readonly peak: number;
    readonly longestSeconds: number;
    /** What most of the longest wait was spent on; null where no pod waited. */
    readonly reason: WaitReason | null;
  } | null;
  readonly nodesPeak: number | null;
  /** Launches that EC2 refused, each retry counted. */
  readonly refusedLaunches: number | null;
  readonly subnets: readonly {
    readonly label: string;
    readonly lowest: number;
    /** The fewest whole /28, and when; null where no prefix is asked for. */
    readonly lowestBlocks: { readonly blocks: number; readonly atSeconds: number } | null;
  }[];
  /** What keeps nodes that the run starts from working, beyond the findings of the plan at rest. */
  readonly findings: readonly ({
    readonly code: FindingCode;
    readonly severity: Severity;
  } & Readonly<Record<string, unknown>>)[];
  /** The quota above the subnets that decides the verdict; null where none does. */
  readonly quota: QuotaName | null;
  /** What nodes have come to hold when the run begins: all have started together. */
  readonly start: StartJson | null;
  /** Pods that wait at its end whatever the subnets have, for a place or beyond what their node's type can give. */
  readonly podsPending: number | null;
}

interface StartJson {
  readonly held: number;
  readonly idle: number;
  readonly podsRunning: number;
  /** For subnets, as the next. */
  readonly podsWaiting: number;
  readonly nodesWaiting: number;
  readonly subnets: readonly {
    readonly label: string;
    readonly held: number;
    readonly free: number;
    readonly podsWaiting: number;
    readonly keptForPrefixes: number;
  }[];
  readonly groups: readonly {
    readonly label: string;
    readonly held: number;
    readonly idle: number;
    /** Nodes that hold the same together; those that are not there hold nothing. */
    readonly alike: readonly {
      readonly nodes: number;
      readonly enis: number;
      readonly active: number;
      readonly idle: number;
      readonly held: number;
    }[];
  }[];
}

/** @param verdict on it beside the plan at rest */
export function runJson(run: PlanRun, verdict: RunVerdict = run.verdict): RunJson {
  const { kind, subnet, quota, from, until, pods } = verdict;
  return {
    verdict: { kind, subnet: subnet ?? null, from: from ?? null, until: until ?? null, pods },
    ...(run.isMade ? figuresJson(run.figures) : NO_FIGURES),
    findings: run.isMade ? run.findings.flatMap(refusalJson) : [],
    quota: quota ?? null,
    start: run.isMade ? startJson(run.start) : null,
    podsPending: run.isMade ? run.verdict.podsPending : null,
  };
}

function startJson(start: Simulation['start']): StartJson {
  const { held, warm, podsRunning, podsWaitingForSubnets, nodesWaitingForSubnets } = start;
  return {
    held,
    idle: warm,
    podsRunning,
    podsWaiting: podsWaitingForSubnets,
    nodesWaiting: nodesWaitingForSubnets,
    subnets: start.subnets.map(({ label, held: inSubnet, free, waiting, keptForPrefixes }) => ({
      label,
      held: inSubnet,
      free,
      podsWaiting: waiting,
      keptForPrefixes,
    })),
    groups: start.groups.map(({ label, held: ofGroup, warm: idle, alike }) => ({
      label,
      held: ofGroup,
      idle,
      alike: alike.map(({ nodes, enis, assigned, warm: idle, held }) => ({
        ...{ nodes, enis, active: assigned, idle, held },
      })),
    })),
  };
}

const NO_FIGURES = {
  lowest: null,
  podsWaiting: null,
  nodesPeak: null,
  refusedLaunches: null,
  subnets: [],
} as const;

/** With the group whose nodes are started, and when. */
function refusalJson(found: TimelineFinding): RunJson['findings'] {
  if (found.code !== 'NODES_CANNOT_WORK') return [];
  const { group, at, finding } = found;
  const { code, ...values } = finding;
  return [{ code, severity: FINDING_SEVERITY[code], ...values, group, at }];
}

function figuresJson(
  figures: Simulation['figures'],
): Omit<RunJson, 'verdict' | 'findings' | 'quota' | 'start' | 'podsPending'> {
  const { lowest, podsWaiting, nodesPeak, refusedLaunches, subnets } = figures;
  const { peak, longestSeconds, reason } = podsWaiting;
  return {
    lowest: lowest
      ? { subnet: lowest.subnet, free: lowest.free, atSeconds: lowest.atSeconds }
      : null,
    podsWaiting: { peak, longestSeconds, reason: reason ?? null },
    nodesPeak,
    refusedLaunches,
    subnets: subnets.map(({ label, lowest: least, lowestBlocks }) => ({
      label,
      lowest: least,
      lowestBlocks:
        lowestBlocks === undefined
          ? null
          : { blocks: lowestBlocks.blocks, atSeconds: lowestBlocks.atSeconds },
    })),
  };
}
