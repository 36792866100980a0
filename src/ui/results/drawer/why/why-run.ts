// What "Why?" says first where the headline tells of the run: who waits, where, when, how long, to what end.
import type { PlanAnswer } from '@/engine';
import type { AllMessages } from '@/i18n';
import { becauseOfRun, type RequiredTold, type RunTold, runOfHeadline } from '@/i18n/verdict';

export interface WhyRun {
  /** In a few words. */
  readonly title: string;
  /** Sentences with marks. */
  readonly lines: readonly string[];
}

/** `undefined`: the headline tells of the plan at rest. */
export function whyRun(
  usage: PlanAnswer,
  run: RunTold,
  required: RequiredTold,
  messages: AllMessages,
): WhyRun | undefined {
  const told = runOfHeadline(usage.verdict, run, required);
  if (told === undefined) return undefined;
  const { title, who, stuck, atEnd, ends } = messages.overTime.why;
  const { kind, verdict, scenario } = told;
  const { waits, hostedWaits, refusing, watchedSeconds } = verdict;
  const pods =
    waits.pods === 0
      ? []
      : [
          who(waits.pods, hostedWaits.pods, refusing),
          waits.atEnd > 0 ? atEnd(waits.atEnd, watchedSeconds) : ends(scenario),
        ];
  const stops = verdict.stuck ? [stuck(verdict.stuck)] : [];
  const lines = [becauseOfRun(usage, told, messages), ...stops, ...pods];
  return {
    title: title(
      kind,
      kind === 'pods-pending' ? verdict.podsPending : waits.pods,
      scenario,
      stops.length > 0,
    ),
    lines: lines.filter((line) => line !== ''),
  };
}
