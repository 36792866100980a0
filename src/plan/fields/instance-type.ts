import type { InstanceLimits } from '@/engine';
import { type FieldReading, faulty, readAs } from './field-reading';

/** What the plan asks the table of instance types. `TYPE_LOOKUP` of the limits is one. */
export interface TypeLookup {
  /** Limits of a type by its name as EC2 writes it, `m5.large`; `undefined`: not in the table. */
  readonly findInstanceType: (name: string) => FoundType | undefined;
  /**
   * The types most like a name that is not in the table, best first, a handful at most; without it the
   * table is not whole, and a name that it lacks is `TYPE_WAITS`.
   */
  readonly closestInstanceTypes?:
    | ((name: string) => readonly { readonly name: string }[])
    | undefined;
}

export type FoundType = InstanceLimits & {
  readonly name: string;
  /** Whether the VPC resource controller knows the type. */
  readonly inControllerTable: boolean;
};

/** The type that somebody typed: in any case, white space around it allowed. */
export function findTypedType(
  typed: string,
  { findInstanceType }: Pick<TypeLookup, 'findInstanceType'>,
): FoundType | undefined {
  return findInstanceType(typed.trim().toLowerCase());
}

/** Reads the name of a type of the table. */
export function parseInstanceType(text: string, lookup: TypeLookup): FieldReading<string> {
  const typed = text.trim();
  if (typed === '') return faulty({ code: 'TYPE_EMPTY' });
  const found = findTypedType(typed, lookup);
  if (found !== undefined) return readAs(found.name);
  if (lookup.closestInstanceTypes === undefined) return faulty({ code: 'TYPE_WAITS' });
  const closest = closestTypes(typed, lookup);
  return faulty({ code: 'TYPE_UNKNOWN', closest }, closest);
}

const MOST_NAMES_KEPT = 500;
const closestByLookup = new WeakMap<object, Map<string, Names>>();
type Names = readonly string[];

/** Names of the types closest to what somebody typed; each text is looked up once, not per keystroke. */
export function closestTypes(
  typed: string,
  { closestInstanceTypes }: Pick<TypeLookup, 'closestInstanceTypes'>,
): Names {
  if (closestInstanceTypes === undefined) return [];
  const kept = closestByLookup.get(closestInstanceTypes) ?? new Map<string, Names>();
  closestByLookup.set(closestInstanceTypes, kept);
  const known = kept.get(typed);
  if (known !== undefined) return known;
  const names = closestInstanceTypes(typed).map(({ name }) => name);
  if (kept.size >= MOST_NAMES_KEPT) kept.clear();
  kept.set(typed, names);
  return names;
}

/** The limits of a type of which a person knows ENIs and addresses per ENI. */
export function limitsByHand(hand: Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni'>): InstanceLimits {
  return {
    ...hand,
    prefixCapable: true,
    vcpus: undefined,
    networkCards: [hand.maxEnis],
    branchEnis: undefined,
  };
}
