import type { Language } from '@/i18n';

/** When a plan was kept: the time if it was today, else the day. */
export function savedWhen(savedAt: number, now: Date, language: Language): string {
  const at = new Date(savedAt);
  const isToday = at.toDateString() === now.toDateString();
  return isToday
    ? at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
    : at.toLocaleDateString(language, { dateStyle: 'medium' });
}
