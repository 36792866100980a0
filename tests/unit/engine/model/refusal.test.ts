import { expect, test } from 'vitest';
import { FINDING_SEVERITY, REFUSALS } from '@/engine';

test('what is refused is what is told as an error, no more and no less', () => {
  const errors = Object.entries(FINDING_SEVERITY).filter(([, severity]) => severity === 'error');
  expect([...REFUSALS].sort()).toEqual(errors.map(([code]) => code).sort());
});
