import type { YamlReader } from '@/import/structured/read-yaml';
import { type Cut, Cutter } from './cutter';

/** Lines that are not JSON take longer to look at, and no table of a cluster has as many. */
const MAX_LINES = 60_000;
const OF_JSON = /^\s{0,200}(?:$|["{}[\]\d]|true|false|null)/;

/**
 * Cuts a text into the outputs that it is made of: at prompts with their commands, fences, headings
 * of tables, and where a JSON or YAML value ends.
 */
export function cutBlocks(text: readonly string[], readYaml: YamlReader): Cut {
  const outside = text.reduce((count, line) => (OF_JSON.test(line) ? count : count + 1), 0);
  if (outside > MAX_LINES) return { blocks: [], warnings: [], refusals: ['TOO_BIG'], commands: [] };
  const cutter = new Cutter(text, readYaml);
  while (cutter.at < cutter.lines.length) cutter.step();
  cutter.flush();
  return cutter;
}
