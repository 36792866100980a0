// The last source of a browser that needs no rights: a Chromium for Linux on x64 that travels as
// an npm package. It is fetched only when nothing else was found, and kept in node_modules/.cache.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { runCommand } from '../support/run-command';
import { untar } from './untar';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const SHA512 =
  'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';
const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
const HOME = join(CACHE, 'chromium-153.0.0');
/** Starts the browser with its own libraries and fonts, and leaves other programs' alone. */
const STARTER = join(HOME, 'chromium.sh');

export const npmChromiumRunsHere = process.platform === 'linux' && process.arch === 'x64';

/** The path of a Chromium that was unpacked before, if there is one. */
export function unpackedNpmChromium(): string | undefined {
  return existsSync(STARTER) ? STARTER : undefined;
}

/** Fetches and unpacks Chromium from the npm registry, and returns its path. */
export async function fetchNpmChromium(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'chromium-'));
  try {
    const packed = await runCommand('npm', ['pack', PACKAGE, '--silent', '--ignore-scripts'], {
      cwd: work,
      limitSeconds: 300,
    });
    if (packed.code !== 0) throw new Error(packed.output.trim().split('\n').at(-1));
    const archive = readFileSync(join(work, packed.stdout.trim().split('\n').at(-1) ?? ''));
    if (createHash('sha512').update(archive).digest('base64') !== SHA512) {
      throw new Error(`${PACKAGE} is not the package that it was`);
    }
    unpack(archive, work);
    // Whole or not at all: another run may be doing the same.
    if (!existsSync(STARTER)) renameSync(join(work, 'home'), HOME);
    return STARTER;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function unpack(archive: Buffer, work: string): void {
  untar(gunzipSync(archive), work);
  const inflate = (name: string) =>
    brotliDecompressSync(readFileSync(join(work, 'package/bin', `${name}.br`)));
  const home = join(work, 'home');
  mkdirSync(home);
  untar(inflate('al2023.tar'), home);
  untar(inflate('fonts.tar'), home);
  untar(inflate('swiftshader.tar'), home);
  writeFileSync(join(home, 'chromium'), inflate('chromium'), { mode: 0o755 });
  writeFileSync(join(home, 'fonts.conf'), fontsConf());
  writeFileSync(join(home, 'chromium.sh'), starter());
  chmodSync(join(home, 'chromium.sh'), 0o755);
}

function fontsConf(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${HOME}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${HOME}/fonts-cache</cachedir>
</fontconfig>
`;
}

function starter(): string {
  return `#!/bin/sh
LD_LIBRARY_PATH='${HOME}/lib' FONTCONFIG_FILE='${HOME}/fonts.conf' exec '${HOME}/chromium' "$@"
`;
}
