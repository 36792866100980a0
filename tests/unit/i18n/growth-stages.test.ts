// Words of a stage of growth, of which a narrow one shows the beginning alone: how far it goes.
import { expect, test } from 'vitest';
import { LANGUAGES } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';

test.each(LANGUAGES)('A stage begins with the node count up to which it goes (%s)', (language) => {
  const { allTo, unplacedTo, toOn } = MESSAGES[language].charts.growth;
  for (const nodes of [1, 17, 1_234]) {
    for (const told of [allTo(nodes), unplacedTo(nodes)]) {
      expect(told.startsWith(`${toOn(nodes)} `), told).toBe(true);
    }
  }
});
