import type { Block } from './block/block';
import type { FactsPart } from './facts/facts';
import type { ImportWarning, Refusal } from './facts/import-warning';
import { joinFacts } from './facts/join-facts';
import type { BlockReading, ImportAround } from './format';
import { OBJECT_FORMATS, TEXT_FORMATS } from './formats';
import { commandSettings } from './settings/command-settings';
import type { Imported } from './summary/imported';
import { summarise } from './summary/summarise';
import { cleanText } from './text/clean-text';
import { cutBlocks } from './text/cut/cut-blocks';
import { decodeBytes } from './text/decode-bytes';
import { withoutFailures } from './text/failures';
import { holdsSecrets } from './text/secrets';

/** One paste or file: its bytes, or its text where somebody decoded it before. */
export type ImportSource = Uint8Array | string;

/** Tables and objects of one source: more than a large cluster’s, and read within a second. */
const MOST_BLOCKS = 20_000;

/**
 * Reads pasted texts and files, and joins what they say: nodes with their pods and instances, subnets
 * with their reservations, each counted once. Secrets, and what is no text, are refused as a whole.
 * Nothing of a refused text is in the answer.
 */
export function readImport(sources: readonly ImportSource[], around: ImportAround): Imported {
  const read = sources.map((source) => readSource(source, around));
  const parts = read.flatMap((one) => one.parts);
  const refusals = read.flatMap((one) => one.refusals);
  const isKnownType = (name: string) => around.findType(name.trim().toLowerCase()) !== undefined;
  return summarise(joinFacts(parts), refusals, isKnownType);
}

interface SourceRead {
  readonly parts: readonly FactsPart[];
  readonly refusals: readonly Refusal[];
}

function readSource(source: ImportSource, around: ImportAround): SourceRead {
  const decoded =
    typeof source === 'string'
      ? ({ ok: true, text: source, isGuessed: false } as const)
      : decodeBytes(source);
  if (!decoded.ok) return refused(decoded.refuse);
  if (holdsSecrets(decoded.text)) return refused('SECRETS');
  const { lines, hasMeter, isTooLong } = cleanText(decoded.text);
  if (isTooLong) return refused('TOO_BIG');
  const { kept, failures } = withoutFailures(lines);
  const { blocks, warnings, refusals, commands } = cutBlocks(kept, around.readYaml);
  if (blocks.length > MOST_BLOCKS) return refused('TOO_BIG');
  const said: ImportWarning[] = [...warnings];
  if (decoded.isGuessed) said.push({ code: 'ENCODING_GUESSED' });
  if (hasMeter) said.push({ code: 'CURL_NOISE' });
  if (failures > 0) said.push({ code: 'COMMAND_FAILED', count: failures });
  const read = blocks.map((block) => readBlock(block, around));
  return {
    parts: [...read.map(withUnread), ...commands.map(commandSettings), { warnings: said }],
    refusals,
  };
}

function refused(refusal: Refusal): SourceRead {
  return { parts: [], refusals: [refusal] };
}

function readBlock(block: Block, around: ImportAround): BlockReading {
  const objects = OBJECT_FORMATS.filter((format) => format.recognise(block, around));
  const texts = objects.length > 0 ? [] : TEXT_FORMATS;
  const text = texts.find((format) => format.recognise(block, around));
  const formats = text === undefined ? objects : [text];
  if (formats.length === 0)
    return { unread: block.lines.filter((line) => line !== '').length || 1 };
  const read = formats.map((format) => ({ formats: [format.name], ...format.read(block, around) }));
  const unread = read.reduce((sum, one) => sum + (one.unread ?? 0), 0);
  const [only = {}, ...others] = read;
  return { ...(others.length === 0 ? only : joinFacts(read)), unread };
}

function withUnread({ unread = 0, ...part }: BlockReading): FactsPart {
  if (unread === 0) return part;
  return {
    ...part,
    warnings: [...(part.warnings ?? []), { code: 'TEXT_NOT_READ', count: unread }],
  };
}
