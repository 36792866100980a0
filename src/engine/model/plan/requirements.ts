/** What a plan has to hold besides fitting as it is: kept with the plan, and judged. */
export interface Requirements {
  /** At least so many addresses are free at rest in each subnet but those for others alone; 0: not required. */
  readonly keepFree: number;
  /** Fits with so much more of nodes and replicas, in whole percent; 0: not required. */
  readonly growth: number;
  /** Fits in the plan's own scenario. */
  readonly scenario: boolean;
  /** Fits without any one zone, and on the way there. */
  readonly zoneLoss: boolean;
}

/** In the order in which they are judged and told. */
export const REQUIREMENTS = ['keep-free', 'growth', 'scenario', 'zone-loss'] as const;
export type RequirementName = (typeof REQUIREMENTS)[number];

/** Those that a plan has. */
export function requiredOf(required: Requirements): readonly RequirementName[] {
  return REQUIREMENTS.filter((name) => isRequired(required, name));
}

/** What an answer counts of that which a plan is required to hold, and what it leaves out. */
export interface CountedRequirements {
  readonly required: Requirements;
  readonly counted: readonly RequirementName[];
  readonly notCounted: readonly RequirementName[];
}

/**
 * What is required of a plan, parted into what an answer counts and what it does not.
 *
 * @param counts what the answer counts of a plan that is required to hold it
 */
export function countedRequirements(
  required: Requirements,
  counts: readonly RequirementName[],
): CountedRequirements {
  const all = requiredOf(required);
  return {
    required,
    counted: all.filter((name) => counts.includes(name)),
    notCounted: all.filter((name) => !counts.includes(name)),
  };
}

/** Whether that is required: more than 0 addresses or percent, or a survival that is on. */
export function isRequired(required: Requirements, name: RequirementName): boolean {
  switch (name) {
    case 'keep-free':
      return required.keepFree > 0;
    case 'growth':
      return required.growth > 0;
    case 'scenario':
      return required.scenario;
    case 'zone-loss':
      return required.zoneLoss;
  }
}
