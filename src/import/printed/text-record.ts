import {
  isAddress,
  isCidr,
  isInstanceId,
  isInstanceType,
  isInterfaceId,
  isSubnetId,
  isWhole,
  isZone,
  isZoneId,
} from '@/import/tables/value-forms';

export type TextFields = Record<string, unknown>;

type Reader = (cells: readonly string[]) => TextFields | string;

const VPC = /^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
const ACCOUNT = /^\d{12}$/;
const RANGE = /^\d+\.\d+\.\d+\.\d+\/\d{1,2}$/;
/** Types of network interfaces, in both of the spellings that AWS has. */
export const INTERFACE_TYPE =
  /^(?:interface|trunk|branch|efa|efa-only|efs|lambda|nat_gateway|natGateway|network_load_balancer|gateway_load_balancer|gateway_load_balancer_endpoint|vpc_endpoint|transit_gateway|load_balancer|quicksight|global_accelerator_managed|api_gateway_managed|aws_codestar_connections_managed|iot_rules_managed|ec2_instance_connect_endpoint|evs)$/;

const READERS: Readonly<Record<string, Reader>> = {
  SUBNETS: subnet,
  INSTANCES: instance,
  NETWORKINTERFACES: networkInterface,
  SUBNETIPV4CIDRRESERVATIONS: reservation,
  NODEGROUP: nodegroup,
  ADDON: addon,
  CLUSTER: () => ({ resourcesVpcConfig: {} }),
  TAGS: tag,
  TAGSET: tag,
  ATTACHMENT: (cells) => ({ InstanceId: cells.find(isInstanceId) }),
  PRIVATEIPADDRESSES: (cells) => ({ PrivateIpAddress: cells.find(isAddress) }),
  IPV4PREFIXES: (cells) => ({ Ipv4Prefix: cells[0] }),
  PLACEMENT: (cells) => ({
    AvailabilityZone: cells.find(isZone),
    AvailabilityZoneId: cells.find(isZoneId),
  }),
  STATE: (cells) => ({ Name: cells.at(-1) }),
  // In the order of the alphabet: desired, max, min.
  SCALINGCONFIG: ([desiredSize, maxSize, minSize]) => ({ desiredSize, maxSize, minSize }),
  // One number may be nodes or a share of them: only that of AWS's default is sure.
  UPDATECONFIG: (cells) => ({
    maxUnavailable: cells.find((cell) => cell === '1'),
    updateStrategy: cells.find((cell) => /^(?:DEFAULT|MINIMAL)$/.test(cell)),
  }),
  KUBERNETESNETWORKCONFIG: (cells) => ({ ipFamily: cells.find((cell) => /^ipv[46]$/.test(cell)) }),
  COMPUTECONFIG: (cells) => ({ enabled: cells.find((cell) => /^(?:True|False)$/.test(cell)) }),
};

/** The fields of one line, or the text that it is: an element of a list of texts. */
export function recordOf(
  word: string,
  cells: readonly string[],
  above: string | undefined,
): TextFields | string {
  if (above === 'NODEGROUP' && word === 'SUBNETS') return cells[0] ?? '';
  const read = Object.hasOwn(READERS, word) ? READERS[word] : undefined;
  return read === undefined ? (cells[0] ?? '') : read(cells);
}

/** Columns shift where a subnet has more fields: the free addresses stand right before the range. */
function subnet(cells: readonly string[]): TextFields {
  const at = cells.findIndex(isCidr);
  const before = cells.slice(0, Math.max(0, at)).filter(isWhole).at(-1);
  const owner = cells.findIndex((cell) => ACCOUNT.test(cell));
  const flags = cells.slice(0, Math.max(0, owner)).filter((cell) => /^(?:True|False)$/.test(cell));
  return {
    SubnetId: cells.find(isSubnetId),
    VpcId: cells.find((cell) => VPC.test(cell)),
    AvailabilityZone: cells.find(isZone),
    AvailabilityZoneId: cells.find(isZoneId),
    CidrBlock: cells[at],
    AvailableIpAddressCount: before,
    MapPublicIpOnLaunch: flags.at(-1),
  };
}

function instance(cells: readonly string[]): TextFields {
  return {
    InstanceId: cells.find(isInstanceId),
    InstanceType: cells.find(isInstanceType),
    PrivateDnsName: cells.find((cell) => /^ip-[\d-]+\.|^i-[0-9a-f]+\./.test(cell)),
    PrivateIpAddress: cells.find(isAddress),
    SubnetId: cells.find(isSubnetId),
    VpcId: cells.find((cell) => VPC.test(cell)),
    AvailabilityZone: cells.find(isZone),
    Platform: cells.find((cell) => cell === 'windows'),
    ...lifecycle(cells),
  };
}

/** An instance of an Auto Scaling group has a state of its own. */
function lifecycle(cells: readonly string[]): TextFields {
  const state = cells.find((cell) => /^(?:InService|Standby|Pending|Terminat)/.test(cell));
  if (state === undefined) return {};
  return { State: { Name: state.startsWith('Terminat') ? 'terminated' : 'running' } };
}

/** The description stands right before the type, and may be empty. */
function networkInterface(cells: readonly string[]): TextFields {
  const at = cells.findIndex((cell) => INTERFACE_TYPE.test(cell));
  return {
    NetworkInterfaceId: cells.find(isInterfaceId),
    Description: at > 0 ? cells[at - 1] : '',
    InterfaceType: cells[at],
    Status: cells.find((cell) => /^(?:available|associated|in-use|(?:at|de)taching)$/.test(cell)),
    SubnetId: cells.find(isSubnetId),
    VpcId: cells.find((cell) => VPC.test(cell)),
  };
}

function reservation(cells: readonly string[]): TextFields {
  return {
    SubnetCidrReservationId: cells.find((cell) => cell.startsWith('scr-')),
    SubnetId: cells.find(isSubnetId),
    Cidr: cells.find((cell) => RANGE.test(cell)),
    ReservationType: cells.find((cell) => /^(?:prefix|explicit)$/.test(cell)),
  };
}

function nodegroup(cells: readonly string[]): TextFields {
  const arn = cells.findIndex((cell) => /^arn:aws[\w-]*:eks:.*:nodegroup\//.test(cell));
  return {
    nodegroupName: arn === -1 ? undefined : cells[arn + 1],
    amiType: cells.find((cell) => /^(?:AL2|AL2023|BOTTLEROCKET|WINDOWS)_|^CUSTOM$/.test(cell)),
  };
}

function addon(cells: readonly string[]): TextFields {
  return {
    addonName: cells.find((cell) => cell === 'vpc-cni'),
    addonVersion: cells.find((cell) => /^v\d+\.\d+\.\d+-eksbuild\.\d+$/.test(cell)),
    configurationValues: cells.find((cell) => /^\{|\benv\b.*:/.test(cell)),
  };
}

/** Those of an Auto Scaling group have more, and are none of what stands above. */
function tag([Key, Value, ...more]: readonly string[]): TextFields {
  return more.length > 0 ? {} : { Key, Value };
}
