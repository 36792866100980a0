// What would make a plan better, in the page's words and as data.

import {
  laneOf,
  type NoRepairReason,
  type Repair,
  type RepairLaneName,
  type VerdictKind,
  verdictAfter,
} from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { type RepairSurroundings, repairView } from '@/i18n/lanes';
import { kindAfter, type OfferedRepair, type ProvenRepair, requiredAfter } from '@/plan';
import { type RequirementJson, requirementsJson } from './required-report';
import { paragraph } from './text-table';

/** One repair as data; the same promise as of plan-json.ts. */
export interface RepairJson {
  readonly lane: RepairLaneName;
  readonly kind: Repair['kind'];
  /** What is to be done, in words. */
  readonly what: string;
  /** The ranges of new subnets, in words; null where there are none. */
  readonly ranges: string | null;
  /** On the plan at rest after it. */
  readonly verdict: {
    readonly kind: VerdictKind;
    /** Null also where a new subnet decides. */
    readonly subnet: string | null;
    readonly left: number | null;
    readonly podsPending: number;
  };
  /** Null where the scenario was not run. */
  readonly proof: {
    /** The graver of the plan at rest and its scenario, after the repair. */
    readonly kind: ReturnType<typeof kindAfter>;
    /** After it less before it, at rest. */
    readonly more: {
      /** As `totals.held`: what nodes want. */
      readonly held: number;
      readonly nodes: number;
      readonly pods: number;
      /** What they hold that have started together; null where it is not known before it or after it. */
      readonly heldStarted: number | null;
    };
    /** Without the zone whose loss hurts most; null where the nodes are in one zone. */
    readonly withoutZone: { readonly zone: string; readonly kind: VerdictKind } | null;
  } | null;
  /** What the link requires, as it is judged after it; `isMet` null where it was not worked out. */
  readonly requirements: readonly RequirementJson[];
}

export function repairsJson(
  offered: readonly OfferedRepair[],
  around: RepairSurroundings,
): readonly RepairJson[] {
  const known = new Set<string | undefined>(around.cluster.subnets.map((each) => each.label));
  return offered.map((one) => {
    const { label: what, detail } = repairView(one, around, ENGLISH);
    const { repair, proof } = one;
    const { kind, subnet, left, podsPending } = verdictAfter(repair);
    return {
      lane: laneOf(repair),
      kind: repair.kind,
      what,
      ranges: detail ?? null,
      verdict: {
        kind,
        subnet: known.has(subnet) ? (subnet ?? null) : null,
        left: left ?? null,
        podsPending,
      },
      proof: proof
        ? { kind: kindAfter(proof), more: priceJson(proof), withoutZone: lossJson(proof) }
        : null,
      requirements: around.required
        ? requirementsJson({ required: around.required, judged: requiredAfter(one) })
        : [],
    };
  });
}

type ProofJson = NonNullable<RepairJson['proof']>;

/** Field by field: what is added to the engine's own is no promise to scripts. */
function priceJson({ price: { held, wanted, nodes, pods } }: ProvenRepair): ProofJson['more'] {
  return { held: wanted, nodes, pods, heldStarted: held ?? null };
}

function lossJson({ zoneLoss }: ProvenRepair): ProofJson['withoutZone'] {
  return zoneLoss === undefined ? null : { zone: zoneLoss.zone, kind: zoneLoss.kind };
}

/** A line each, as on its chip; the ranges of new subnets behind it. Without any, why none helps. */
export function repairsReport(
  offered: readonly OfferedRepair[],
  around: RepairSurroundings,
  why: NoRepairReason | undefined,
): readonly string[] {
  if (offered.length === 0) {
    if (why === undefined) return [];
    const { none, why: reasons } = ENGLISH.repairs;
    return [...paragraph(none), ...paragraph(reasons[why], '  ')];
  }
  const lines = offered.flatMap((one) => {
    const { label, effect, note, detail } = repairView(one, around, ENGLISH);
    const aside = [note, detail].filter((each) => each !== undefined).join('; ');
    return paragraph(`${label}${aside && ` (${aside})`} → ${effect}`, '  ');
  });
  return [...paragraph(ENGLISH.repairs.title), ...lines];
}

/** Why nothing is offered, as data; null where something is, or nothing is wrong. */
export interface NoRepairJson {
  readonly code: NoRepairReason;
  /** The same in words. */
  readonly why: string;
}

export function noRepairJson(why: NoRepairReason | undefined): NoRepairJson | null {
  return why === undefined ? null : { code: why, why: ENGLISH.repairs.why[why] };
}
