import { judge } from '@/engine/judge';
import { type ClusterPlan, gravity, type VerdictKind, type ZoneId } from '@/engine/model';
import { graver } from '@/engine/over-time/timeline/run-verdict';
import type { Scenario } from './scenario';
import { simulate } from './simulate';

/** The zone whose loss hurts most, and whether the other zones then have room for its nodes. */
export interface ZoneLoss {
  readonly zone: ZoneId;
  readonly kind: VerdictKind;
}

const LOST_AFTER_SECONDS = 60;
const WATCHED_SECONDS = 30 * 60;

/**
 * What the loss of a zone does to a plan: the graver of the plan without the zone at rest and of a
 * run in which its instances end at once and their groups launch as many elsewhere. `undefined` where
 * all nodes are in one zone: nothing is left then that could fit.
 *
 * @param seed of that run
 * @throws Error as `simulate` does.
 */
export function worstZoneLoss(scenario: Scenario, seed: number): ZoneLoss | undefined {
  const { plan } = scenario;
  const zones = [...new Set(plan.groups.flatMap(({ nodes, zones }) => (nodes > 0 ? zones : [])))];
  if (zones.length < 2) return undefined;
  const atRest = zones.map((zone) => ({ zone, ...judge(withoutZone(plan, zone)).verdict }));
  const worst = atRest.reduce((most, next) => (hurtsMore(next, most) ? next : most));
  const { verdict } = simulate(
    {
      ...scenario,
      events: [{ kind: 'lose-zone', at: LOST_AFTER_SECONDS, zone: worst.zone }],
      durationSeconds: WATCHED_SECONDS,
    },
    seed,
  );
  return { zone: worst.zone, kind: graver(worst.kind, verdict.kind) };
}

/** Groups that are in this zone alone are gone with it. */
function withoutZone(plan: ClusterPlan, zone: ZoneId): ClusterPlan {
  return {
    ...plan,
    groups: plan.groups.map((group) => {
      const zones = group.zones.filter((other) => other !== zone);
      return zones.length > 0 ? { ...group, zones } : { ...group, nodes: 0 };
    }),
  };
}

interface AtRest {
  readonly kind: VerdictKind;
  readonly left: number | undefined;
}

function hurtsMore(a: AtRest, b: AtRest): boolean {
  const byKind = gravity(a.kind) - gravity(b.kind);
  return byKind > 0 || (byKind === 0 && (a.left ?? 0) < (b.left ?? 0));
}
