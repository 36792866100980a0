import type { Block } from '@/import/block/block';
import type { Format } from '@/import/format';
import { isCutSwitch, isOfAwsNode, isVariable, settingFacts } from './variables';

type Variable = readonly [name: string, value: string | null | undefined];

interface LinesRead {
  readonly variables: readonly Variable[];
  readonly unread: number;
  /** All of the container's variables are there. */
  readonly isComplete: boolean;
}

const PAIR =
  /["'`]?\b([A-Z][A-Z0-9_]*(?:IPv[46])?)\b["'`]?\s*[:=]\s*("[^"]*"|'[^']*'|`[^`]*`|\{\}|[^\s,;"'`]*)/g;
/** What may stand around pairs in a line without making it a sentence. */
const AROUND = /^(?:[\s,;*•|-]|export|set|--?e(?:nv)?)*(?:#.*)?$/;
/** No list of variables has longer lines. */
const LONGEST = 2000;
const COMPLETE = /^#\s*daemonsets?(?:\.apps)?[ /]\S*aws-node,? container aws-node\b/i;
const CONTAINER = /^#\s*\S+[ /]\S+,? container (\S+)/i;

/** Lines `KEY: value`, `KEY=value`: what grep left, `kubectl set env --list`, notes and chats. */
export const environmentLines: Format = {
  name: 'environment lines',
  recognise: (block) =>
    block.kind !== 'structured' &&
    block.kind !== 'columns' &&
    readLines(block).variables.some(([name]) => isVariable(name)),
  read: (block) => {
    const { variables, unread, isComplete } = readLines(block);
    return {
      settings: settingFacts(variables, isComplete ? 'complete' : 'lines'),
      warnings: isComplete ? [] : [{ code: 'PARTIAL_SETTINGS' }],
      unread,
    };
  },
};

function readLines({ lines, command, isLast }: Block): LinesRead {
  const variables: Variable[] = [];
  let unread = 0;
  let isOther = false;
  let hasBegin = false;
  let isComplete = false;
  lines.forEach((raw, at) => {
    if (raw.length > LONGEST) {
      unread += 1;
      return;
    }
    const line = asPair(raw.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"));
    const [, container] = CONTAINER.exec(line) ?? [];
    if (container !== undefined) isOther = container !== 'aws-node';
    if (COMPLETE.test(line)) hasBegin = command?.isFiltered !== true;
    else if (hasBegin && line.startsWith('#')) isComplete = true;
    if (isOther) return;
    const pairs = [...line.matchAll(PAIR)].filter(([, name = '']) => isOfAwsNode(name));
    if (pairs.length > 0 && AROUND.test(around(line, pairs))) {
      for (const [, name = '', value = ''] of pairs) {
        // A line that a text ends with may lack its value.
        const isEnd = isLast && at === lines.length - 1;
        const isOpen = isEnd && (value === '' || isCutSwitch(value));
        variables.push([name, isOpen ? undefined : known(value)]);
      }
    } else {
      const entry = listEntry(line, lines[at + 1]);
      if (entry !== undefined) variables.push(entry);
      else if (isSaying(line)) unread += 1;
    }
  });
  return { variables, unread, isComplete };
}

/** A row of a table with a variable and its value. */
function asPair(line: string): string {
  const [, name, value] =
    /^\|?\s*["`]?([A-Z][A-Za-z0-9_]*)["`]?\s*[|\t,;]\s*["`]?([^|\t,;"`]*)["`]?\s*\|?\s*$/.exec(
      line,
    ) ?? [];
  return name === undefined || value === undefined ? line : `${name}=${value.trim()}`;
}

function around(line: string, pairs: readonly RegExpMatchArray[]): string {
  return pairs.reduce((rest, [pair]) => rest.replace(pair, ''), line);
}

/** `- name: KEY` with its value in the next line, out of a manifest. */
function listEntry(line: string, next = ''): Variable | undefined {
  const [, name = ''] = /^\s*-?\s*"?name"?:\s*"?([A-Z]\w*)"?,?$/.exec(line) ?? [];
  const [, value] = /^\s*"?value"?:\s*(\S+)$/.exec(next) ?? [];
  return isVariable(name) && value !== undefined ? [name, known(value)] : undefined;
}

/** Lines of other variables, comments and separators hold nothing that is missed. */
function isSaying(line: string): boolean {
  const isOther = /^\s*(?:"?value"?:|[A-Za-z_]\w*(?:=|:(?:\s|$))\S*$|#|--$|\s*-?\s*"?name"?:)/.test(
    line,
  );
  return line.trim() !== '' && !isOther;
}

function known(value: string): string | undefined {
  const text = value.replace(/^(["'`])(.*)\1$/, '$2').replace(/["',;]+$/, '');
  return /^\(v\d/.test(text) ? undefined : text;
}
