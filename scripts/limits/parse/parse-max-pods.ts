import { UnreadableInput } from './unreadable-input';

/**
 * Max pods as AWS publishes them, from misc/eni-max-pods.txt of amazon-vpc-cni-k8s: `m5.large 29`.
 * @throws UnreadableInput naming file and line
 */
export function parseMaxPods(source: string, file: string): ReadonlyMap<string, number> {
  const published = new Map<string, number>();
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, maxPods] = /^(\S+)\s+(\d+)\s*$/.exec(line) ?? [];
    if (name === undefined)
      throw new UnreadableInput(`${file}:${index + 1}: not a type and a number`);
    published.set(name, Number(maxPods));
  }
  if (published.size === 0) throw new UnreadableInput(`${file}: no instance types`);
  return published;
}
