// What the cells of the questions say; a catalogue of a language has it in its words.

import type { ComparedNodes, Constraint, Counted, QuotaName, SubnetUse } from '@/engine';
import type { UseSize } from '@/engine/over-time';
import type { PendingWhy, PodsTold, ScenarioName, Tight } from '@/i18n/verdict-values';

/** So much of what is scarce. */
export interface Count {
  readonly amount: number;
  readonly unit: Constraint;
}

/** At most 15 characters in English, and the unit in smaller letters. */
export interface CellNumber {
  readonly number: string;
  readonly unit: string | undefined;
  /** The unit says what the number is of: in a narrow cell the line below begins with it. */
  readonly isUnitAside?: true;
}

interface CellText {
  readonly number: string;
  readonly line: string;
}

export interface QuestionWords {
  readonly label: {
    readonly atRest: string;
    readonly scenario: (name: ScenarioName) => string;
    /** The hardest one, once it is known. */
    readonly zoneLoss: (zone: string | undefined) => string;
    readonly growth: string;
    readonly settings: string;
    readonly needs: string;
  };
  readonly checking: string;
  readonly notRun: string;
  /** What the mark says of what was not run, or has nothing to be asked. */
  readonly noVerdict: string;
  readonly whyNotRun: Readonly<Record<'waits' | 'failed' | 'faulty' | 'unread', string>>;
  readonly kinds: Readonly<Record<'warmShort' | 'mayNotFit' | 'doesNotFit' | 'cannotWork', string>>;

  /** `inUnits`: addresses have theirs too, beside /28s. */
  readonly free: (room: Count, inUnits?: boolean) => CellNumber;
  readonly tightest: (tight: Tight) => string;
  readonly underQuota: (quota: QuotaName) => string;
  readonly overQuota: (quota: QuotaName) => string;
  /** Beside a number that is right but for pods that find no place. */
  readonly withoutPlace: (pods: number) => string;
  /** Pods that stay pending whatever the subnets have, of those asked. */
  readonly unplaced: (pods: number, asked: number) => CellNumber;
  readonly whyUnplaced: (why: PendingWhy | undefined) => string;
  /** Warm addresses, or blocks. */
  readonly short: (missing: Count) => CellNumber;
  readonly inSubnet: (subnet: string, pods: Pick<PodsTold, 'asked' | 'pending'>) => string;
  readonly neverFilled: (subnet: string) => string;
  readonly wholeBlocks: (low: number, high: number) => CellNumber;
  readonly blocksWanted: (subnet: string, wanted: number) => string;
  readonly isShort: (subnet: string, missing: Count) => string;
  /** Of addresses that these lack together. */
  readonly areShort: (subnets: readonly string[], addresses: number) => string;
  readonly orderDecides: (subnets: readonly string[]) => string;
  readonly othersTakeAll: (subnet: string) => string;
  readonly podsWait: (pods: number) => string;
  /** In any order of nodes: more may. */
  readonly waitAtLeast: (pods: number) => string;
  /** That of most pods first. */
  readonly waitFor: (subnets: readonly string[]) => string;

  readonly lowestIn: (subnet: string) => string;
  readonly upTo: (seconds: number) => string;
  /** So many of the pods wait at the end of the run too, so long after its first event. */
  readonly still: (pods: number, of: number, seconds: number) => string;
  readonly noPodWaits: string;
  readonly waitShortly: (pods: number, seconds: number) => string;
  /** Of more than two how many. */
  readonly chanceDecides: (subnets: readonly string[]) => string;
  readonly nodesFindNone: (subnet: string) => string;
  /** Of an upgrade, and so many nodes for which it waits. */
  readonly stuck: (nodes: number) => CellText;
  readonly nodesCannotWork: string;
  /** Of a line that is true once all has come to rest without the zone, and not on the way there. */
  readonly atRestAgain: (line: string) => string;
  readonly oneZone: (counted: Counted) => CellText;
  /** Of a plan without nodes. */
  readonly noneToLose: CellText;
  /** Of what waits to be asked. */
  readonly ask: string;

  readonly growth: {
    readonly noNodes: CellText;
    readonly upTo: (nodes: number, counted?: Counted) => string;
    readonly twice: string;
    readonly short: (from: number, counted?: Counted) => CellNumber;
    readonly wait: (from: number, counted?: Counted) => CellNumber;
    readonly shortFrom: (nodes: number, counted?: Counted) => string;
    /** Of what is to stay free; no address is short yet. */
    readonly tooLittle: (from: number, counted?: Counted) => CellNumber;
    readonly tooLittleFrom: (nodes: number, counted?: Counted) => string;
    readonly podsWaitFrom: (nodes: number, counted?: Counted) => string;
    /** Nodes find no address, and no pod waits. */
    readonly findNone: (from: number, counted?: Counted) => CellNumber;
    readonly findNoneFrom: (nodes: number, counted?: Counted) => string;
    /** Chance decides. */
    readonly mayWait: (from: number, counted?: Counted) => CellNumber;
    readonly mayWaitFrom: (nodes: number, counted?: Counted) => string;
    readonly from: (nodes: number, counted?: Counted) => string;
    /** Over a quota above the subnets, from so many nodes on. */
    readonly overFrom: (quota: QuotaName, nodes: number, counted?: Counted) => string;
    readonly cannotWorkFrom: (nodes: number, counted?: Counted) => string;
    readonly noPodWaits: (nodes: number, counted?: Counted) => string;
  };

  readonly settings: {
    /** Where no node keeps a warm pool by them. */
    readonly nothing: Readonly<
      Record<Exclude<ComparedNodes, 'some'>, { readonly number: string; readonly line: string }>
    >;
    readonly fit: (fitting: number, tried: number) => CellNumber;
    /** Of those that fit in the scenario too, fewer hold all that is required of the plan. */
    readonly asRequired: (holding: number) => string;
    /** Of those that fit at rest. */
    /** `unplaced`: so many more fit, and leave pods without a place. */
    readonly inScenario: (
      fitting: number,
      of: number,
      name: ScenarioName,
      unplaced: number,
    ) => string;
  };

  readonly needs: {
    /** How many subnets, and their prefix length: `3 × /22`. */
    readonly size: (size: Pick<UseSize, 'prefixLength' | 'subnets'>) => string;
    /** Of subnets beside those for nodes: `pods 3 × /22`. */
    readonly ofUse: (use: SubnetUse, size: string) => string;
    /** So much more of nodes and replicas, in percent, and the blocks that hold all subnets, those of load balancers and the control plane too. */
    readonly inAll: (growth: number, blocks: readonly number[]) => string;
    readonly tooLarge: CellText;
    /** Is enough: what is beside it no size mends. */
    readonly noSize: string;
    readonly noNodes: CellText;
  };
}
