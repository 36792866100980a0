// How much a finding weighs.

/** `error`: the plan can't work (the verdict is then `cannot-work`). */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];
