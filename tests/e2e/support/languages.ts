/** The languages of the page, each with the locale of a browser that speaks it. */
export const LANGUAGES = [
  ['en', 'en-US'],
  ['ko', 'ko-KR'],
] as const;
