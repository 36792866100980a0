import { GROWTH, KEEP_FREE } from '@/cli/ask/inputs';
import { limitJson } from '@/cli/ask/limit-json';
import { planQuestion } from '@/cli/ask/plan-question';
import { ZONES_OR_PLAN } from '@/cli/ask/range-inputs';
import { SOURCES } from '@/cli/sources';
import { countedIn, type NeededSize, planInZones, type ZoneId, zonesLeft } from '@/engine';
import { subnetSizes } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { countedInSizes, nodeZonesOf, runOfRead } from '@/plan';

interface Inputs {
  readonly growth: number;
  readonly 'keep-free': number;
  readonly zones: readonly ZoneId[] | 'as-planned';
}

/** How large the subnets have to be. */
export const SMALLEST_SUBNETS = planQuestion<Inputs>({
  name: 'smallest-subnets',
  withoutSubnets: 'new-zones',
  inputs: { growth: GROWTH, 'keep-free': KEEP_FREE, zones: ZONES_OR_PLAN },
  counts: ({ plan }, { growth }) => countedInSizes({ growth }, plan.requirements),
  answer: (link, { growth, 'keep-free': wished, zones }) => {
    const keepFree = Math.max(wished, link.plan.requirements.keepFree);
    const { scenario, seeds } = runOfRead(link.plan, SOURCES);
    const own = nodeZonesOf(link.cluster);
    const isAsPlanned = zones === 'as-planned' || sameZones(zones, own);
    const plan = isAsPlanned ? scenario.plan : planInZones(scenario.plan, zones);
    const movedFrom = isAsPlanned ? [] : zonesLeft(scenario.plan, zones);
    const sizes = subnetSizes({ ...scenario, plan }, seeds.seed, { growth, keepFree });
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
        movedFrom,
      },
      sentences: [
        ...ENGLISH.asked.smallestSubnets(sizes),
        ...(isAsPlanned || movedFrom.length === 0
          ? []
          : [ENGLISH.asked.nodesMoved(movedFrom, zones, countedIn(plan.groups))]),
      ],
      isFound: blocked === undefined && withUpgrade.every(hasLength),
    };
  },
});

function sameZones(a: readonly ZoneId[], b: readonly ZoneId[]): boolean {
  return a.length === b.length && a.every((zone) => b.includes(zone));
}

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
