// link.md is what people write links by: it names what the tables read, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isKnownKey } from '@/plan/link/keys/link-keys';
import { SINGLE } from '@/plan/link/keys/single-keys';
import { FIRST_VIEW } from '@/plan/link/keys/view-keys';
import { parseLink } from '@/plan/link/parse-link';
import { CONSUMER } from '@/plan/rows/consumer';
import { GROUP } from '@/plan/rows/group-fields';
import { SUBNET } from '@/plan/rows/subnet';
import { EVENT } from '@/plan/scenario/event-fields';
import type { Table } from '@/plan/table/field-table';
import { ROOT } from '../../../../scripts/support/tool';

const MANUAL = readFileSync(join(ROOT, 'src/plan/link/link.md'), 'utf8');
const section = (heading: string) => MANUAL.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const KEYS = section('Keys');
const RULES = rulesOf(section('Grammar'));

/** What stands right of `=` in the grammar, by its name, without comments. */
function rulesOf(text: string): ReadonlyMap<string, string> {
  const grammar = (text.split('```')[1] ?? '')
    .replaceAll(/ ; .*$/gm, '')
    .replaceAll(/^ +;.*$/gm, '');
  const rules = grammar.matchAll(/^([\w-]+)\s*=((?:.*\n)(?: +.*\n)*)/gm);
  return new Map([...rules].map(([, name = '', rule = '']) => [name, rule]));
}

/** `"pods=" …`, `"host-local-reserved"`, and all of `setting "="`, one for each choice. */
function namesIn(rule: string): readonly string[] {
  // Words in brackets are values.
  const choices = withoutBrackets(RULES.get(rule) ?? '').split('/');
  return choices.flatMap((choice) => {
    const [, quoted, named] = /^\s*(?:"([^"=]+)(?:=[^"]*)?"|([a-z-]+) "=")/.exec(choice) ?? [];
    if (named !== undefined) return wordsIn(named);
    return quoted === undefined ? [] : [quoted];
  });
}

function withoutBrackets(rule: string): string {
  const shorter = rule.replaceAll(/\([^()]*\)/g, '');
  return shorter === rule ? rule : withoutBrackets(shorter);
}

function wordsIn(rule: string): readonly string[] {
  return [...(RULES.get(rule) ?? '').matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);
}

function linksOf<T extends Table<T>>(table: T): readonly string[] {
  return Object.values<{ readonly link: string }>(table)
    .map(({ link }) => link)
    .filter((link) => link !== '');
}

const SINGLE_KEYS = Object.values(SINGLE).flatMap(({ table }) => linksOf<Table<unknown>>(table));
const VIEW_KEYS = Object.keys(FIRST_VIEW).map((key) => (key === 'question' ? 'view' : key));
const ROWS = [
  { row: 'subnet', plain: '/24', links: [...linksOf(SUBNET), 'available'] },
  { row: 'node', plain: 'm5.large:1', links: [...linksOf(GROUP), 'own'] },
  { row: 'consumer', plain: 'alb', links: linksOf(CONSUMER) },
];

describe('link.md', () => {
  test('has every key in its grammar, and none that is not read', () => {
    const listed = namesIn('pair');
    expect(listed).toEqual(expect.arrayContaining([...SINGLE_KEYS, ...VIEW_KEYS]));
    expect(listed.filter((key) => !isKnownKey(key))).toEqual([]);
  });

  test('says what every key of a plan means where a link does not have it', () => {
    expect(SINGLE_KEYS.filter((key) => !KEYS.includes(`| \`${key}\` |`))).toEqual([]);
  });

  test.each(ROWS)('has every named field of a $row, and none that is not read', (each) => {
    const { row, plain, links } = each;
    const listed = namesIn(`${row}-field`);
    expect(new Set(listed)).toEqual(new Set(links));
    for (const name of listed) {
      const { warnings } = parseLink(`${row}=${plain};${name}=1`);
      expect(warnings.filter(({ code }) => code === 'LINK_UNKNOWN_FIELD')).toEqual([]);
    }
  });

  test('has every named field of an event, and none that is not read', () => {
    expect(new Set(namesIn('event-field'))).toEqual(new Set(linksOf(EVENT)));
  });

  test.each(ROWS)(
    'says what every named field of a $row means where it is left out',
    ({ links }) => {
      expect(links.filter((name) => !KEYS.includes(`\`;${name}\``))).toEqual([]);
    },
  );
});
