// The moment of a run that matters: where addresses run out, or how few are left at the least.
import type { Simulation, SubnetTimeline, Timeline, TimelineFinding } from '@/engine/over-time';

export type RunsOut = Extract<TimelineFinding, { code: 'RUNS_OUT' }>;

/** Where EC2 refuses addresses: the subnet that the run’s verdict names first, then the earliest. */
export function runsOut({
  findings,
  verdict,
}: Pick<Simulation, 'findings' | 'verdict'>): readonly RunsOut[] {
  const rank = ({ subnet }: RunsOut) => (subnet === verdict.subnet ? 0 : 1);
  return findings
    .filter((finding): finding is RunsOut => finding.code === 'RUNS_OUT')
    .toSorted((a, b) => rank(a) - rank(b) || a.at - b.at || b.until - a.until);
}

/** The subnet that comes closest to having none; the first of several. */
export function tightest({ subnets }: Timeline): SubnetTimeline | undefined {
  return subnets.reduce<SubnetTimeline | undefined>(
    (least, next) => (least === undefined || next.lowest.free < least.lowest.free ? next : least),
    undefined,
  );
}
