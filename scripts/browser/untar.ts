// Just enough tar for the one package that npm-chromium.ts unpacks: plain files and folders.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

/** Writes the files of a tar archive below `folder`; refuses what is neither file nor folder. */
export function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const body = archive.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;

    // As an absolute path it cannot climb out of the folder.
    const name = normalize(`/${text(header, 345, 155)}/${text(header, 0, 100)}`);
    const type = text(header, 156, 1);
    if (type === '5') continue;
    if (type !== '0') throw new Error(`cannot unpack ${name}`);
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body, { mode: Number.parseInt(text(header, 100, 8), 8) });
  }
}

function text(bytes: Buffer, start: number, length: number): string {
  const field = bytes.subarray(start, start + length).toString('latin1');
  return field.split('\0')[0]?.trim() ?? '';
}
