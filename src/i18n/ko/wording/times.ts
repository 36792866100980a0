import { span, type TimeUnits } from '@/i18n/wording/clock';

export const UNITS: TimeUnits = { hour: '시간', minute: '분', second: '초' };

/** `2시간 4분`, `40초` */
export const lasting = (seconds: number) => span(seconds, UNITS);
