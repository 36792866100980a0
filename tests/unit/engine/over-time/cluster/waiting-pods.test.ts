import { expect, test } from 'vitest';
import { NOT_WAITED, WaitingPods } from '@/engine/over-time/cluster/pods/waiting-pods';

test('where no pod comes, none has waited since then', () => {
  const line = new WaitingPods();
  line.add(0, 0, NOT_WAITED, 0);
  line.add(1, 60_000, NOT_WAITED, 60_000);
  expect(line.takeOldest(1, 66_000)).toMatchObject([{ count: 1, since: 60_000 }]);
});
