import type { GroupFact, UpgradeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { awsRecords, hasAwsRecords } from '@/import/printed/aws-records';
import { readValues } from '@/import/settings/helm-values';
import {
  type Fields,
  isFields,
  ownCount,
  ownFlag,
  ownText,
  ownTexts,
} from '@/import/structured/own-field';
import { readJsonText } from '@/import/structured/read-json';

const CAPPED = 'managed node group, no AMI of its own: capped at 110 up to 30 vCPUs';

/** `aws eks describe-nodegroup`: what is wanted, not what runs. */
export const nodegroup: Format = {
  name: 'aws eks describe-nodegroup',
  recognise: (block) => hasAwsRecords(block, 'nodegroup'),
  read: (block) => {
    const records = awsRecords(block, 'nodegroup').records;
    const groups = records.map(groupFact);
    const warnings: ImportWarning[] = [{ code: 'ZONES_BY_SUBNET' }];
    if (groups.some(({ types }) => types.length === 0)) warnings.push({ code: 'TYPE_MISSING' });
    return { groups, upgrade: records.map(upgradeFact).find((one) => one !== undefined), warnings };
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

function upgradeFact(record: Fields): UpgradeFact | undefined {
  const strategy = ownText(record, 'updateConfig', 'updateStrategy');
  const fact: UpgradeFact = {
    maxUnavailable: ownCount(record, 'updateConfig', 'maxUnavailable'),
    maxUnavailablePercentage: ownCount(record, 'updateConfig', 'maxUnavailablePercentage'),
    strategy: strategy?.toLowerCase(),
  };
  return Object.values(fact).some((value) => value !== undefined) ? fact : undefined;
}

/** `aws eks describe-addon` of vpc-cni: its settings stand in a text that holds JSON or YAML. */
export const addon: Format = {
  name: 'aws eks describe-addon',
  recognise: (block) =>
    awsRecords(block, 'addon').records.some((record) => ownText(record, 'addonName') === 'vpc-cni'),
  read: (block, { readYaml }) => {
    const record = awsRecords(block, 'addon').records.find(
      (one) => ownText(one, 'addonName') === 'vpc-cni',
    );
    const configuration = ownText(record, 'configurationValues') ?? '{}';
    const values = readJsonText(configuration) ?? tryYaml(configuration, readYaml);
    return {
      ...readValues(isFields(values) ? values : {}),
      cniVersion: /^v?(\d+\.\d+\.\d+)/.exec(ownText(record, 'addonVersion') ?? '')?.[1],
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
  recognise: (block) => hasAwsRecords(block, 'cluster'),
  read: (block) => {
    const [record] = awsRecords(block, 'cluster').records;
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
