// What the picture of the needed subnets shows, without React.
import {
  type CarvedSubnet,
  type ClusterPlan,
  formatCidr,
  type Verdict,
  type VerdictKind,
} from '@/engine';
import {
  lacksFree,
  type NeedsWishes,
  podsWithoutPlace,
  type RunVerdict,
  type SizeRung,
  type Strain,
  strainsOf,
  type UseSize,
  zonesToLose,
} from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { lossProof, type Proof, scenarioProof, sizedProof, withUnits } from '@/i18n/lanes';
import { type Tone, toneOf } from '@/i18n/verdict';
import type { NeedsUnder, PlacedBlock, PlanNeeds } from '@/plan';

/** What subnets of one size come to under one strain. */
export type LadderCell =
  | {
      readonly state: 'told';
      readonly tone: Tone;
      readonly text: string;
      readonly isNeeded: boolean;
    }
  | { readonly state: 'running' }
  /** No zone can be lost. */
  | { readonly state: 'none'; readonly isNeeded: boolean };

export interface Ladder {
  /** Prefix lengths, one for each use: `/25, /21`. The smallest subnets first. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly strain: Strain; readonly cells: readonly LadderCell[] }[];
}

type Words = Pick<AllMessages, 'lanes' | 'needs'>;

/** What of the wishes there is something to tell of: of a plan in one zone not the loss of it. */
export function toldWishes(wishes: NeedsWishes, cluster: Pick<ClusterPlan, 'groups'>): NeedsWishes {
  return { ...wishes, zoneLoss: wishes.zoneLoss && zonesToLose(cluster).length > 0 };
}

export function ladderOf(
  { rungs }: Pick<NeedsUnder, 'rungs'>,
  wishes: NeedsWishes,
  plain: Words,
): Ladder {
  const messages = withUnits(
    plain,
    rungs.map(({ atRest }) => atRest),
  );
  return {
    columns: rungs.map(({ sizes }) => lengthsOf(sizes)),
    rows: strainsOf(wishes).map((strain) => {
      const first = rungs.findIndex((rung) => holdsUpTo(rung, strain, wishes));
      return {
        strain,
        cells: rungs.map((rung, index) =>
          cellOf(rung, strain, { isNeeded: index === first, wishes }, messages),
        ),
      };
    }),
  };
}

/** `/22`; of two uses `/25, /21` */
export function lengthsOf(sizes: readonly UseSize[]): string {
  return sizes.map(({ prefixLength }) => `/${prefixLength}`).join(', ');
}

/** All that is asked for up to this one, and all of it has been run. */
function holdsUpTo({ holds }: SizeRung, strain: Strain, wishes: NeedsWishes): boolean {
  const strains = strainsOf(wishes);
  return strains.slice(0, strains.indexOf(strain) + 1).every((each) => holds.includes(each));
}

function cellOf(
  rung: SizeRung,
  strain: Strain,
  { isNeeded, wishes }: { readonly isNeeded: boolean; readonly wishes: NeedsWishes },
  messages: Words,
): LadderCell {
  const asked = lacksFree(rung) ? wishes.keepFree : undefined;
  const { upgrade, zoneLoss } = rung;
  const { podsPending } = rung.atRest;
  // Pods that find no place in subnets of any size are no size's fault: the finding counts them, and nothing is green.
  const told = ({ tone, text }: Proof): LadderCell => {
    return {
      state: 'told',
      tone: podsPending > 0 && tone === 'ok' ? 'warn' : tone,
      text,
      isNeeded,
    };
  };
  const isMore = (atRest: Verdict, run: RunVerdict) => podsWithoutPlace(atRest, run) > podsPending;
  const atRest = { ...rung.atRest, podsPending: 0 };
  if (strain === 'at-rest') return told(restOf(rung, asked, messages));
  if (strain === 'upgrade' && upgrade) {
    const run = isMore(atRest, upgrade) ? upgrade : { ...upgrade, podsPending: 0 };
    return told(scenarioProof(atRest, run, messages, asked));
  }
  if (strain === 'zone-loss' && zoneLoss) {
    const { atRest: then, run } = zoneLoss;
    const loss = isMore(then, run)
      ? zoneLoss
      : { ...zoneLoss, atRest: { ...then, podsPending: 0 }, run: { ...run, podsPending: 0 } };
    return told(lossProof(loss, messages, asked));
  }
  return rung.run === 'whole' ? { state: 'none', isNeeded } : { state: 'running' };
}

/** Pods that wait where all nodes start together come before what a subnet lacks. */
function restOf(
  { atRest: verdict, waiting, free }: SizeRung,
  asked: number | undefined,
  messages: Words,
) {
  const atRest = { ...verdict, podsPending: 0 };
  const waits = waiting > 0 && isBad(atRest.kind);
  if (waits) return { tone: toneOf(atRest), text: messages.lanes.wait(waiting) };
  return sizedProof(atRest, messages, free, asked);
}

function isBad(kind: VerdictKind): boolean {
  return toneOf({ kind, podsPending: 0 }) === 'bad';
}

/** The answer in one sentence. */
export function needsFinding({ own, other, wishes }: PlanNeeds, { needs: words }: Words): string {
  const { needed, blocked } = own;
  const smaller = other === undefined || other === 'none' ? undefined : other.needed;
  if (blocked !== undefined) return words.noSize(blocked);
  if (needed !== undefined) {
    const rung = own.rungs.find(({ sizes }) => lengthsOf(sizes) === lengthsOf(needed));
    const unplaced = rung?.atRest.podsPending ?? 0;
    const told = words.holds(needed, wishes, smaller);
    return unplaced === 0 ? told : `${told} ${words.unplaced(unplaced)}`;
  }
  if (smaller !== undefined) return words.onlyWithSettings(smaller, wishes);
  return other === 'none' ? words.tooLarge : words.searching;
}

/** A part of a block, to scale. */
export interface BlockPart {
  readonly key: string;
  readonly kind: 'sized' | 'further' | 'free';
  readonly zone: string | undefined;
  readonly label: string;
  readonly size: number;
}

/** What the nodes don't lie in. */
export function isFurther({ use }: Pick<CarvedSubnet, 'use'>): boolean {
  return use === 'load-balancers' || use === 'control-plane';
}

/** Neighbours that are there for load balancers and the control plane are drawn as one. */
export function blockParts({ subnets, left, isPlaced }: PlacedBlock): readonly BlockPart[] {
  const parts: BlockPart[] = [];
  for (const { use, zone, cidr } of subnets) {
    const size = 2 ** (32 - cidr.prefixLength);
    const last = parts.at(-1);
    const further = isFurther({ use });
    if (further && last?.kind === 'further') {
      parts[parts.length - 1] = { ...last, size: last.size + size };
      continue;
    }
    parts.push({
      key: `${use} ${zone}`,
      kind: further ? 'further' : 'sized',
      zone: further ? undefined : zone,
      label: isPlaced ? formatCidr(cidr) : `/${cidr.prefixLength}`,
      size,
    });
  }
  return left > 0
    ? [...parts, { key: 'free', kind: 'free', zone: undefined, label: '', size: left }]
    : parts;
}

/** `10.0.0.0/20`, or where the plan has sizes alone `A /20 in all`. */
export function blockName({ range, isPlaced }: PlacedBlock, { needs }: Words): string {
  return isPlaced ? formatCidr(range) : needs.block(range.prefixLength);
}
