// Random pods and settings of a cluster, and what tools print of them.
import fc from 'fast-check';
import { type AnyCluster, columns } from './any-cluster';

export interface AnyPod {
  readonly name: string;
  /** The place of its node in the cluster, which is taken modulo. */
  readonly node: number;
  readonly state: 'running' | 'ended' | 'waiting';
  readonly isOnHost: boolean;
}

export const anyPods: fc.Arbitrary<readonly AnyPod[]> = fc
  .array(
    fc.record({
      node: fc.nat({ max: 30 }),
      state: fc.constantFrom('running', 'running', 'running', 'ended', 'waiting'),
      isOnHost: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((pods) =>
    pods.map((pod, place) => ({ ...pod, name: `work-${place}-5d4f8c7b9-ab${10 + place}c` })),
  );

const NAMES = [
  'ENABLE_PREFIX_DELEGATION',
  'WARM_ENI_TARGET',
  'WARM_IP_TARGET',
  'MINIMUM_IP_TARGET',
  'WARM_PREFIX_TARGET',
  'MAX_ENI',
] as const;

/** Some of the variables with their values. */
export const anySettings: fc.Arbitrary<readonly (readonly [name: string, value: string])[]> = fc
  .shuffledSubarray([...NAMES], { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.tuple(
          fc.constant(name),
          name === 'ENABLE_PREFIX_DELEGATION'
            ? fc.constantFrom('true', 'false')
            : fc.nat({ max: 60 }).map(String),
        ),
      ),
    ),
  );

function nodeOf({ nodes }: AnyCluster, { node }: AnyPod): string {
  return nodes[node % nodes.length]?.name ?? '';
}

function addressOf(cluster: AnyCluster, pod: AnyPod, place: number): string {
  const [own = ''] = nodeOf(cluster, pod).split('.');
  return pod.isOnHost ? own.replace('ip-', '').replaceAll('-', '.') : `10.61.0.${place + 1}`;
}

export function podsTable(cluster: AnyCluster, pods: readonly AnyPod[], gap: number): string {
  const head = ['NAMESPACE', 'NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'IP', 'NODE'];
  const rows = pods.map((pod, place) => {
    const isPlaced = pod.state !== 'waiting';
    const status = { running: 'Running', ended: 'Completed', waiting: 'Pending' }[pod.state];
    const where = isPlaced
      ? [addressOf(cluster, pod, place), nodeOf(cluster, pod)]
      : ['<none>', '<none>'];
    return ['shop', pod.name, '1/1', status, place % 3 ? '0' : '2 (3d4h ago)', '9d', ...where];
  });
  return columns([head, ...rows], gap);
}

export function podsJson(cluster: AnyCluster, pods: readonly AnyPod[]): object {
  const items = pods.map((pod, place) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: pod.name, namespace: 'shop' },
    spec: {
      ...(pod.state === 'waiting' ? {} : { nodeName: nodeOf(cluster, pod) }),
      ...(pod.isOnHost ? { hostNetwork: true } : {}),
    },
    status: {
      phase: { running: 'Running', ended: 'Succeeded', waiting: 'Pending' }[pod.state],
      ...(pod.state === 'waiting' ? {} : { podIP: addressOf(cluster, pod, place) }),
    },
  }));
  return { apiVersion: 'v1', kind: 'List', items, metadata: { resourceVersion: '' } };
}

export function daemonSet(settings: readonly (readonly [string, string])[]): object {
  const env = settings.map(([name, value]) => ({ name, value }));
  const container = { name: 'aws-node', env, image: 'amazon-k8s-cni:v1.20.1' };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'aws-node', namespace: 'kube-system' },
    spec: { template: { spec: { containers: [container] } } },
    status: { desiredNumberScheduled: 3 },
  };
}

export function described(settings: readonly (readonly [string, string])[], gap: number): string {
  const lines = settings.map(([name, value]) => `      ${`${name}:`.padEnd(30 + gap)}${value}`);
  const before = ['Name:           aws-node', 'Pod Template:', '  Containers:', '   aws-node:'];
  return [...before, '    Environment:', ...lines, '    Mounts:', '      /a from b (rw)'].join(
    '\n',
  );
}

/** `aws ec2 describe-instances` of the cluster's nodes, each in its own reservation. */
export function instancesJson({ nodes }: AnyCluster): object {
  return {
    Reservations: nodes.map(({ name, type, zone }, place) => ({
      ReservationId: `r-${place}`,
      Instances: [
        {
          InstanceId: instanceId(place),
          InstanceType: type,
          State: { Code: 16, Name: 'running' },
          Placement: { AvailabilityZone: zone },
          PrivateDnsName: name,
          VpcId: 'vpc-0aa11bb22cc33dd44',
        },
      ],
    })),
  };
}

/** The same as `--query` leaves ids, types, zones and states of it. */
export function instancesQueried({ nodes }: AnyCluster): string {
  return nodes
    .map(({ type, zone }, place) => [instanceId(place), type, zone, 'running'].join('\t'))
    .join('\n');
}

function instanceId(place: number): string {
  return `i-0${place.toString(16).padStart(16, '0')}`;
}
