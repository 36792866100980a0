import { readFileSync } from 'node:fs';
import { type Check, check } from './check';

/** The lock file must install from whatever registry npm is set to: no download addresses. */
export function checkLockFile(path: string): readonly Check[] {
  const lock = readFileSync(path, 'utf8');
  const addresses = lock.match(/"resolved": "https?:[^"]*"/g) ?? [];
  return [
    check(
      'no download addresses in the lock file',
      addresses.length > 0 &&
        `${addresses.length} of them, such as ${addresses[0]}; run npm config set ` +
          'omit-lockfile-registry-resolved true, and write the file anew',
    ),
  ];
}
