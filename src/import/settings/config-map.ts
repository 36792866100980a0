import type { Block } from '@/import/block/block';
import type { SettingFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { isFields, ownField, ownText } from '@/import/structured/own-field';
import { kubernetesObjects, recordsOf } from '@/import/structured/records';

/** Keys of the ConfigMap, the first that is there, under the names that the plan has for them. */
const KEYS: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['windows-prefix-delegation', ['enable-windows-prefix-delegation']],
  ['windows-warm-ip', ['warm-ip-target', 'windows-warm-ip-target']],
  ['windows-minimum-ip', ['minimum-ip-target', 'windows-minimum-ip-target']],
  ['windows-warm-prefix', ['warm-prefix-target', 'windows-warm-prefix-target']],
  ['branch-eni-cooldown', ['branch-eni-cooldown']],
];
/** Those that no other object has. */
const OWN = ['enable-windows-ipam', 'enable-windows-prefix-delegation', 'branch-eni-cooldown'];

type Data = ReadonlyMap<string, string>;

/** The ConfigMap amazon-vpc-cni: its targets are those of Windows nodes. */
export const configMap: Format = {
  name: 'ConfigMap amazon-vpc-cni',
  recognise: (block) => dataOf(block) !== undefined,
  read: (block) => {
    const data = dataOf(block);
    const settings = KEYS.flatMap(([name, keys]): SettingFact[] => {
      const value = keys.map((key) => data?.get(key)).find((one) => one !== undefined);
      return value === undefined ? [] : [{ name, value, rank: 'complete' }];
    });
    return { settings, warnings: [{ code: 'WINDOWS_SETTINGS_ONLY' }] };
  },
};

/** As an object, as its data alone, or described. */
function dataOf(block: Block): Data | undefined {
  if (block.kind === 'text') return described(block.lines);
  const map = kubernetesObjects(block, 'ConfigMap').find(
    (one) => ownText(one, 'metadata', 'name') === 'amazon-vpc-cni',
  );
  const alone = recordsOf(block).keyed.find((fields) =>
    OWN.some((key) => Object.hasOwn(fields, key)),
  );
  const data = map === undefined ? alone : ownField(map, 'data');
  if (!isFields(data)) return map === undefined ? undefined : new Map();
  return new Map(Object.keys(data).map((key) => [key, ownText(data, key) ?? '']));
}

/** `kubectl describe configmap`: each key with dashes and its value below it. */
function described(lines: readonly string[]): Data | undefined {
  if (!lines.some((line) => /^Name:\s+amazon-vpc-cni$/.test(line))) return undefined;
  const keys = lines.flatMap((line, at): [string, string][] => {
    const [, key] = /^([\w.-]+):$/.exec(line) ?? [];
    return key !== undefined && /^-{4}$/.test(lines[at + 1] ?? '')
      ? [[key, lines[at + 2] ?? '']]
      : [];
  });
  return keys.length > 0 ? new Map(keys) : undefined;
}
