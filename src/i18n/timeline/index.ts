// The words of the timeline: apart from the page's catalogues, because the first sight does without.
import type { Language } from '@/i18n/language';
import { en } from './en';
import { ko } from './ko';

export type TimelineMessages = typeof en;

export const TIMELINE_MESSAGES: Readonly<Record<Language, TimelineMessages>> = { en, ko };
