import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type RestCase, readRecordedLine } from '../../scripts/verify/recordings/recorded-case';
import { answerCase, difference } from '../../scripts/verify/verify-case';

const cases: readonly RestCase[] = readFileSync('tests/golden/data/ipamd-rest.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => {
    const recorded = readRecordedLine(line);
    return recorded.kind === 'rest' ? [recorded.rest] : [];
  });

const modes = [...new Set(cases.map((recorded) => recorded.mode))].sort();

test('the recordings cover every way in which a node takes addresses', () => {
  expect(modes).toEqual([
    'custom',
    'custom-prefix',
    'excluded-primary',
    'multi-nic',
    'non-nitro',
    'parsing',
    'prefix',
    'secondary',
    'trunk',
    'trunk-custom',
    'trunk-prefix',
    'unmanaged',
    'unmanaged-custom',
  ]);
  expect(cases.length).toBe(3962);
});

describe.each(modes)('a node at rest, mode %s', (mode) => {
  const ofMode = cases.filter((recorded) => recorded.mode === mode);

  test.each(['burst', 'ramp'] as const)(
    'R4–R16, R25–R29: pods as a %s end as the real ipamd recorded it',
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
