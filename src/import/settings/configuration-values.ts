import type { Block } from '@/import/block/block';
import type { Format, ImportAround } from '@/import/format';
import { type Fields, isFields } from '@/import/structured/own-field';
import { readJsonText } from '@/import/structured/read-json';
import { readBox } from '@/import/tables/read-box';
import { readValues, variablesOf } from './helm-values';

/** The add-on's configuration where it stands among other things: a query, eksctl's list or its file. */
export const configurationValues: Format = {
  name: 'configuration of vpc-cni',
  recognise: (block, around) => valuesIn(block, around).length > 0,
  read: (block, around) => {
    const [values = {}] = valuesIn(block, around);
    return readValues(values);
  },
};

function valuesIn(block: Block, { readYaml }: ImportAround): readonly Fields[] {
  return textsIn(block).flatMap((text) => {
    const values = text.startsWith('{') ? readJsonText(text) : yamlIn(text, readYaml);
    return isFields(values) && variablesOf(values).length > 0 ? [values] : [];
  });
}

const LONGEST = 20_000;
const YAML = /^(?:[\w#].*\n)*?env:\s*\n/;

function textsIn({ kind, value, lines }: Block): readonly string[] {
  const all =
    kind === 'structured'
      ? textsWithin(value, 0)
      : kind === 'box'
        ? readBox(lines).sections.flatMap(({ objects, rows }) => [
            ...objects.flatMap((object) => [...object.values()]),
            ...rows.flat(),
          ])
        : lines.filter((line) => line.length < LONGEST).flatMap((line) => line.split(/\t| {2,}/));
  const short = all.filter((text) => text.length < LONGEST).map((text) => text.trim());
  return short.filter((text) => /^\{.*\benv\b.*\}$/s.test(text) || YAML.test(text));
}

const DEEPEST = 6;

function textsWithin(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.values(value).flatMap((one) => textsWithin(one, depth + 1));
}

function yamlIn(text: string, readYaml: ImportAround['readYaml']): unknown {
  try {
    return readYaml(text);
  } catch {
    return undefined;
  }
}
