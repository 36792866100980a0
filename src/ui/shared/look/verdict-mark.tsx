// The marks of the verdicts: a disc with ✓ or ✕, a triangle; a ring until there is one, a dash where there
// is none to come. Their shapes differ, not only their colours.
import type { ReactNode } from 'react';
import type { Tone } from '@/i18n/verdict';

const MARKS: Readonly<Record<Tone, ReactNode>> = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.6" stroke="var(--surface)" strokeWidth={1.7} fill="none" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.4 15.2 14.2H.8z" fill="currentColor" />
      <path d="M8 6v4M8 12v.1" stroke="var(--surface)" strokeWidth={1.7} fill="none" />
    </>
  ),
  bad: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--surface)" strokeWidth={1.7} />
    </>
  ),
  checking: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line)" strokeWidth={2.4} />
      <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="currentColor" strokeWidth={2.4} />
    </>
  ),
  neutral: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5 8h6" stroke="var(--surface)" strokeWidth={1.7} />
    </>
  ),
};

export function VerdictMark({
  tone,
  className,
}: {
  readonly tone: Tone;
  readonly className: string;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {MARKS[tone]}
    </svg>
  );
}
