import { span, type TimeUnits } from '@/i18n/wording/clock';

export const UNITS: TimeUnits = { hour: ' h', minute: ' min', second: ' s' };

/** `2 h 4 min`, `40 s` */
export const lasting = (seconds: number) => span(seconds, UNITS);
