import { planCsv } from '@/csv/plan-csv';
import type { Messages } from '@/i18n';
import { limitsProvenance } from '@/limits';
import type { AnswerWithNumbers } from '@/store/answer';
import { announce } from '@/ui/shared/announcer';
import { planLink } from './plan-link';
import { fileName, saveFile } from './save-file';

/** Hands the plan's numbers to the browser as a CSV file. */
export function saveCsvFile(answer: AnswerWithNumbers, { csv, share }: Messages): void {
  const { plan, cluster, usage } = answer;
  const text = planCsv({
    plan,
    cluster,
    usage,
    unreadFields: answer.status === 'stale' ? answer.problems.length : 0,
    link: planLink(plan, '?'),
    provenance: limitsProvenance,
    generatedOn: localDay(new Date()),
    labels: csv,
  });
  saveFile(text, 'text/csv;charset=utf-8', fileName(plan.name, '-subnets.csv'));
  announce(share.csvSaved);
}

/** `2026-11-03`, as the calendar on the wall has it. */
function localDay(now: Date): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
