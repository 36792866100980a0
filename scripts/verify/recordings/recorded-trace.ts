// Recordings of the real ipamd over time: one node, or several that share subnets.
import {
  readCount,
  readList,
  readNumbers,
  readObject,
  readPeriods,
  readPods,
  readText,
} from './read-json';
import { type RecordedConfig, readConfig } from './recorded-config';

export interface RecordedStep {
  readonly period: number;
  readonly node: number;
  readonly start?: boolean;
  readonly terminate?: boolean;
  readonly pods?: number;
  readonly churn?: number;
  readonly cordoned?: boolean;
}

export interface RecordedNode {
  readonly config: RecordedConfig;
  readonly subnet: string;
  /** The ENIConfig's. */
  readonly podSubnet: string | undefined;
}

export interface RecordedTrace {
  readonly id: string;
  readonly mode: string;
  readonly kind: string;
  readonly subnets: readonly {
    readonly id: string;
    readonly prefixLength: number;
    readonly inUse: number;
    /** Value of the tag kubernetes.io/role/cni. */
    readonly cniTag: string | undefined;
  }[];
  /** Subnets in which subnet discovery may create ENIs, beside the node's. */
  readonly discoverySubnets: readonly string[];
  readonly nodes: readonly RecordedNode[];
  readonly steps: readonly RecordedStep[];
  readonly periods: number;
  readonly metrics: readonly string[];
  /** Indexes at which something changed: 0 is 0.5 s, i the end of period i − 1. */
  readonly at: readonly number[];
  readonly low: Readonly<Record<string, readonly number[]>>;
  /** Only metrics that varied; absent when none did. */
  readonly high: Readonly<Record<string, readonly number[]>> | undefined;
  /** So many runs were recorded. */
  readonly runs: number;
  /** Mean over all runs and indexes, of metrics that varied. */
  readonly meanOverTime: Readonly<Record<string, number>>;
}

/** Reads a trace. Throws an Error that says what is wrong with it. */
export function readTrace(json: Readonly<Record<string, unknown>>): RecordedTrace {
  const metrics = readList(json.metrics, 'metrics').map((name) => readText(name, 'metrics'));
  const at = readList(json.at, 'at').map((index) => readCount(index, 'at'));
  const low = readSeries(json.low, 'low', at.length);
  for (const metric of metrics) if (!low[metric]) throw new Error(`low has no ${metric}`);
  return {
    id: readText(json.id, 'id'),
    mode: readText(json.mode, 'mode'),
    kind: readText(json.kind, 'kind'),
    subnets: readList(json.subnets, 'subnets').map(readSubnet),
    discoverySubnets: readList(json.discoverySubnets ?? [], 'discoverySubnets').map((id) =>
      readText(id, 'discoverySubnets'),
    ),
    nodes: readList(json.nodes, 'nodes').map((value) => {
      const node = readObject(value, 'a node');
      return {
        config: readConfig(node.config),
        subnet: readText(node.subnet, 'subnet'),
        podSubnet: optionalText(node.podSubnet, 'podSubnet'),
      };
    }),
    steps: readList(json.steps, 'steps').map(readStep),
    periods: readPeriods(json.periods, 'periods'),
    metrics,
    at,
    low,
    high: json.high === undefined ? undefined : readSeries(json.high, 'high', at.length),
    runs: json.runs === undefined ? 1 : readCount(json.runs, 'runs'),
    meanOverTime:
      json.meanOverTime === undefined ? {} : readNumbers(json.meanOverTime, 'meanOverTime'),
  };
}

function readSubnet(value: unknown): RecordedTrace['subnets'][number] {
  const json = readObject(value, 'a subnet');
  const cidr = readText(json.cidr, 'cidr');
  const prefixLength = Number(cidr.split('/')[1]);
  const isSubnet = Number.isInteger(prefixLength) && prefixLength >= 16 && prefixLength <= 28;
  if (!isSubnet) throw new Error(`cidr is "${cidr}"`);
  return {
    id: readText(json.id, 'id'),
    prefixLength,
    inUse: readCount(json.inUse, 'inUse'),
    cniTag: optionalText(json.cniTag, 'cniTag'),
  };
}

function optionalText(value: unknown, what: string): string | undefined {
  return value === undefined ? undefined : readText(value, what);
}

function readStep(value: unknown): RecordedStep {
  const json = readObject(value, 'a step');
  return {
    period: readPeriods(json.period, 'period'),
    node: json.node === undefined ? 0 : readCount(json.node, 'node'),
    ...(json.start === true ? { start: true } : {}),
    ...(json.terminate === true ? { terminate: true } : {}),
    ...(json.pods === undefined ? {} : { pods: readPods(json.pods, 'pods') }),
    ...(json.churn === undefined ? {} : { churn: readPods(json.churn, 'churn') }),
    ...(json.cordoned === undefined ? {} : { cordoned: json.cordoned === true }),
  };
}

function readSeries(
  value: unknown,
  what: string,
  length: number,
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    Object.entries(readObject(value, what)).map(([metric, list]) => {
      const series = readList(list, metric).map((count) => readCount(count, metric));
      if (series.length !== length) throw new Error(`${what}.${metric} is not as long as at`);
      return [metric, series];
    }),
  );
}
