import type { AllMessages } from '@/i18n';
import { en } from '@/i18n/en';
import { parts } from '@/i18n/en/parts';
import { withMarks } from '@/i18n/wording/marks';

/** What the command line says, it says in the page's English. */
export const ENGLISH: AllMessages = withMarks({ ...en, ...parts });
