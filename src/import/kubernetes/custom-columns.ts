import { type Command, option } from '@/import/block/command';

/**
 * The paths of `-o custom-columns=NAME:.metadata.name,…` by their headings, without what shells and
 * jsonpath need around them.
 */
export function customColumns(command: Command | undefined): ReadonlyMap<string, string> {
  const [form = ''] = option(command, '-o', '--output');
  const [, spec = ''] = /^custom-columns=(.*)$/.exec(form) ?? [];
  const pairs = spec.split(',').map((pair) => {
    const [heading = '', ...path] = pair.split(':');
    return [heading, path.join(':').replace(/["'[\]\\]/g, '')] as const;
  });
  return new Map(pairs);
}
