import type { PlanAnswer } from '@/engine';
import type { Messages } from '@/i18n/messages';
import { type RefusalText, refusalIn } from '@/i18n/texts/refusal-text';

/** Why the plan can't work: what the verdict names, of all groups and subnets that have it. */
export function refusalOf(
  { verdict, findings }: PlanAnswer,
  messages: Pick<Messages, 'results'>,
): RefusalText {
  if (verdict.reason.code !== 'REFUSED') throw new Error(`a verdict of ${verdict.kind}`);
  const { finding } = verdict.reason;
  const alike = findings.filter(({ code }) => code === finding.code);
  return refusalIn(messages.results.refusals, finding.code, alike);
}
