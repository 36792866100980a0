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

/** @throws UnreadableInput with what is wrong and the usage */
export function readArguments(words: readonly string[]): UpdateArguments {
  const checkouts: string[] = [];
  const values = new Map<string, string>();
  let lost = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--allow-lost') lost = true;
    else if (['--controller', '--karpenter', '--allow-share'].includes(word)) {
      i += 1;
      const value = words[i];
      if (value === undefined || value.startsWith('--')) throw wrong(`${word} needs a value`);
      values.set(word, value);
    } else if (word.startsWith('-')) throw wrong(`unknown option ${word}`);
    else checkouts.push(word);
  }
  const [cni, ...more] = checkouts;
  if (cni === undefined) throw wrong('which checkout of amazon-vpc-cni-k8s?');
  if (more.length > 0) throw wrong(`one checkout too many: ${more.join(' ')}`);
  return {
    cni,
    controller: values.get('--controller'),
    karpenter: values.get('--karpenter'),
    allowed: { share: readShare(values.get('--allow-share') ?? '2%'), lost },
  };
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
