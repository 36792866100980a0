// What only the person can say of an import, and what is assumed until they do.

/** Which number stands for pods that differ from node to node; the most is safe. */
export type PodsChoice = 'most' | 'mean' | 'least';

export interface ImportAnswers {
  /** The nodes ran when the free addresses were counted; left out: as the text suggests. */
  readonly running?: boolean | undefined;
  /** The plan that it is added to was imported before, of the same cluster more likely than not. */
  readonly isFollowing?: boolean | undefined;
  readonly pods?: PodsChoice | undefined;
  /** Pods per node as typed, by the place of the group among those of the import. */
  readonly podsTyped?: Readonly<Record<number, string>> | undefined;
  /** Groups with a range: as many nodes as are desired, or the most that there may be. */
  readonly size?: 'desired' | 'max' | undefined;
  /** Whether pods take addresses of subnets of their own, which ENIConfigs name. */
  readonly podSubnets?: boolean | undefined;
  /** Whether rows with a number such as 1.200 are taken, read as 1,200. */
  readonly doubtful?: 'take' | 'leave' | undefined;
}

/** Pods of a group's nodes. */
export interface AskedPods {
  readonly place: number;
  /** What the group is called: its name or its type; `undefined`: neither is known. */
  readonly label: string | undefined;
  /** `undefined`: neither the text says it nor the type, which is not known. */
  readonly value: number | undefined;
  /** Seen in the text; `undefined`: the text does not say, and `value` is the most that fit. */
  readonly seen:
    | { readonly most: number; readonly mean: number; readonly least: number }
    | undefined;
}

export type ImportQuestion =
  | { readonly kind: 'running'; readonly answer: boolean; readonly nodes: number }
  | {
      readonly kind: 'pods';
      readonly answer: PodsChoice;
      readonly groups: readonly AskedPods[];
      /** The nodes of a group differ: the three choices differ. */
      readonly differ: boolean;
    }
  /** ENIConfigs name subnets, and nothing says whether custom networking is on. */
  | { readonly kind: 'podSubnets'; readonly answer: boolean; readonly subnets: number }
  | {
      readonly kind: 'size';
      readonly answer: 'desired' | 'max';
      readonly desired: number;
      readonly max: number;
    }
  | {
      readonly kind: 'doubtful';
      readonly answer: 'take' | 'leave';
      readonly rows: readonly { readonly type: string | undefined; readonly nodes: number }[];
    };

/** What stands in the plan without being in the text, or was left out of it. */
export type ImportAssumption =
  | 'NODES_RUN'
  | 'NODES_COME'
  | 'PODS_THAT_FIT'
  | 'PODS_ON_A_NODE'
  | 'SETTINGS_SHIPPED'
  | 'MAX_PODS_FORMULA'
  | 'PUBLIC_FOR_OTHERS'
  | 'OTHERS_WITHOUT_NODES'
  | 'CONSUMERS_AMONG_OTHERS'
  | 'REPLICAS_AS_ADDONS'
  | 'UPGRADE_TAKEN'
  | 'PODS_STAY_IN_NODE_SUBNETS'
  | 'ELSEWHERE_LEFT_OUT'
  | 'HYBRID_LEFT_OUT'
  | 'COUNTS_MISSING'
  | 'TYPES_MISSING'
  | 'FIRST_TYPE_TAKEN'
  | 'ZONES_ALL'
  | 'IDS_LEFT_OUT';
