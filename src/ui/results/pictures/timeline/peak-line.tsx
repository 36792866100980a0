import type { RunVerdict } from '@/engine/over-time';
import { useSimulation } from '@/store/simulation/use-simulation';
import { useAllMessages } from '@/store/use-planner';
import { runsOut, tightest } from './peak';

/** A wait up to this long is the pool's ordinary growth. */
const ORDINARY_WAIT_SECONDS = 60;

/** The peak of the run in one sentence, of the subnet that its verdict names. */
export function PeakLine({ verdict }: { readonly verdict: RunVerdict }) {
  const { peak: words } = useAllMessages().timeline;
  const result = useSimulation((state) => (state.isStale ? undefined : state.result));
  if (result === undefined) return <p className="min-h-10 sm:min-h-5" />;
  const { simulation, scenario } = result;
  const { timeline } = simulation;
  const least = tightest(timeline);
  const { waiting, longestWaitSeconds } = timeline.peaks;
  const text = () => {
    const { subnet, from, until, pods } = verdict;
    if (subnet !== undefined && from !== undefined && until !== undefined) {
      const out = runsOut(simulation).find((one) => one.subnet === subnet);
      return words.out(subnet, out?.during?.kind, from, until, pods);
    }
    if (longestWaitSeconds > ORDINARY_WAIT_SECONDS) {
      return words.waits(waiting.pods, longestWaitSeconds);
    }
    if (least === undefined || scenario.events.length === 0) return '';
    const kinds = scenario.events.map(({ kind }) => kind);
    return words.quiet(kinds, least.label, least.lowest.free);
  };
  return <p className="min-h-10 sm:min-h-5 text-14 text-pretty text-muted">{text()}</p>;
}
