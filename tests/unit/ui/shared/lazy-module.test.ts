import { describe, expect, test } from 'vitest';
import { fetchLazyModules, holdLazyModules, lazyModule } from '@/ui/shared/lazy';

/** A module that fails so many times before it comes. */
function moduleFailing(failures: number) {
  let asked = 0;
  const lazy = lazyModule(async () => {
    asked += 1;
    if (asked <= failures) throw new Error('offline');
    return { name: 'part' };
  });
  return { lazy, asked: () => asked };
}

describe('A part of the page that is fetched apart from it', () => {
  test('is not asked for until it is wanted', () => {
    const { lazy, asked } = moduleFailing(0);
    expect(lazy.module()).toBeUndefined();
    expect(asked()).toBe(0);
  });

  test('is fetched once, however often it is wanted', async () => {
    const { lazy, asked } = moduleFailing(0);
    const [first, second] = await Promise.all([lazy.fetch(), lazy.fetch()]);
    expect(await lazy.fetch()).toBe(first);
    expect(second).toBe(first);
    expect(lazy.module()).toBe(first);
    expect(asked()).toBe(1);
  });

  test('is not fetched before the first sight is there', async () => {
    const { lazy, asked } = moduleFailing(0);
    let seen = () => {};
    holdLazyModules(
      new Promise((resolve) => {
        seen = resolve;
      }),
    );
    const fetched = lazy.fetch();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked()).toBe(0);
    seen();
    await fetched;
    expect(asked()).toBe(1);
  });

  test('tells that it could not be had, and is asked for again the next time', async () => {
    const { lazy, asked } = moduleFailing(1);
    await expect(lazy.fetch()).rejects.toMatchObject({ name: 'NotLoadedError' });
    expect(lazy.module()).toBeUndefined();
    await expect(lazy.fetch()).resolves.toEqual({ name: 'part' });
    expect(asked()).toBe(2);
  });

  test('comes with all others a few at a time, and one that can’t be had holds none up', async () => {
    let underWay = 0;
    let most = 0;
    const some = Array.from({ length: 20 }, (_, at) =>
      lazyModule(async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setTimeout(resolve));
        underWay -= 1;
        if (at === 3) throw new Error('offline');
        return { name: `part ${at}` };
      }),
    );
    await fetchLazyModules();
    expect(some.filter((lazy) => lazy.module() === undefined)).toHaveLength(1);
    expect(most).toBeLessThanOrEqual(8);
  });
});
