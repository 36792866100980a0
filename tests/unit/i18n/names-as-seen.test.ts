import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';

test.each(Object.values(MESSAGES))(
  'the name of a button that uses what is found begins as it is seen',
  ({ needs, proof, lanes }) => {
    const sizes = needs.takeNamed('/23', 'WARM_ENI_TARGET 1');
    expect(sizes.startsWith(needs.use)).toBe(true);
    expect(sizes).toContain('/23');
    expect(proof.nodeGroups.types.takeNamed('m5.large')).toContain(lanes.use);
  },
);
