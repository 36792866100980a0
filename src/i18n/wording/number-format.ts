// Numbers as people read them. Minus is the sign U+2212, as wide as a digit.
import type { Language } from '@/i18n/language';

export interface NumberFormat {
  /** 1,234 · −21 */
  count(value: number | bigint): string;
  /** +3 · −21 · 0 */
  signed(value: number): string;
  /** Percent given as a whole number: 22 % */
  percent(value: number): string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ko: 'ko-KR' };

function createNumberFormat(language: Language): NumberFormat {
  const plain = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const count = (value: number | bigint) => plain.format(value).replace('-', '−');
  return {
    count,
    signed: (value) => (value > 0 ? `+${count(value)}` : count(value)),
    percent: (value) => `${count(value)}%`,
  };
}

const FORMATS: Readonly<Record<Language, NumberFormat>> = {
  en: createNumberFormat('en'),
  ko: createNumberFormat('ko'),
};

export function numberFormat(language: Language): NumberFormat {
  return FORMATS[language];
}

/** 1,234 · −21: the same in every language of the page. */
export function formatCount(value: number | bigint): string {
  return FORMATS.en.count(value);
}
