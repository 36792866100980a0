import type { GroupFact, UpgradeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { settingFacts } from '@/import/settings/variables';
import {
  type Fields,
  isFields,
  ownCount,
  ownField,
  ownFlag,
  ownText,
  ownTexts,
} from '@/import/structured/own-field';
import { readJsonText } from '@/import/structured/read-json';
import { awsRecords } from '@/import/structured/records';
import { isCidr } from '@/import/tables/value-forms';

const CAPPED = 'managed node group, no AMI of its own: capped at 110 up to 30 vCPUs';

/** `aws eks describe-nodegroup`: what is wanted, not what runs. */
export const nodegroup: Format = {
  name: 'aws eks describe-nodegroup',
  recognise: (block) => awsRecords(block, 'nodegroup').length > 0,
  read: (block) => {
    const records = awsRecords(block, 'nodegroup');
    const groups = records.map(groupFact);
    const warnings: ImportWarning[] = [{ code: 'ZONES_BY_SUBNET' }];
    if (groups.some(({ types }) => types.length === 0)) warnings.push({ code: 'TYPE_MISSING' });
    return { groups, upgrade: records.map(upgradeFact)[0], warnings };
  },
};

function groupFact(record: Fields): GroupFact {
  const amiType = ownText(record, 'amiType') ?? '';
  const desired = ownCount(record, 'scalingConfig', 'desiredSize');
  const range = {
    min: ownCount(record, 'scalingConfig', 'minSize'),
    desired,
    max: ownCount(record, 'scalingConfig', 'maxSize'),
  };
  return {
    name: ownText(record, 'nodegroupName'),
    types: ownTexts(record, 'instanceTypes'),
    count: desired ?? null,
    range,
    subnets: ownTexts(record, 'subnets'),
    kind: amiType.startsWith('WINDOWS') ? 'windows' : undefined,
    maxPodsSetBy: amiType === '' || amiType === 'CUSTOM' ? undefined : CAPPED,
  };
}

function upgradeFact(record: Fields): UpgradeFact {
  const strategy = ownText(record, 'updateConfig', 'updateStrategy');
  return {
    maxUnavailable: ownCount(record, 'updateConfig', 'maxUnavailable'),
    maxUnavailablePercentage: ownCount(record, 'updateConfig', 'maxUnavailablePercentage'),
    strategy: strategy?.toLowerCase(),
  };
}

/** `aws eks describe-addon` of vpc-cni: its settings stand in a text that holds JSON or YAML. */
export const addon: Format = {
  name: 'aws eks describe-addon',
  recognise: (block) =>
    awsRecords(block, 'addon').some((record) => ownText(record, 'addonName') === 'vpc-cni'),
  read: (block, { readYaml }) => {
    const record = awsRecords(block, 'addon').find(
      (one) => ownText(one, 'addonName') === 'vpc-cni',
    );
    const configuration = ownText(record, 'configurationValues') ?? '{}';
    const env = ownField(readJsonText(configuration) ?? tryYaml(configuration, readYaml), 'env');
    const variables = isFields(env)
      ? Object.keys(env).map((name) => [name, ownText(env, name) ?? ''] as const)
      : [];
    return {
      settings: settingFacts(variables, 'addon'),
      cniVersion: /^v?(\d+\.\d+\.\d+)/.exec(ownText(record, 'addonVersion') ?? '')?.[1],
      warnings: [{ code: 'OTHER_SETTINGS_DEFAULT' }],
    };
  },
};

function tryYaml(text: string, readYaml: (text: string) => unknown): unknown {
  try {
    return readYaml(text);
  } catch {
    return undefined;
  }
}

/** `aws eks describe-cluster`: where its control plane has interfaces, and its family of addresses. */
export const cluster: Format = {
  name: 'aws eks describe-cluster',
  recognise: (block) => awsRecords(block, 'cluster').length > 0,
  read: (block) => {
    const [record] = awsRecords(block, 'cluster');
    const subnets = ownTexts(record, 'resourcesVpcConfig', 'subnetIds');
    return {
      cluster: {
        ipFamily: ownText(record, 'kubernetesNetworkConfig', 'ipFamily')?.toLowerCase(),
        autoMode: ownFlag(record, 'computeConfig', 'enabled'),
        subnets,
      },
      consumers: subnets.length > 0 ? [{ kind: 'control-plane', subnets }] : [],
      subnetIds: subnets.map((id) => ({ id })),
      warnings: [{ code: 'SUBNET_IDS_ONLY' }],
    };
  },
};

/** `aws ec2 get-subnet-cidr-reservations`. */
export const reservations: Format = {
  name: 'aws ec2 get-subnet-cidr-reservations',
  recognise: (block) => awsRecords(block, 'SubnetIpv4CidrReservations').length > 0,
  read: (block) => ({
    reservations: awsRecords(block, 'SubnetIpv4CidrReservations').flatMap((record) => {
      const cidr = ownText(record, 'Cidr') ?? '';
      const type = ownText(record, 'ReservationType') === 'prefix' ? 'prefix' : 'explicit';
      const subnet = ownText(record, 'SubnetId');
      return isReserved(cidr) ? [{ subnet, type, cidr } as const] : [];
    }),
  }),
};

/** Also smaller than a subnet may be. */
function isReserved(cidr: string): boolean {
  return isCidr(cidr) || /^\d+\.\d+\.\d+\.\d+\/(?:29|3[0-2])$/.test(cidr);
}
