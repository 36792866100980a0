import { describe, expect, test } from 'vitest';
import { laterModule } from '@/ui/shared/later-module';

/** A chunk that fails so many times before it comes. */
function chunk(failures: number) {
  let asked = 0;
  const later = laterModule(async () => {
    asked += 1;
    if (asked <= failures) throw new Error('offline');
    return { name: 'part' };
  });
  return { later, asked: () => asked };
}

describe('A part of the page that comes later', () => {
  test('is not asked for until it is wanted', () => {
    const { later, asked } = chunk(0);
    expect(later.state()).toEqual({ module: undefined, hasFailed: false });
    expect(asked()).toBe(0);
  });

  test('is fetched once, however often it is wanted', async () => {
    const { later, asked } = chunk(0);
    const [first, second] = await Promise.all([later.fetch(), later.fetch()]);
    expect(await later.fetch()).toBe(first);
    expect(second).toBe(first);
    expect(later.state()).toEqual({ module: first, hasFailed: false });
    expect(asked()).toBe(1);
  });

  test('says that it could not be had, and is asked for again the next time', async () => {
    const { later } = chunk(1);
    await expect(later.fetch()).rejects.toThrow('offline');
    expect(later.state()).toEqual({ module: undefined, hasFailed: true });
    const again = later.fetch();
    expect(later.state().hasFailed).toBe(false);
    await again;
    expect(later.state().module).toEqual({ name: 'part' });
  });

  test('tells those who wait for it, until they no longer do', async () => {
    const { later } = chunk(1);
    const seen: boolean[] = [];
    const leave = later.subscribe(() => seen.push(later.state().hasFailed));
    await later.fetch().catch(() => undefined);
    expect(seen).toEqual([true]);
    leave();
    await later.fetch();
    expect(seen).toEqual([true]);
  });
});
