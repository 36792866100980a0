import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fetchAllMessages, fetchLanguage } from '@/store/spoken-language';
import { actions, planner } from '@/store/use-planner';
import { Requirements } from '@/ui/inputs/requirements';
import { linkText } from '../../../support/plan-texts';

const PLAN = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10';

// A window asks how wide it is; there is none here.
vi.mock('@/ui/shared/browser/window/use-wide', () => ({ useWide: () => true }));

beforeAll(() => Promise.all([fetchLanguage('en'), fetchAllMessages('en')]));
afterEach(() => void vi.restoreAllMocks());

/** The part of the form, of a plan that was opened by a link. */
function drawn(required: string): string {
  actions.replacePlan(linkText(`${PLAN}${required}`));
  // Without a document React draws a store as it began.
  vi.spyOn(planner, 'getInitialState').mockImplementation(planner.getState);
  return renderToStaticMarkup(createElement(Requirements));
}

describe('What a plan must hold, in the form', () => {
  test('is one line, which lists what of it is required and no more', () => {
    const all = drawn(
      '&must-keep-free=20&must-grow=50&must-survive-scenario=true&must-survive-zone-loss=true',
    );
    expect(all).toContain('What this plan must hold');
    expect(all).toContain('20 free, 50% more, the scenario, any zone’s loss');
    const growth = drawn('&must-grow=50');
    expect(growth).toContain('50% more');
    expect(growth).not.toContain('free');
    expect(growth).not.toContain('the scenario');
  });

  test('has no field on the page until it is opened, but where one can’t be read', () => {
    expect(drawn('&must-grow=50')).not.toContain('Room for growth, in percent');
    expect(drawn('')).not.toContain('Room for growth, in percent');
    const faulty = drawn('&must-grow=fifty');
    expect(faulty).toContain('Room for growth, in percent');
    expect(faulty).toContain('value="fifty"');
  });
});
