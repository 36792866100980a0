// The line that each section of the drawer is told by, in the drawer and at the end of the page.
import type { CommonClaim } from '@/claims';
import { type AllMessages, withoutMarks } from '@/i18n';
import { findingLines } from '@/i18n/texts';
import { type HeldTold, heldTold, type RequiredTold, type RunTold } from '@/i18n/verdict';
import { claimsOf, notesTold, spreadsheetOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { doesTold } from './does/does-told';
import type { DrawerSection, SummedNumber } from './drawer-state';
import { whyTitle } from './why/sum-title';

/** In a line, and in the drawer until it is asked for more. */
export const MISTAKES_SHOWN = 3;

export interface SectionSummary {
  readonly section: DrawerSection;
  readonly title: string;
  /** Its parts set apart by ` · `. */
  readonly summary: string;
  /** There is no more of it than its line says. */
  readonly isEmpty?: boolean;
}

/** All sections of the drawer. */
export function sectionSummaries(
  answer: AnswerWithNumbers,
  sumOf: SummedNumber,
  messages: AllMessages,
  run: RunTold,
  required: RequiredTold,
): readonly SectionSummary[] {
  const { usage } = answer;
  const does = doesTold(usage, heldTold(usage, run), messages);
  return [
    { section: 'sum', title: whyTitle(answer, sumOf, messages, run, required), summary: '' },
    { section: 'does', title: messages.drawer.doesTitle, summary: does.summary },
    ...foldedSummaries(answer, messages, run, required),
  ];
}

/** Those that the page ends with. */
export function foldedSummaries(
  answer: AnswerWithNumbers,
  messages: AllMessages,
  run: RunTold,
  required?: RequiredTold,
): readonly SectionSummary[] {
  const words = messages.drawer;
  const lines = findingLines(notesTold(answer, run, required), messages);
  const claims = claimsOf(answer);
  return [
    {
      section: 'notes',
      title: words.notes(lines.length),
      summary: lines.map(({ head }) => head).join(' · ') || messages.findings.noneBeside,
      isEmpty: lines.length === 0,
    },
    {
      section: 'spreadsheet',
      title: words.spreadsheet,
      summary: spreadsheetSaid(answer, heldTold(answer.usage, run), messages),
    },
    ...(claims.length === 0 ? [] : [mistakes(claims, messages)]),
    { section: 'sources', title: words.sources, summary: words.sourcesHint },
  ];
}

function mistakes(claims: readonly CommonClaim[], messages: AllMessages): SectionSummary {
  const words = messages.drawer;
  const said = [
    words.mistakesTouched(claims.length),
    ...namesOf(claims.slice(0, MISTAKES_SHOWN), messages),
  ];
  return { section: 'mistakes', title: words.mistakes, summary: said.join(' · ') };
}

function namesOf(
  claims: readonly CommonClaim[],
  { claims: words }: AllMessages,
): readonly string[] {
  return claims.map((claim) => {
    const name = words.names[claim.code] as (one: CommonClaim) => string;
    return name(claim);
  });
}

function spreadsheetSaid(
  answer: AnswerWithNumbers,
  { held }: HeldTold,
  messages: AllMessages,
): string {
  const comparison = spreadsheetOf(answer);
  if (comparison.kind !== 'comparison') {
    return withoutMarks(messages.proof.spreadsheet.noComparison(comparison.missingTypes));
  }
  const { used, available, oursHeld: ours, oursAvailable } = comparison;
  const isWanted = held === undefined || held.isShort;
  return messages.drawer.spreadsheetSays(
    { used, available, ours, oursAvailable },
    held?.isShort ? held.held : undefined,
    isWanted,
  );
}
