import { markedParts } from '@/i18n/wording/marks';

/** A sentence with its strong part between ** and **, as the catalogues have it. */
export function withStars(sentence: string): string {
  return markedParts(sentence).join('**');
}
