// What the page shows at first has its looks from the first stylesheet: the other one comes later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, PAGE, type SiteManifest } from '../build/site-manifest';
import { type Check, check } from './check';

/** The sources that have classes. */
const WITH_CLASSES = /^src\/(app|ui)\/.*\.tsx?$/;
const RULE = /([^{}]+)\{/g;
/** In a script each backslash of a stylesheet is two. */
const CLASS = /\.((?:\\{1,2}.|[\w-])+)/g;
const WORD = /[^\s"'`{}]+/g;

/**
 * @param root the folder of the project
 * @param partStyles the source of the script that brings the other stylesheet
 */
export function checkFirstStyles(
  dist: string,
  root: string,
  manifest: SiteManifest,
  partStyles = 'src/app/styles/part-styles.ts',
): readonly Check[] {
  const classesOf = (file: string) => classes(readFileSync(join(dist, file), 'utf8'));
  const first = filesOf(manifest, PAGE);
  const known = new Set([...first].filter((file) => file.endsWith('.css')).flatMap(classesOf));
  const all = [...filesOf(manifest, partStyles)]
    .filter((file) => !first.has(file))
    .flatMap(classesOf);
  const late = new Set(all.filter((name) => !known.has(name)));
  const lacking = Object.values(manifest)
    .filter(({ file }) => first.has(file))
    .flatMap(({ modules = [] }) => modules.filter((module) => WITH_CLASSES.test(module)))
    .flatMap((module) => {
      const words = new Set(readFileSync(join(root, module), 'utf8').match(WORD));
      return [...words].filter((word) => late.has(word)).map((word) => `${word} in ${module}`);
    });
  return [
    check(
      'the other stylesheet has classes that the first lacks',
      late.size === 0 && 'it has none',
    ),
    check('the first stylesheet has all classes of the first sight', lacking.join(', ')),
  ];
}

/** The classes that a stylesheet has rules for. */
function classes(css: string): readonly string[] {
  return [...css.matchAll(RULE)].flatMap(([, selector = '']) =>
    [...selector.matchAll(CLASS)].map(([, name = '']) => name.replaceAll('\\', '')),
  );
}
