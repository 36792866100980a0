import type { AllMessages } from '@/i18n';
import { en } from '@/i18n/en';
import { later } from '@/i18n/en/later';
import { withMarks } from '@/i18n/marks';

/** What the command line says, it says in the page's English. */
export const ENGLISH: AllMessages = withMarks({ ...en, ...later });
