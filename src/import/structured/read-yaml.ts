import { load } from 'js-yaml';
import { MAX_DEPTH } from './scan-json';

/** Reads one YAML document. @throws where it is none, has aliases, or is nested too deep. */
export type YamlReader = (text: string) => unknown;

/**
 * Reads YAML with js-yaml: no aliases, no tags but YAML's own, no key twice, and not deep. It comes
 * in a part of its own, as few texts need it.
 */
export const readYaml: YamlReader = (text) => load(text, { maxDepth: MAX_DEPTH, maxAliases: 0 });
