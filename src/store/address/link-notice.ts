import { groupLabels, type LinkProblem, type LinkReading } from '@/plan';
import { type LinkNotice, readPlan } from '@/store/document';
import type { KeptDraft } from '@/store/drafts';

/**
 * What there is to say about a link once it was read; `undefined`: of the draft alone.
 * @param draft the kept plan that is to be on the page: what is wrong with it comes first
 */
export function noticeOf(
  reading: LinkReading | undefined,
  draft?: Pick<KeptDraft, 'raw' | 'problem'>,
): LinkNotice | undefined {
  const refused = reading?.status === 'refused' ? reading : undefined;
  const warnings = reading?.warnings ?? [];
  if (draft?.problem !== undefined) {
    const { raw, problem: code } = draft;
    const errors = [{ code, raw }, ...(refused?.errors ?? [])] as const;
    return { status: 'refused', errors, warnings, raw, text: refused?.text };
  }
  if (refused !== undefined) return refused;
  const read = reading?.status === 'read' ? readPlan(reading.text).warnings : [];
  // Nobody looks at a name first.
  const told = [
    ...warnings,
    ...rowNotThere(reading),
    ...read.filter(({ field }) => field.field === 'name'),
  ];
  return told.length === 0 ? undefined : { status: 'warned', warnings: told };
}

/** The row of a node group that a link opens, and the plan does not have. */
function rowNotThere(reading: LinkReading | undefined): readonly LinkProblem[] {
  if (reading?.status !== 'read' || reading.view.row === undefined) return [];
  const { row } = reading.view;
  const { outcome } = readPlan(reading.text);
  if (outcome.kind !== 'answered' || groupLabels(outcome.plan.groups).includes(row)) return [];
  return [{ code: 'LINK_UNKNOWN_FIELD', raw: `row=${row}`, key: 'row', name: row }];
}
