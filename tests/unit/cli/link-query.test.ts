import { describe, expect, test } from 'vitest';
import { linkQuery } from '@/cli/link-query';

const PAIRS = 'subnet=a:10.0.0.0/24&node=m5.large:6:20';

describe('A link is taken', () => {
  test.each([
    ['as a whole address', `https://planner.example.com/eks/?${PAIRS}`, `?${PAIRS}`],
    ['as an address with the plan behind #', `https://planner.example.com/#${PAIRS}`, `#${PAIRS}`],
    ['as a page on disk', `file:///home/me/dist/index.html?${PAIRS}`, `?${PAIRS}`],
    ['as an address without a scheme', `localhost:4173/?${PAIRS}`, `?${PAIRS}`],
    ['from the ? on', `?${PAIRS}`, `?${PAIRS}`],
    ['from the # on', `#${PAIRS}`, `#${PAIRS}`],
    ['bare', PAIRS, PAIRS],
    ['bare, with ? and # in a name', `name=why?%23&${PAIRS}`, `name=why?%23&${PAIRS}`],
    ['without the anchor behind the query', `https://a.example/?${PAIRS}#top`, `?${PAIRS}`],
    ['from behind # where the query is empty', `https://a.example/?#${PAIRS}`, `#${PAIRS}`],
    ['in single quotes that the shell left', `'?${PAIRS}'`, `?${PAIRS}`],
    ['in double quotes', `"https://a.example/?${PAIRS}"`, `?${PAIRS}`],
    ['in curly quotes', `“?${PAIRS}”`, `?${PAIRS}`],
    ['with white space around it', ` \t?${PAIRS}\n`, `?${PAIRS}`],
  ])('%s', (_, link, query) => {
    expect(linkQuery(link)).toBe(query);
  });

  test.each([
    ['an address without a plan', 'https://planner.example.com/eks/'],
    ['nothing', ''],
    ['an empty pair of quotes', "''"],
  ])('and %s holds none', (_, link) => {
    expect(linkQuery(link)).toBe('');
  });

  test('one quote alone stays where it is', () => {
    expect(linkQuery("'")).toBe("'");
    expect(linkQuery(`${PAIRS}'`)).toBe(`${PAIRS}'`);
  });
});
