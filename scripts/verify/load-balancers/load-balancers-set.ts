// The subnets that the AWS Load Balancer Controller chose, recorded, against ours.
import { chooseSubnets, type SubnetToChoose } from '@/engine/at-rest/load-balancers/choose-subnets';
import { type Json, readCount, readList, readObject, readText } from '../recordings/read-json';
import type { RecordingSet } from '../recordings/recording-set';

const CLUSTER = 'kubernetes.io/cluster/demo';
const ANY_CLUSTER = 'kubernetes.io/cluster/';

export const LOAD_BALANCERS_SET: RecordingSet = {
  what: 'load balancers',
  isOwn: (json) => 'lb' in json && 'scheme' in json,
  verify: (json) => {
    const answer = answerLine(json);
    const recorded = { chosen: json.chosen ?? {}, error: json.error };
    const [theirs, ours] = [recorded, { chosen: {}, error: undefined, ...answer }].map(textOf);
    return {
      differences: theirs === ours ? [] : [`${JSON.stringify(json)}: planner ${ours}`],
      answer: { ...withoutResult(json), ...answer },
    };
  },
};

function answerLine(json: Json) {
  const isPublic = readText(json.scheme, 'scheme') === 'internet-facing';
  const role = isPublic ? 'kubernetes.io/role/elb' : 'kubernetes.io/role/internal-elb';
  const subnets = readList(json.subnets, 'subnets')
    .map((value) => readSubnet(readObject(value, 'a subnet'), role, isPublic, json))
    .filter((subnet) => subnet !== undefined)
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const isAlb = readText(json.lb, 'lb') === 'alb' && json.albSingleSubnet !== true;
  const { chosen, error } = chooseSubnets(subnets, isAlb);
  return error === undefined ? { chosen: Object.fromEntries(chosen) } : { error };
}

/** `undefined`: it has the tags of other clusters alone, and the controller looks at those. */
function readSubnet(
  subnet: Json,
  role: string,
  isPublic: boolean,
  { clusterTagCheck, reachability }: Json,
): SubnetToChoose | undefined {
  const tags = readObject(subnet.tags, 'tags');
  const isOfCluster = CLUSTER in tags;
  const isOfOthers = !isOfCluster && Object.keys(tags).some((tag) => tag.startsWith(ANY_CLUSTER));
  if (clusterTagCheck === true && isOfOthers) return undefined;
  return {
    label: readText(subnet.id, 'id'),
    zone: readText(subnet.zone, 'zone'),
    free: readCount(subnet.free, 'free'),
    isTagged: tags[role] === '1' || tags[role] === '',
    isReachable: reachability === true && (subnet.public === true) === isPublic,
    isOfCluster,
  };
}

function withoutResult({ chosen: _, error: __, ...asked }: Json): object {
  return asked;
}

function textOf({ chosen, error }: { readonly chosen: unknown; readonly error: unknown }): string {
  const byZone = Object.entries(chosen as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ chosen: byZone, error });
}
