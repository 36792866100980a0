import { useAllMessages } from '@/store/use-planner';
import { useSimulation } from '@/store/use-simulation';
import { runsOut, tightest } from './peak';

/** A wait up to this long is the pool's ordinary growth. */
const ORDINARY_WAIT_SECONDS = 60;

/** The peak of the run in one sentence, under the verdict at rest. */
export function PeakLine() {
  const { peak: words } = useAllMessages().timeline;
  const result = useSimulation((state) => (state.isStale ? undefined : state.result));
  if (result === undefined) return <p className="min-h-10 sm:min-h-5" />;
  const { simulation, scenario } = result;
  const { timeline, findings } = simulation;
  const [out] = runsOut(findings);
  const least = tightest(timeline);
  const { waiting, longestWaitSeconds } = timeline.peaks;
  const text = () => {
    if (out) {
      const isThen = waiting.at >= out.at && waiting.at <= out.until;
      const pods = isThen ? waiting.pods : 0;
      return words.out(out.subnet, out.during?.kind, out.at, out.until, pods);
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
