// What `--query` left of node groups and clusters, and the node groups that eksctl lists.

import type { Block } from '@/import/block/block';
import { option, verbs } from '@/import/block/command';
import type { GroupFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { tableValue } from '@/import/printed/table-value';
import { type Fields, isFields, ownText } from '@/import/structured/own-field';
import { readBox } from '@/import/tables/read-box';
import { isInstanceType, isSubnetId, isWhole } from '@/import/tables/value-forms';
import { queryParts } from './query-fields';
import { asksForOther } from './query-rows';

const NODEGROUP = 'describe-nodegroup';
/** No Region has as many node groups. */
const MOST = 1_000;

/** At least how many nodes are wanted, and how many there may be. */
export const queriedNodegroups: Format = {
  name: 'aws eks describe-nodegroup',
  recognise: (block) => groupsIn(block).length > 0,
  read: (block) => {
    const groups = groupsIn(block);
    return { groups, warnings: [{ code: 'ZONES_BY_SUBNET' }] };
  },
};

function groupsIn(block: Block): readonly GroupFact[] {
  if (asksForOther(block, NODEGROUP)) return [];
  const isAsked = verbs(block.command).includes(NODEGROUP);
  const objects = objectsIn(block);
  if (objects.length > MOST) return [];
  return objects.flatMap((object) => {
    const group = groupFact(leavesOf(object));
    const { desired, min, max } = group.range ?? {};
    const isGroup = desired !== undefined && (min !== undefined || max !== undefined);
    return isGroup || (isAsked && desired !== undefined) ? [group] : [];
  });
}

function objectsIn(block: Block): readonly Fields[] {
  const { kind, value, lines } = block;
  if (kind === 'structured') {
    const all = (Array.isArray(value) ? value : [value]).flat();
    const objects = all.filter(isFields).filter((one) => ownText(one, 'kind') === undefined);
    return objects.length > 0 ? objects : [inOrder(all, block)].filter(isFields);
  }
  if (kind === 'box') {
    const { sections } = readBox(lines);
    const cells = sections.flatMap(({ depth, rows }) => (depth === 1 ? rows.flat() : []));
    return [inOrder(cells, block) ?? tableValue(sections)];
  }
  const isOfAws = block.command?.tool === 'aws' && (kind === 'tabbed' || kind === 'text');
  return isOfAws ? [textObject(block)] : [];
}

/** A list without keys, under the ends of the paths that were asked for. */
function inOrder(values: readonly unknown[], { command }: Block): Fields | undefined {
  const parts = queryParts(command)?.filter(({ key }) => key === undefined) ?? [];
  if (parts.length === 0 || parts.length !== values.length) return undefined;
  return Object.fromEntries(parts.map(({ path }, at) => [lastWord(path), values[at]]));
}

/**
 * Scalars stand in one line, in the order of the alphabet where they have keys; what holds others has lines of
 * its own, with its key in capitals before them.
 */
function textObject(block: Block): Fields {
  const parts = queryParts(block.command);
  const rows = block.lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const [query = ''] = option(block.command, '--query');
  if (parts === undefined) return scaling(lastWord(query), rows[0] ?? []);
  const object: Record<string, unknown> = inOrder(rows[0] ?? [], block) ?? {};
  const keyed = parts.flatMap(({ key, path }) => (key === undefined ? [] : [{ key, path }]));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  const below = keyed.map(({ key, path }) => {
    const word = key.toUpperCase();
    const own = rows.filter(([first = '', ...rest]) => first === word && rest.length > 0);
    return { key, path, own: own.map(([, ...rest]) => rest) };
  });
  for (const { key, path, own } of below) {
    if (own.length > 0) object[key] = { ...scaling(lastWord(path), own[0] ?? []), all: own.flat() };
  }
  const scalars = below.filter(({ own }) => own.length === 0);
  const [first = []] = rows;
  if (first.length === scalars.length) {
    for (const [at, { path, key }] of scalars.entries()) {
      object[key] = first[at];
      object[lastWord(path)] = first[at];
    }
  }
  return object;
}

/** Its fields in the order of the alphabet. */
function scaling(word: string, [desiredSize, maxSize, minSize]: readonly unknown[]): Fields {
  return word === 'scalingConfig' ? { desiredSize, maxSize, minSize } : {};
}

function lastWord(path: string): string {
  return /(\w+)(?:\[\d*\])?\s*$/.exec(path)?.[1] ?? path;
}

interface Leaf {
  /** The key of the object, or of the list, that holds it. */
  readonly key: string;
  readonly text: string;
}

const DEEPEST = 5;

function leavesOf(value: unknown, key = '', depth = 0): readonly Leaf[] {
  if (typeof value !== 'object' || value === null)
    return value === undefined || value === null ? [] : [{ key, text: String(value) }];
  if (depth > DEEPEST) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([own, one]) =>
    leavesOf(one, isList ? key : own, depth + 1),
  );
}

const KEYS = {
  desired: /^desired/i,
  min: /^min(?:imum)?_?(?:size)?$/i,
  max: /^max(?:imum)?_?(?:size)?$/i,
  group: /^node_?group(?:_?name)?$/i,
  name: /^name$/i,
} as const;

function groupFact(leaves: readonly Leaf[]): GroupFact {
  const text = (key: RegExp) => leaves.find((leaf) => key.test(leaf.key))?.text;
  const count = (key: RegExp) => {
    const found = text(key) ?? '';
    return isWhole(found) ? Number(found) : undefined;
  };
  const desired = count(KEYS.desired);
  const texts = leaves.map((leaf) => leaf.text);
  const subnets = [...new Set(texts.filter(isSubnetId))];
  return {
    name: text(KEYS.group) ?? text(KEYS.name),
    types: [...new Set(texts.flatMap((one) => one.split(',')).filter(isInstanceType))],
    count: desired ?? null,
    range: { min: count(KEYS.min), desired, max: count(KEYS.max) },
    subnets: subnets.length > 0 ? subnets : undefined,
  };
}

/** The subnets of `aws eks describe-cluster`, by their ids alone. */
export const queriedCluster: Format = {
  name: 'aws eks describe-cluster',
  recognise: (block) => subnetsOfCluster(block).length > 0,
  read: (block) => {
    const subnets = subnetsOfCluster(block);
    return {
      cluster: { subnets },
      consumers: [{ kind: 'control-plane', subnets }],
      subnetIds: subnets.map((id) => ({ id })),
      warnings: [{ code: 'SUBNET_IDS_ONLY' }],
    };
  },
};

function subnetsOfCluster(block: Block): readonly string[] {
  if (!verbs(block.command).includes('describe-cluster')) return [];
  const shown =
    block.kind === 'structured' ? leavesOf(block.value).map(({ text }) => text) : block.lines;
  const words = shown.flatMap((line) => line.split(/[\s|,"]+/));
  return [...new Set(words.filter(isSubnetId))];
}
