import type { Block } from '@/import/block/block';
import type { PodSubnetFact, SettingFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { type Fields, isFields, ownField, ownList, ownText } from '@/import/structured/own-field';
import { isSubnetId, isZone } from '@/import/tables/value-forms';
import { isOfAwsNode, settingFacts } from './variables';

const CHARTS = ['aws-vpc-cni', 'vpc-cni', 'awsVpcCni'];

type Variable = readonly [name: string, value: string];

/** Keys of the chart and of the add-on beside the variables, under the names that the plan has. */
const OTHERS: readonly (readonly [name: string, key: string])[] = [
  ['windows-prefix-delegation', 'enableWindowsPrefixDelegation'],
  ['windows-warm-ip', 'warmWindowsIPTarget'],
  ['windows-minimum-ip', 'minimumWindowsIPTarget'],
  ['windows-warm-prefix', 'warmWindowsPrefixTarget'],
  ['branch-eni-cooldown', 'branchENICooldown'],
];

/** Values of the chart aws-vpc-cni, and the add-on's configuration: what they leave out has the defaults. */
export const helmValues: Format = {
  name: 'Helm values of aws-vpc-cni',
  recognise: (block) => valuesOf(block) !== undefined,
  read: (block) => readValues(valuesOf(block) ?? {}),
};

/** The settings of such values, and the subnets of pods that they name. */
export function readValues(values: Fields) {
  const others = OTHERS.flatMap(([name, key]): SettingFact[] => {
    const value = ownText(values, key);
    return value === undefined ? [] : [{ name, value, rank: 'addon' }];
  });
  const podSubnets = podSubnetsOf(values);
  const warnings: ImportWarning[] = [{ code: 'OTHER_SETTINGS_DEFAULT' }];
  if (podSubnets.length > 0) warnings.push({ code: 'SUBNET_IDS_ONLY' });
  return {
    settings: [...settingFacts(variablesOf(values), 'addon'), ...others],
    podSubnets,
    warnings,
  };
}

/** At the top, or under the name of the chart in that of another. */
function valuesOf({ value }: Block): Fields | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter(isFields);
  const plain = all.filter((one) => ownField(one, 'kind') === undefined);
  const inside = plain.flatMap((one) => CHARTS.map((chart) => ownField(one, chart)));
  return [...plain, ...inside.filter(isFields)].find((one) => variablesOf(one).length > 0);
}

/** The variables of aws-node that such values name. */
export function variablesOf(values: Fields): readonly Variable[] {
  const env = ownField(values, 'env');
  const pairs = isFields(env)
    ? Object.keys(env).map((key) => [key, ownText(env, key)] as const)
    : [];
  const listed = [...ownList(values, 'env'), ...ownList(values, 'extraEnv')].map(
    (one) => [ownText(one, 'name') ?? '', ownText(one, 'value')] as const,
  );
  return [...pairs, ...listed].flatMap(([name, value]) =>
    isOfAwsNode(name) ? [[name, value ?? '']] : [],
  );
}

function podSubnetsOf(values: Fields): readonly PodSubnetFact[] {
  const subnets = ownField(values, 'eniConfig', 'subnets');
  if (!isFields(subnets)) return [];
  return Object.keys(subnets).flatMap((zone) => {
    const id = ownText(subnets, zone, 'id') ?? ownText(subnets, zone);
    if (id === undefined || !isSubnetId(id)) return [];
    return [{ zone: isZone(zone) ? zone : undefined, id }];
  });
}
