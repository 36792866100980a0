import type { GroupFact, NodeFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { awsRecords, hasAwsRecords } from '@/import/printed/aws-records';
import {
  type Fields,
  isFields,
  ownCount,
  ownList,
  ownText,
  tagsOf,
} from '@/import/structured/own-field';
import { isSubnetId } from '@/import/tables/value-forms';

const GROUP_TAGS = [
  'eks:nodegroup-name',
  'alpha.eksctl.io/nodegroup-name',
  'k8s.io/cluster-autoscaler/node-template/label/eks.amazonaws.com/nodegroup',
];

/** `aws autoscaling describe-auto-scaling-groups`: how many nodes are wanted, and which run. */
export const autoScalingGroups: Format = {
  name: 'aws autoscaling describe-auto-scaling-groups',
  recognise: (block) => hasAwsRecords(block, 'AutoScalingGroups'),
  read: (block) => {
    const { records } = awsRecords(block, 'AutoScalingGroups');
    return { groups: records.map(groupFact), nodes: records.flatMap(nodeFacts) };
  },
};

function groupFact(record: Fields): GroupFact {
  const desired = ownCount(record, 'DesiredCapacity');
  const subnets = (ownText(record, 'VPCZoneIdentifier') ?? '').split(',');
  return {
    name: nameOf(record),
    types: typesOf(record),
    count: desired ?? null,
    range: { min: ownCount(record, 'MinSize'), desired, max: ownCount(record, 'MaxSize') },
    subnets: subnets.map((id) => id.trim()).filter(isSubnetId),
  };
}

/** That of the node group: the name of the Auto Scaling group itself is AWS's. */
function nameOf(record: Fields): string | undefined {
  const tags = tagsOf(ownList(record, 'Tags'));
  return GROUP_TAGS.map((tag) => tags.get(tag)).find((name) => name !== undefined);
}

/** What its policy allows, else what runs. */
function typesOf(record: Fields): readonly string[] {
  const allowed = ownList(record, 'MixedInstancesPolicy', 'LaunchTemplate', 'Overrides');
  const named = [...allowed, ...ownList(record, 'Instances')].flatMap(
    (one) => ownText(one, 'InstanceType') ?? [],
  );
  const own = allowed.length > 0 ? named.slice(0, allowed.length) : named;
  return [...new Set(own)];
}

function nodeFacts(record: Fields): readonly NodeFact[] {
  const running = ownList(record, 'Instances').filter(
    (one) => !/^Terminat/.test(ownText(one, 'LifecycleState') ?? ''),
  );
  const group = nameOf(record);
  return running.filter(isFields).map((one) => ({
    instance: ownText(one, 'InstanceId'),
    type: ownText(one, 'InstanceType'),
    zone: ownText(one, 'AvailabilityZone'),
    group,
  }));
}
