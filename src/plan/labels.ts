import { parseName } from './fields/name';

/**
 * What each subnet is called in results: its name; else its zone; in a zone with several subnets
 * the zone and the place in it, `a-1`, `a-2`. A label that is taken gets ` (2)`.
 */
export function subnetLabels(
  subnets: readonly { readonly zone: string; readonly name: string }[],
): readonly string[] {
  const counts = new Map<string, number>();
  const wanted = subnets.map(({ zone, name }) => {
    const number = (counts.get(zone) ?? 0) + 1;
    counts.set(zone, number);
    if (name !== '') return name;
    const alone = subnets.filter((other) => other.zone === zone).length === 1;
    return alone ? zone : `${zone}-${number}`;
  });
  return uniqueLabels(wanted);
}

/** What each node group is called in results and by events: its name, else its type, or Fargate. */
export function groupLabels(
  groups: readonly { readonly name: string; readonly instanceType: string }[],
): readonly string[] {
  return uniqueLabels(groups.map((group) => group.name || group.instanceType || 'Fargate'));
}

/** What each consumer is called in results: its name, else its kind. */
export function consumerLabels(
  consumers: readonly { readonly name: string; readonly kind: string }[],
): readonly string[] {
  return uniqueLabels(consumers.map(({ name, kind }) => name || kind));
}

/** The same labels in the same order; one that stands before gets ` (2)`, ` (3)` … */
export function uniqueLabels(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((label) => {
    let unique = label;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${label} (${copy})`;
    taken.add(unique);
    return unique;
  });
}

/** The label that is typed, or that of a name which the plan has shortened; `undefined`: none of these. */
export function labelTyped(typed: string, labels: readonly string[]): string | undefined {
  return [typed.trim(), parseName(typed).value].find((label) => labels.includes(label));
}
