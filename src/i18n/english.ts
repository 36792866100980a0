// The page's English, all of it at once: for what speaks no other language and needs no second request.
import { en } from './en';
import { parts } from './en/parts';
import type { AllMessages } from './messages';
import { withMarks } from './wording/marks';

export const ENGLISH: AllMessages = withMarks({ ...en, ...parts });
