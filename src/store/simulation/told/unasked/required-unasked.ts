import { judgeRequired } from '@/engine';
import { NOTHING_REQUIRED, type RequiredTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';

/** What a plan is required to hold where nothing is worked out for it, as of one in a list: the rest is `not-run`. */
export function requiredUnasked({ plan, cluster, usage }: AnswerWithNumbers): RequiredTold {
  const { requirements } = plan;
  const unknown = { status: 'not-run' } as const;
  const judged = judgeRequired(requirements, {
    plan: cluster,
    atRest: usage.verdict,
    subnets: usage.subnets,
    grown: unknown,
    run: unknown,
    hardestLoss: unknown,
  });
  return { ...NOTHING_REQUIRED, required: requirements, judged };
}
