import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The first day that a zip can name: the same site makes the same zip on every day. */
const NO_DAY = new Date(1980, 0, 1);

/** All files below a folder, hidden ones too, as a zip that unpacks into a folder of that name. */
export function zipFolder(path: string, name: string): Uint8Array {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const nameOf = (file: string) => [name, ...relative(path, file).split(sep)].join('/');
  return zipSync(
    Object.fromEntries(files.map((file) => [nameOf(file), new Uint8Array(readFileSync(file))])),
    { level: 9, mtime: NO_DAY },
  );
}
