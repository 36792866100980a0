// What an import says of a text: what has to be told, what it leaves open, why nothing was taken.

import type { ImportAssumption, Refusal, UnknownPart } from '@/import';
import { warningSentence } from './import-warnings';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  ALIASES: 'It is YAML with aliases, which are not followed.',
  NOTHING_FOUND: 'Nothing in it was recognised.',
  NOT_TEXT: 'It is no text.',
  NO_COUNTS: 'It names instance types and no numbers of nodes.',
  SECRETS: 'It holds keys or tokens. Nothing of it was read.',
  TOO_BIG: 'It is too big: 6 MB at most, of YAML 500 kB, and 60,000 lines that are not JSON.',
  TOO_DEEP: 'Its brackets are nested more than 64 deep.',
};

const UNKNOWN: Readonly<Record<UnknownPart, string>> = {
  'how-many-nodes-run-now': 'how many nodes run now',
  'instance-types': 'instance types',
  'max-pods': 'max pods',
  names: 'names of subnets',
  nodes: 'nodes',
  pods: 'pods',
  'pods-per-node': 'pods per node',
  'range-and-free-addresses-of-the-subnet': 'range and free addresses of the subnet',
  'range-and-size-of-each-subnet': 'range and size of each subnet',
  'ranges-of-the-pod-subnets': 'ranges of the pod subnets',
  'ranges-of-the-subnets': 'ranges of the subnets',
  settings: 'settings of the VPC CNI',
  'subnet-ranges': 'ranges of the subnets',
  subnets: 'subnets',
  types: 'instance types',
  'whether-each-instance-is-a-node-of-one-cluster':
    'whether each instance is a node of one cluster',
  zones: 'zones of the nodes',
};

const ASSUMED: Readonly<Record<ImportAssumption, string>> = {
  NODES_RUN: 'The nodes are taken to be among the addresses in use.',
  NODES_COME: 'The nodes are taken to come on top of the addresses in use.',
  PODS_THAT_FIT: 'Where pods per node are not known, they are the most that fit.',
  PODS_ON_A_NODE: 'Nodes differ in their pods: the chosen number stands for all of a group.',
  SETTINGS_SHIPPED: 'The settings of the VPC CNI stay as they are in the plan.',
  MAX_PODS_FORMULA: 'Max pods are those of AWS’s formula.',
  PUBLIC_FOR_OTHERS: 'Public subnets hold no nodes.',
  OTHERS_WITHOUT_NODES: 'What others use is what is in use less what these nodes hold.',
  CONSUMERS_AMONG_OTHERS: 'Load balancers and the control plane are among what others use.',
  REPLICAS_AS_ADDONS:
    'CoreDNS and other add-ons with replicas are ticked, and are not among the pods of the nodes.',
  UPGRADE_TAKEN: 'The upgrade of the scenario goes as the node group or node pool says.',
  PODS_STAY_IN_NODE_SUBNETS:
    'Pods take addresses of the nodes’ subnets: that custom networking is on was not said.',
  ELSEWHERE_LEFT_OUT: 'Nodes of another Region were left out.',
  HYBRID_LEFT_OUT: 'Hybrid nodes take no address of the VPC and were left out.',
  COUNTS_MISSING: 'How many nodes there are has to be typed where it is not in the text.',
  TYPES_MISSING: 'Instance types have to be typed where they are not in the text.',
  FIRST_TYPE_TAKEN: 'Of several instance types the first was taken.',
  ZONES_ALL: 'Nodes are spread over all zones.',
  IDS_LEFT_OUT: 'Subnets without a range were left out.',
};

/** What has no name of a command. */
const FORMATS: Readonly<Record<string, string>> = {
  rows: 'rows of a sheet',
  'environment lines': 'environment variables',
  'configuration of vpc-cni': 'configuration of the add-on vpc-cni',
  'AWS workbook subnet-calc.xlsx': 'AWS’s workbook subnet-calc.xlsx',
  'VPC console subnets': 'subnets of the VPC console',
  'EC2 console instances': 'instances of the EC2 console',
};

export const importWords = {
  /** @param name as the reader of the format is called */
  format: (name: string): string => FORMATS[name] ?? name,
  warning: warningSentence,
  refusal: (refusal: Refusal) => REFUSALS[refusal],
  /** Stands in a list behind `Not known:`. */
  unknown: (part: UnknownPart) => UNKNOWN[part],
  assumed: (assumption: ImportAssumption) => ASSUMED[assumption],
};
