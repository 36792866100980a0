import type { PlanRun } from '@/cli/plan/run-plan';
import type { PlanAnswer } from '@/engine';
import { decidedByChance, isByLuck } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { figureLines, paragraph } from './text-table';

/** The run in words, as lines: its peaks, and what it gives to notice. */
export function runReport(
  { figures, findings, verdict, amongRuns }: Extract<PlanRun, { isMade: true }>,
  { groups, totals, verdict: atRest, subnets }: PlanAnswer,
): readonly string[] {
  const { figures: words, findings: noticed } = ENGLISH.timeline;
  const { lowest, podsWaiting, ec2NodesPeak, fargatePodsPeak, refusedLaunches } = figures;
  const ofFargate = groups.filter(({ kind }) => kind === 'fargate');
  const fargatePods = ofFargate.reduce((sum, { nodes }) => sum + nodes, 0);
  const nodesAtRest = totals.nodes - fargatePods;
  const sentences = findings.map((found) => {
    const { head, text } = noticed.finding(found);
    return head + text;
  });
  return [
    noticed.title,
    ...(amongRuns === undefined ? [] : paragraph(noticed.ofFirst(amongRuns), '  ')),
    ...figureLines([
      ...(lowest
        ? ([
            [words.lowest(lowest.atSeconds), lowest.free, words.lowestNote(lowest.subnet)],
          ] as const)
        : []),
      [words.waiting, podsWaiting.peak, words.longest(podsWaiting.longestSeconds)],
      ...(ec2NodesPeak > 0 || fargatePodsPeak === 0
        ? ([[words.nodes, ec2NodesPeak, words.nodesNote(nodesAtRest)]] as const)
        : []),
      ...(fargatePodsPeak > 0
        ? ([[words.fargatePods, fargatePodsPeak, words.nodesNote(fargatePods)]] as const)
        : []),
      [ENGLISH.csv.timeline.failedLaunches, refusedLaunches, ''],
    ]),
    ...(sentences.length === 0
      ? [
          isByLuck(atRest, verdict)
            ? noticed.noneByLuck(decidedByChance(atRest, verdict, subnets))
            : noticed.none,
        ]
      : sentences
    ).flatMap((text) => paragraph(text, '  ')),
  ];
}
