// How large the subnets of a VPC that is split have to be: what the picture of the needs knows, or in
// other zones what is worked out apart from the page.
import { useEffect, useState } from 'react';
import type { ZoneId } from '@/engine';
import { needsWishes, nodeZonesOf, plannedFrom, type VpcSizes } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation/use-simulation';
import { startWorker, WorkerLine } from '@/store/simulation/worker/worker-line';

export type VpcSizesTold =
  | { readonly status: 'checking' | 'waits-for-run' | 'failed' }
  | { readonly status: 'known'; readonly found: VpcSizes };

/** A zone that is typed soon after asks anew. */
const ASK_AFTER_MS = 400;

/** One VPC is split at a time. */
const line = new WorkerLine(startWorker);

/** @param isChanged the plan is another one than that of the page */
export function useVpcSizes(
  answer: AnswerWithNumbers,
  zones: readonly ZoneId[],
  needs: string,
  isChanged: boolean,
): VpcSizesTold {
  const own = useOwnSizes();
  const known = nodeZonesOf(answer.cluster);
  const isOwn =
    !isChanged && zones.length === known.length && zones.every((zone) => known.includes(zone));
  const others = useOtherZones(answer, isOwn ? '' : zones.join(), needs);
  return isOwn ? own : others;
}

function useOwnSizes(): VpcSizesTold {
  const told = useSimulation((state) => state.needs);
  if (told.status === 'waits-for-run' || told.status === 'failed') return told;
  const found = told.found?.own;
  if (found === undefined) return { status: 'checking' };
  const { needed, blocked } = found;
  const isKnown = told.status === 'known' || needed !== undefined || blocked !== undefined;
  return isKnown ? { status: 'known', found: { needed, blocked } } : { status: 'checking' };
}

/** @param zones with commas between them; none: nothing is asked */
function useOtherZones(
  { plan, cluster }: AnswerWithNumbers,
  zones: string,
  needs: string,
): VpcSizesTold {
  const [told, setTold] = useState<{
    readonly of: unknown;
    readonly key: string;
    readonly told: VpcSizesTold;
  }>();
  const key = `${zones} ${needs}`;
  useEffect(() => {
    if (zones === '') return;
    const tell = (next: VpcSizesTold) => setTold({ of: cluster, key, told: next });
    const timer = setTimeout(() => {
      line.ask({
        request: () => ({
          kind: 'vpc-sizes',
          plan: plannedFrom(plan, cluster),
          zones: zones.split(','),
          wishes: needsWishes(needs),
        }),
        onReply: (reply) => {
          if (reply.kind === 'vpc-sizes') tell({ status: 'known', found: reply.found });
        },
        onFailure: () => tell({ status: 'failed' }),
      });
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      line.end();
    };
  }, [plan, cluster, zones, needs, key]);
  return told?.of === cluster && told.key === key ? told.told : { status: 'checking' };
}
