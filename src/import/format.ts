import type { TypeLookup } from '@/plan';
import type { Block } from './block/block';
import type { FactsPart } from './facts/facts';
import type { YamlReader } from './structured/read-yaml';

/** What a format needs to know beside the block. */
export interface ImportAround {
  readonly findType: TypeLookup['findInstanceType'];
  readonly readYaml: YamlReader;
}

/** What was read of a block, and how many of its lines were not. */
export interface BlockReading extends FactsPart {
  readonly unread?: number;
}

/** One format: `read` is asked only where `recognise` says yes. */
export interface Format {
  /** As people call it: the command that prints it, or the kind of object. */
  readonly name: string;
  readonly recognise: (block: Block, around: ImportAround) => boolean;
  readonly read: (block: Block, around: ImportAround) => BlockReading;
}
