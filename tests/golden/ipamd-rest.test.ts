import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type RestCase, readRecordedLine } from '../../scripts/verify/recorded-case';
import { answerCase, difference, isApplicable } from '../../scripts/verify/verify-case';

const cases: readonly RestCase[] = readFileSync('tests/golden/data/ipamd-rest.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => {
    const recorded = readRecordedLine(line);
    return recorded.kind === 'rest' ? [recorded.rest] : [];
  });

const modes = [...new Set(cases.map((recorded) => recorded.mode))].sort();

test('the recordings cover secondary IPs, prefixes, types without Nitro and odd settings', () => {
  expect(modes).toEqual(['non-nitro', 'parsing', 'prefix', 'secondary']);
  expect(cases.length).toBe(2009);
  expect(cases.every((recorded) => isApplicable(recorded.mode))).toBe(true);
});

describe.each(modes)('a node at rest, mode %s', (mode) => {
  const ofMode = cases.filter((recorded) => recorded.mode === mode);

  test.each(['burst', 'ramp'] as const)(
    'R4–R16: pods as a %s end as the real ipamd recorded it',
    (path) => {
      const differing = ofMode
        .filter((recorded) => recorded.path === path)
        .flatMap((recorded) => {
          const why = difference(recorded, answerCase(recorded));
          return why === undefined ? [] : [`${recorded.id}: ${why}`];
        });
      expect(differing).toEqual([]);
    },
  );
});
