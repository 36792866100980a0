import type { VerdictKind } from '@/engine';

/** What the command exits with. */
export const EXIT = {
  fits: 0,
  otherwise: 1,
  unreadable: 2,
  warmShort: 3,
  nothingAsked: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Of the two ends of a plan with ranges the one that is worse; of one that has none its own. */
export function graverExit(high: ExitCode, low: ExitCode = EXIT.fits): ExitCode {
  if (high === EXIT.otherwise || low === EXIT.otherwise) return EXIT.otherwise;
  return high === EXIT.fits ? low : high;
}

/** The exit code of a judgement: pods that stay pending are never a success. */
export function exitCode(kind: VerdictKind | 'unknown', podsPending: number): ExitCode {
  if (podsPending > 0) return EXIT.otherwise;
  switch (kind) {
    case 'fits':
      return EXIT.fits;
    case 'warm-short':
      return EXIT.warmShort;
    case 'may-not-fit':
    case 'does-not-fit':
    case 'cannot-work':
    case 'unknown':
      return EXIT.otherwise;
  }
}
