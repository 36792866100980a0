import { parseArgs } from 'node:util';
import type { Allowance } from './compare-tables';
import { UnreadableInput } from './parse/unreadable-input';

export interface UpdateArguments {
  readonly cni: string;
  readonly controller: string | undefined;
  readonly karpenter: string | undefined;
  readonly allowed: Allowance;
}

export const USAGE = `usage: npm run limits:update -- CNI [options]
  CNI                    checkout of amazon-vpc-cni-k8s, bare or with a work tree; its HEAD is read;
                         or a module in Go's cache, as go mod download makes it
  --controller CHECKOUT  of amazon-vpc-resource-controller-k8s: branch ENIs, types that the CNI lacks
  --karpenter CHECKOUT   of karpenter-provider-aws: vCPUs, memory, architecture
                         columns of a checkout that is not named stay as they are
  --allow-share 2%       share of the present types that may change (2 % when not given)
  --allow-lost           types may go`;

const OPTIONS = {
  controller: { type: 'string' },
  karpenter: { type: 'string' },
  'allow-share': { type: 'string', default: '2%' },
  'allow-lost': { type: 'boolean', default: false },
} as const;

/** @throws UnreadableInput with what is wrong and the usage */
export function readArguments(words: readonly string[]): UpdateArguments {
  const { values, positionals } = parseWords(words);
  const [cni, ...more] = positionals;
  if (cni === undefined) throw wrong('which checkout of amazon-vpc-cni-k8s?');
  if (more.length > 0) throw wrong(`one checkout too many: ${more.join(' ')}`);
  return {
    cni,
    controller: values.controller,
    karpenter: values.karpenter,
    allowed: { share: readShare(values['allow-share']), lost: values['allow-lost'] },
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function readShare(text: string): number {
  const [, whole, hundredths = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text) ?? [];
  const share = Number(whole) * 100 + Number(hundredths.padEnd(2, '0'));
  if (whole === undefined || share > 10_000) {
    throw wrong(`--allow-share ${text}: not a percentage such as 2% or 0.5%`);
  }
  return share;
}

function wrong(what: string): UnreadableInput {
  return new UnreadableInput(`${what}\n${USAGE}`);
}
