// What is said of a change that was made with a click.
import { beforeAll, describe, expect, test } from 'vitest';
import { SHIPPED_SETTINGS } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { withSettings } from '@/store/changes/repaired-text';
import { fetchPart } from '@/store/document/read-plan';
import { withOthersFixed } from '@/store/rows';
import { othersFixed } from '@/ui/results/use-applied-change';
import { linkText } from '../../../support/plan-texts';

const LIVE =
  'live=true&subnet=a:10.0.0.0/24;available=9&subnet=b:10.0.1.0/24;available=31&node=m5.large:12:20';

const { en, ko } = MESSAGES;

beforeAll(() => fetchPart('LIVE_WAITS'));

/** What stands there once other settings are used. */
function used(link: string) {
  const before = linkText(link);
  const after = withSettings(withOthersFixed(before), { ...SHIPPED_SETTINGS, warmIpTarget: 2 });
  const others = othersFixed(before, after);
  return [en, ko].map(({ lanes }) => lanes.used('WARM_IP_TARGET 2', others));
}

describe('A change that is used', () => {
  test('says of a live plan that it is planned from then on, and what others use', () => {
    expect(used(LIVE)).toEqual([
      'Used: WARM_IP_TARGET 2. Planned now: others 62 and 40',
      expect.stringContaining('62, 40'),
    ]);
  });

  test('says nothing else of a plan that is none', () => {
    expect(used(LIVE.replace('live=true&', ''))).toEqual([
      'Used: WARM_IP_TARGET 2',
      '적용함: WARM_IP_TARGET 2',
    ]);
  });
});
