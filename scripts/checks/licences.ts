import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceHead } from '../build/licences';
import { type Check, check } from './check';

const IMPORT =
  /^(?:import|export)\s(?:(?!type\s)[\w\s{},*$]+\sfrom\s)?['"]([^'"\n]+)|\bimport\(\s*['"]([^'"\n]+)/gm;
const PACKAGE = /^(?:@[a-z][^/]*\/)?[a-z][^/:]*(?=\/|$)/;

/**
 * What is published carries the licence of every library that the sources import, wherever it is
 * bundled.
 * @param published what holds the licences
 */
export function checkLicences(published: string, sources: string): readonly Check[] {
  const missing = importedPackages(sources).filter(
    (name) => !published.includes(licenceHead(name)),
  );
  return [check('the licences of its libraries', missing.join(', '))];
}

function importedPackages(sources: string): readonly string[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(sources, file), 'utf8'));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(IMPORT)].flatMap(
      ([, from, later]) => PACKAGE.exec(from ?? later ?? '') ?? [],
    ),
  );
  return [...new Set(imported)].toSorted();
}
