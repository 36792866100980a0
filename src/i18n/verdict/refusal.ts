import type { Finding, PlanAnswer } from '@/engine';
import type { Messages } from '@/i18n/messages';
import type { RefusalSentences, RefusalText } from '@/i18n/refusal-text';

/** Why the plan can't work: what the verdict names, of all groups and subnets that have it. */
export function refusalOf({ verdict, findings }: PlanAnswer, messages: Messages): RefusalText {
  if (verdict.reason.code !== 'REFUSED') throw new Error(`a verdict of ${verdict.kind}`);
  const { finding } = verdict.reason;
  const sentences: RefusalSentences = messages.results.refusals;
  const say = sentences[finding.code] as Say | undefined;
  if (say === undefined) throw new Error(`no sentence says why ${finding.code} can’t work`);
  return say(findings.filter(({ code }) => code === finding.code));
}

type Say = (found: readonly Finding[]) => RefusalText;
