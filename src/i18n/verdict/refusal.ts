import type { Finding, PlanAnswer } from '@/engine';
import type { Messages } from '@/i18n/messages';
import type { RefusalSentences, RefusalText } from '@/i18n/texts/refusal-text';

/** Why the plan can't work: what the verdict names, of all groups and subnets that have it. */
export function refusalOf({ verdict, findings }: PlanAnswer, messages: Messages): RefusalText {
  if (verdict.reason.code !== 'REFUSED') throw new Error(`a verdict of ${verdict.kind}`);
  const { finding } = verdict.reason;
  const alike = findings.filter(({ code }) => code === finding.code);
  return refusalIn(messages.results.refusals, finding.code, alike);
}

/** The clause on one finding of severity `error`. */
export function refusalClause(sentences: RefusalSentences, finding: Finding): string {
  return refusalIn(sentences, finding.code, [finding]).clause;
}

function refusalIn(
  sentences: RefusalSentences,
  code: Finding['code'],
  found: readonly Finding[],
): RefusalText {
  const say = sentences[code] as Say | undefined;
  if (say === undefined) throw new Error(`no sentence says why ${code} can’t work`);
  return say(found);
}

type Say = (found: readonly Finding[]) => RefusalText;
