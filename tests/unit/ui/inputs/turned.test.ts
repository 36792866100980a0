import { describe, expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { exampleText, FIRST_EXAMPLE } from '@/plan/examples/first-example';
import { readWithParts } from '@/store/document/fetched-parts';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { withLive } from '@/store/rows/used-or-available';
import { othersNow, turnedBy } from '@/ui/inputs/subnets/turned';

/** What is told after each switch of a plan. */
async function switched(link: string, ...lives: readonly boolean[]) {
  const planner = createPlanner({ text: exampleText(link) });
  const actions = plannerActions(planner);
  const told = [];
  for (const live of lives) {
    const before = planner.getState();
    actions.edit((text) => withLive(text, live));
    const turned = turnedBy(before, planner.getState());
    // What works out live counts comes later than the switch.
    await readWithParts(planner, actions);
    const others = turned && othersNow(turned, planner.getState());
    const say = (language: 'en' | 'ko') =>
      turned && MESSAGES[language].liveExplanations.turned({ ...turned, others });
    told.push({ turned, en: say('en'), ko: say('ko') });
  }
  return told;
}

describe('A switch between planned and live says what it made of the numbers', () => {
  test('of others that stay what they were beside nodes that want more than they get, there and back', async () => {
    const [live, planned] = await switched(FIRST_EXAMPLE, true, false);
    expect(live?.en).toBe('Others 12, 12, 30 → available 14, 14, 11');
    expect(live?.ko).toBe('다른 사용자 12, 12, 30 → 여유 14, 14, 11');
    expect(planned?.en).toBe('Available 14, 14, 11 → others 12, 12, 30');
  });

  test('and nothing of others that stay what they were', async () => {
    const [live] = await switched(
      'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:2:5',
      true,
    );
    expect(live?.en).toBe('Others 12, 12 → available 219, 219');
  });

  test('of many subnets their sum', async () => {
    const [live] = await switched(
      `${[1, 2, 3, 4].map((at) => `subnet=a:10.0.${at}.0/24:2`).join('&')}&node=m5.large:1:5`,
      true,
    );
    expect(live?.en).toMatch(/^Others 8 in all → available [\d,]+ in all$/);
  });

  test('nothing where no number is another, where one can’t be read, and once it is taken back', async () => {
    const [none] = await switched('subnet=a:10.0.0.0/24;available=200&node=m5.large:2:5', true);
    expect(none?.turned).toBeUndefined();
    const planner = createPlanner({ text: exampleText(FIRST_EXAMPLE) });
    const actions = plannerActions(planner);
    actions.edit((text) => withLive(text, true));
    const before = planner.getState();
    actions.undo();
    expect(turnedBy(before, planner.getState())).toBeUndefined();
  });
});
