import type { Finding, PlanAnswer } from '@/engine';
import type { Messages } from '@/i18n/messages';
import { type RefusalText, refusalIn } from '@/i18n/texts/refusal-text';

/** Why the plan can't work: what the verdict names, of all groups and subnets that have it. */
export function refusalOf(
  { verdict, findings }: Pick<PlanAnswer, 'verdict' | 'findings'>,
  messages: Pick<Messages, 'results'>,
): RefusalText {
  const refused = refusedBy({ verdict, findings });
  return refusalIn(messages.results.refusals, refused[0].code, refused);
}

/** All findings of the code that keeps the plan from working. */
export function refusedBy({
  verdict,
  findings,
}: Pick<PlanAnswer, 'verdict' | 'findings'>): readonly [Finding, ...Finding[]] {
  if (verdict.reason.code !== 'REFUSED') throw new Error(`a verdict of ${verdict.kind}`);
  const { finding } = verdict.reason;
  const [first = finding, ...others] = findings.filter(({ code }) => code === finding.code);
  return [first, ...others];
}
