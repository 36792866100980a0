import { plainText } from '@/cli/report/text-table';
import { SOURCES } from '@/cli/sources';
import { ENGLISH } from '@/i18n/english';
import { planFromImport } from '@/import';
import { EMPTY_PLAN_TEXT, type PlanText } from '@/plan';
import { imported, openFiles } from './read-files';

export type PlanFromFiles =
  | {
      readonly ok: true;
      readonly text: PlanText;
      /** Sentences on what was recognised, what it leaves open, and what was assumed. */
      readonly told: readonly string[];
    }
  /** Sentences on why there is no plan, one or more. */
  | { readonly ok: false; readonly errors: readonly string[] };

/** The plan that files make together, each question answered as is safe until a person answers it. */
export function planFromFiles(files: readonly string[]): PlanFromFiles {
  const opened = openFiles(files);
  if (!opened.ok) return opened;
  const read = imported(opened.all);
  const { importWords: words } = ENGLISH;
  const warnings = read.warnings.map(words.warning);
  if (read.refuse !== undefined)
    return { ok: false, errors: [words.refusal(read.refuse), ...warnings] };
  const { text, assumed } = planFromImport(read, EMPTY_PLAN_TEXT, 'replace', {}, SOURCES);
  const recognised = `Recognised: ${plainText(read.formats.join(', '))}.`;
  return { ok: true, text, told: [recognised, ...warnings, ...assumed.map(words.assumed)] };
}
