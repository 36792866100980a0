// The moment of a run that matters: where addresses run out, or how few are left at the least.
import type { SubnetTimeline, Timeline, TimelineFinding } from '@/engine/over-time';

export type RunsOut = Extract<TimelineFinding, { code: 'RUNS_OUT' }>;

/** Where EC2 refuses addresses: the earliest first, among equals the one that lasts longest. */
export function runsOut(findings: readonly TimelineFinding[]): readonly RunsOut[] {
  return findings
    .filter((finding): finding is RunsOut => finding.code === 'RUNS_OUT')
    .toSorted((a, b) => a.at - b.at || b.until - a.until);
}

/** The subnet that comes closest to having none; the first of several. */
export function tightest({ subnets }: Timeline): SubnetTimeline | undefined {
  return subnets.reduce<SubnetTimeline | undefined>(
    (least, next) => (least === undefined || next.lowest.free < least.lowest.free ? next : least),
    undefined,
  );
}
