import type { InstanceType, LimitsSource } from '@/limits';
import {
  buildTable,
  controllerOf,
  crossCheck,
  karpenterOf,
  notTaken,
  type UpstreamTables,
} from './build-table';
import { type Allowance, compareTables, refusals, type TableDifference } from './compare-tables';
import type { Sources } from './format-module';
import { parseCniLimits } from './parse/parse-cni-limits';
import { parseControllerLimits } from './parse/parse-controller-limits';
import { parseKarpenterTypes } from './parse/parse-karpenter-types';
import { parseMaxPods } from './parse/parse-max-pods';
import type { Checkout } from './read-checkout';

/** The upstream repositories, the first of them needed, and what is read from each. */
export const UPSTREAM = {
  cni: {
    repository: 'aws/amazon-vpc-cni-k8s',
    path: 'pkg/vpc/vpc_ip_resource_limit.go',
    chart: 'charts/aws-vpc-cni/Chart.yaml',
    columns: ['maxEnis', 'ipv4PerEni', 'networkCards', 'prefixCapable'],
  },
  controller: {
    repository: 'aws/amazon-vpc-resource-controller-k8s',
    path: 'pkg/aws/vpc/limits.go',
    chart: undefined,
    columns: ['branchEnis', 'inControllerTable', 'limits of types that only it has'],
  },
  karpenter: {
    repository: 'aws/karpenter-provider-aws',
    path: 'website/content/en/docs/reference/instance-types.md',
    chart: 'charts/karpenter/Chart.yaml',
    columns: ['vcpus', 'memoryMiB', 'arch', 'branchEnis'],
  },
} as const;
export type Upstream = keyof typeof UPSTREAM;

const MAX_PODS_PATH = 'misc/eni-max-pods.txt';

export interface UpdateRequest {
  readonly cni: Checkout;
  /** Without it its columns stay as they are in the present table; likewise `karpenter`. */
  readonly controller: Checkout | undefined;
  readonly karpenter: Checkout | undefined;
  readonly present: readonly InstanceType[];
  readonly presentSources: readonly LimitsSource[];
  readonly allowed: Allowance;
}

export interface TableUpdate {
  readonly types: readonly InstanceType[];
  readonly sources: Sources;
  readonly difference: TableDifference;
  /** What of the upstream files is not taken, and why. */
  readonly notTaken: readonly string[];
  /** Why it must not be written; empty when it may. */
  readonly refusals: readonly string[];
}

/**
 * The table that the upstream files give, what it changes, and whether it may be written.
 * @throws UnreadableInput naming file and type
 */
export function updateTable(request: UpdateRequest): TableUpdate {
  const { cni, controller, karpenter, present, allowed } = request;
  const limits = parseCniLimits(cni.read(UPSTREAM.cni.path), UPSTREAM.cni.path);
  const ofController = new Set(
    present.filter(({ limitsFrom }) => limitsFrom === 'controller').map(({ name }) => name),
  );
  const tables: UpstreamTables = {
    cni: limits,
    controller: controller
      ? parseControllerLimits(controller.read(UPSTREAM.controller.path), UPSTREAM.controller.path)
      : controllerOf(present),
    isTaken: controller ? () => true : (name) => ofController.has(name),
    karpenter: karpenter
      ? parseKarpenterTypes(karpenter.read(UPSTREAM.karpenter.path), UPSTREAM.karpenter.path)
      : karpenterOf(present),
  };
  const types = buildTable(tables);
  const published = parseMaxPods(cni.read(MAX_PODS_PATH), MAX_PODS_PATH);
  const difference = compareTables(present, types);
  return {
    types,
    sources: sourcesOf(request),
    difference,
    notTaken: notTaken(tables),
    refusals: [...refusals(difference, allowed), ...crossCheck(limits, published)],
  };
}

function sourcesOf({ cni, controller, karpenter, presentSources }: UpdateRequest): Sources {
  const others = [
    controller ? sourceOf('controller', controller) : kept('controller', presentSources),
    karpenter ? sourceOf('karpenter', karpenter) : kept('karpenter', presentSources),
  ];
  return [sourceOf('cni', cni), ...others.filter((source) => source !== undefined)];
}

function sourceOf(upstream: Upstream, checkout: Checkout): LimitsSource {
  const { repository, path, columns } = UPSTREAM[upstream];
  const { version, commit, date } = checkout;
  return { columns, repository, path, version, commit, date, licence: 'Apache-2.0' };
}

function kept(upstream: Upstream, present: readonly LimitsSource[]): LimitsSource | undefined {
  return present.find((source) => source.repository === UPSTREAM[upstream].repository);
}

/** The update in lines for a person: each type with its change, then the sum. */
export function describeUpdate({ types, difference, notTaken: left }: TableUpdate): string[] {
  const { added, lost, changed } = difference;
  return [
    ...added.map((type) => `+ ${type.name}: ${describeType(type)}`),
    ...lost.map((name) => `- ${name}`),
    ...changed.map(({ name, changes }) => `~ ${name}: ${changes.join(', ')}`),
    ...left.map((what) => `not taken: ${what}`),
    `${types.length} types: ${added.length} added, ${lost.length} lost, ${changed.length} changed`,
  ];
}

function describeType(type: InstanceType): string {
  const prefixes = type.prefixCapable ? '' : ', no prefixes';
  return `${type.maxEnis} ENIs x ${type.ipv4PerEni} IPv4, ${type.vcpus ?? 'unknown'} vCPUs${prefixes}`;
}
