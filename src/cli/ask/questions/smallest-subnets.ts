import { GROWTH, KEEP_FREE } from '@/cli/ask/inputs';
import { limitJson } from '@/cli/ask/limit-json';
import { planQuestion } from '@/cli/ask/plan-question';
import { planScenario } from '@/cli/ask/plan-scenario';
import { ENGLISH } from '@/cli/english';
import type { NeededSize } from '@/engine';
import { subnetSizes } from '@/engine/over-time';

interface Inputs {
  readonly growth: number;
  readonly 'keep-free': number;
}

/** How large the subnets have to be. */
export const SMALLEST_SUBNETS = planQuestion<Inputs>({
  name: 'smallest-subnets',
  inputs: { growth: GROWTH, 'keep-free': KEEP_FREE },
  answer: (link, { growth, 'keep-free': keepFree }) => {
    const { scenario, seed } = planScenario(link);
    const sizes = subnetSizes(scenario, seed, { growth, keepFree });
    const { atRest, withUpgrade, blocked, surge } = sizes;
    return {
      json: {
        atRest: lengths(atRest),
        withUpgrade: lengths(withUpgrade),
        surge,
        oneForAll: oneForAll(withUpgrade),
        smaller: Object.fromEntries(
          withUpgrade.map(({ subnet, smaller }) => [subnet, smaller ?? null]),
        ),
        blocked: limitJson(blocked),
      },
      sentences: ENGLISH.asked.smallestSubnets(sizes),
      isFound: blocked === undefined && withUpgrade.every(hasLength),
    };
  },
});

function hasLength({ prefixLength }: NeededSize): boolean {
  return prefixLength !== undefined;
}

/** The prefix length that is enough in each; null: more than a /16. */
function oneForAll(sizes: readonly NeededSize[]): number | null {
  const known = sizes.map(({ prefixLength }) => prefixLength ?? 0);
  const least = Math.min(...known);
  return known.length > 0 && least > 0 ? least : null;
}

/** By the label of the subnet; null: more than a /16. */
function lengths(sizes: readonly NeededSize[]): object {
  return Object.fromEntries(
    sizes.map(({ subnet, prefixLength }) => [subnet, prefixLength ?? null]),
  );
}
