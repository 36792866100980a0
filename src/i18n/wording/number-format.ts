// Numbers as people read them. Minus is the sign U+2212, as wide as a digit.
import type { Language } from '@/i18n/language';

export interface NumberFormat {
  /** 1,234 · −21 */
  count(value: number | bigint): string;
  /** +3 · −21 · 0 */
  signed(value: number): string;
}

/** What stands between the thousands. */
const SEPARATORS: Readonly<Record<Language, string>> = { en: ',', ko: ',' };

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** Not by `Intl.NumberFormat`: a browser takes longer to make its first one than to judge a plan. */
function createNumberFormat(separator: string): NumberFormat {
  const count = (value: number | bigint) => {
    const [whole = '', fraction] = toDigits(value).split('.');
    const grouped = whole.replace(THOUSANDS, separator).replace('-', '−');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  };
  return {
    count,
    signed: (value) => (value > 0 ? `+${count(value)}` : count(value)),
  };
}

/** Rounded to tenths, half away from zero. */
function toDigits(value: number | bigint): string {
  if (typeof value === 'bigint' || Number.isInteger(value)) return String(value);
  return String((Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10);
}

const FORMATS: Readonly<Record<Language, NumberFormat>> = {
  en: createNumberFormat(SEPARATORS.en),
  ko: createNumberFormat(SEPARATORS.ko),
};

export function numberFormat(language: Language): NumberFormat {
  return FORMATS[language];
}

/** 1,234 · −21: the same in every language of the page. */
export function formatCount(value: number | bigint): string {
  return FORMATS.en.count(value);
}
