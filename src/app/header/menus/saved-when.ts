import type { Language } from '@/i18n';

/** When a plan was kept: the time if it was today, else the day; `undefined`: nobody knows. */
export function savedWhen(savedAt: number, now: Date, language: Language): string | undefined {
  if (savedAt === 0) return undefined;
  const at = new Date(savedAt);
  const isToday = at.toDateString() === now.toDateString();
  return isToday
    ? at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
    : at.toLocaleDateString(language, { dateStyle: 'medium' });
}
