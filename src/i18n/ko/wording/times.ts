import * as clock from '@/i18n/wording/clock';

const UNITS: clock.TimeUnits = { hour: '시간', minute: '분', second: '초' };

export const lasting = (seconds: number) => clock.lasting(seconds, UNITS);
export const lastingExactly = (seconds: number) => clock.lastingExactly(seconds, UNITS);
export const since = (seconds: number) => clock.since(seconds, UNITS);
export const exact = (seconds: number) => clock.exact(seconds, UNITS);
export const ends = (from: number, until: number) => clock.ends(from, until, UNITS);

/** `2분 → 34분`, `1분` */
export const stretch = (from: number, until: number) => [...new Set(ends(from, until))].join(' → ');
