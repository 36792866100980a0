import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../scripts/browser/find-browser';
import { untar } from '../../../scripts/browser/untar';

describe('looking for a browser', () => {
  beforeEach(() => {
    vi.stubEnv('PLANNER_BROWSER_SOURCE', undefined);
    vi.stubEnv('PLANNER_BROWSER_SKIP', 'playwright,system,install,npm,apt');
    vi.stubEnv('CHROME_PATH', undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('a program that is no browser is not taken, and the error names it and the variable', async () => {
    vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', process.execPath);
    const message = await findBrowser().catch((error: Error) => error.message);
    expect(message).toContain('Set PLAYWRIGHT_CHROMIUM_PATH');
    expect(message).toContain(`environment variable (${process.execPath})`);
  });

  test('one that was found before is not looked for again', async () => {
    vi.stubEnv('PLANNER_BROWSER_SOURCE', 'this machine');
    vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', '/some/chromium');
    expect(await findBrowser()).toEqual({
      executablePath: '/some/chromium',
      source: 'this machine',
    });
  });
});

describe('unpacking the browser that travels as a package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'untar-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function archive(name: string, type: string, content: string): Buffer {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000644\0', 100);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write(type, 156);
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    body.write(content);
    return Buffer.concat([header, body]);
  }

  test('writes each file with its content', () => {
    const end = Buffer.alloc(1024);
    const files = [
      archive('lib/', '5', ''),
      archive('lib/a', '0', 'one'),
      archive('b', '0', 'two'),
    ];
    untar(Buffer.concat([...files, end]), folder);
    expect(readFileSync(join(folder, 'lib/a'), 'utf8')).toBe('one');
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('two');
  });

  test('a path that climbs stays in the folder', () => {
    untar(archive('../../climber', '0', 'x'), folder);
    expect(readFileSync(join(folder, 'climber'), 'utf8')).toBe('x');
  });

  test('refuses a link', () => {
    expect(() => untar(archive('link', '2', ''), folder)).toThrow('cannot unpack');
  });
});
