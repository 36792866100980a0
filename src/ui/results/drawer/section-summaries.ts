// The line that each section of the drawer is told by, in the drawer and at the end of the page.
import { type AllMessages, withoutMarks } from '@/i18n';
import { findingLines } from '@/i18n/texts';
import { claimsOf, notesOf, spreadsheetOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import type { DrawerSection, SummedNumber } from './drawer-state';
import { sumTitle } from './why/sum-title';

export interface SectionSummary {
  readonly section: DrawerSection;
  readonly title: string;
  readonly summary: string;
}

export function sectionSummaries(
  answer: AnswerWithNumbers,
  sumOf: SummedNumber,
  messages: AllMessages,
): readonly SectionSummary[] {
  const words = messages.drawer;
  const lines = findingLines(notesOf(answer), messages);
  const claims = claimsOf(answer);
  const summaries: Readonly<Record<DrawerSection, Omit<SectionSummary, 'section'> | undefined>> = {
    sum: { title: sumTitle(answer, sumOf, messages), summary: '' },
    notes: { title: words.notes(lines.length), summary: lines.map(({ head }) => head).join(' · ') },
    spreadsheet: { title: words.spreadsheet, summary: spreadsheetSaid(answer, messages) },
    mistakes:
      claims.length === 0
        ? undefined
        : { title: words.mistakes, summary: words.mistakesTouched(claims.length) },
    sources: { title: words.sources, summary: words.sourcesHint },
  };
  return Object.entries(summaries).flatMap(([section, told]) =>
    told === undefined ? [] : [{ section: section as DrawerSection, ...told }],
  );
}

function spreadsheetSaid(answer: AnswerWithNumbers, messages: AllMessages): string {
  const comparison = spreadsheetOf(answer);
  const words = messages.proof.spreadsheet;
  if (comparison.kind !== 'comparison') {
    return withoutMarks(words.noComparison(comparison.missingTypes));
  }
  const { used, available, oursHeld, oursAvailable } = comparison;
  return withoutMarks(words.head(used, available, oursHeld, oursAvailable));
}
