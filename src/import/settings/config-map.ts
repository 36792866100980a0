import type { SettingFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { type Fields, ownText } from '@/import/structured/own-field';
import { kubernetesObjects } from '@/import/structured/records';
import type { Block } from '@/import/text/block';

/** Keys of the ConfigMap, the first that is there, under the names that the plan has for them. */
const KEYS: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['windows-prefix-delegation', ['enable-windows-prefix-delegation']],
  ['windows-warm-ip', ['warm-ip-target', 'windows-warm-ip-target']],
  ['windows-minimum-ip', ['minimum-ip-target', 'windows-minimum-ip-target']],
  ['windows-warm-prefix', ['warm-prefix-target', 'windows-warm-prefix-target']],
  ['branch-eni-cooldown', ['branch-eni-cooldown']],
];

/** The ConfigMap amazon-vpc-cni: its targets are those of Windows nodes. */
export const configMap: Format = {
  name: 'ConfigMap amazon-vpc-cni',
  recognise: (block) => cniMap(block) !== undefined,
  read: (block) => {
    const map = cniMap(block);
    const settings = KEYS.flatMap(([name, keys]): SettingFact[] => {
      const value = keys.map((key) => ownText(map, 'data', key)).find((one) => one !== undefined);
      return value === undefined ? [] : [{ name, value, rank: 'complete' }];
    });
    return { settings, warnings: [{ code: 'WINDOWS_SETTINGS_ONLY' }] };
  },
};

function cniMap(block: Block): Fields | undefined {
  const isIt = (map: Fields) => ownText(map, 'metadata', 'name') === 'amazon-vpc-cni';
  return kubernetesObjects(block, 'ConfigMap').find(isIt);
}
