import { recordOf, type TextFields } from './text-record';

interface Open {
  readonly word: string;
  readonly fields: TextFields;
}

/** Which lines can stand below which: what a record holds has lines of its own. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  SUBNETS: ['TAGS'],
  RESERVATIONS: [],
  INSTANCES: ['NETWORKINTERFACES', 'PLACEMENT', 'STATE', 'TAGS'],
  NETWORKINTERFACES: ['ATTACHMENT', 'PRIVATEIPADDRESSES', 'IPV4PREFIXES', 'TAGSET'],
  SUBNETIPV4CIDRRESERVATIONS: [],
  NODEGROUP: ['INSTANCETYPES', 'SCALINGCONFIG', 'SUBNETS', 'UPDATECONFIG'],
  ADDON: [],
  CLUSTER: ['SUBNETIDS', 'KUBERNETESNETWORKCONFIG', 'COMPUTECONFIG'],
};
/** The names that JSON has for them, and whether there may be several. */
const NAMES: Readonly<Record<string, readonly [name: string, isList: boolean]>> = {
  SUBNETS: ['Subnets', true],
  INSTANCES: ['Instances', true],
  NETWORKINTERFACES: ['NetworkInterfaces', true],
  SUBNETIPV4CIDRRESERVATIONS: ['SubnetIpv4CidrReservations', true],
  NODEGROUP: ['nodegroup', false],
  ADDON: ['addon', false],
  CLUSTER: ['cluster', false],
  TAGS: ['Tags', true],
  TAGSET: ['TagSet', true],
  ATTACHMENT: ['Attachment', false],
  PRIVATEIPADDRESSES: ['PrivateIpAddresses', true],
  IPV4PREFIXES: ['Ipv4Prefixes', true],
  PLACEMENT: ['Placement', false],
  STATE: ['State', false],
  INSTANCETYPES: ['instanceTypes', true],
  SCALINGCONFIG: ['scalingConfig', false],
  UPDATECONFIG: ['updateConfig', false],
  SUBNETIDS: ['subnetIds', true],
  KUBERNETESNETWORKCONFIG: ['kubernetesNetworkConfig', false],
  COMPUTECONFIG: ['computeConfig', false],
};
const BEGINS =
  /^(?:SUBNETS|RESERVATIONS|INSTANCES|NETWORKINTERFACES|SUBNETIPV4CIDRRESERVATIONS|NODEGROUP|ADDON|CLUSTER)\t/;

/** Whether a word stands before lines of `--output text`. */
export function isTextWord(word: string): boolean {
  return Object.hasOwn(NAMES, word) || word === 'RESERVATIONS' || word === 'AUTOSCALINGGROUPS';
}

/** Whether these are lines of the AWS CLI's `--output text` with the names of lists before them. */
export function isTextOutput(lines: readonly string[]): boolean {
  return lines.some((line) => BEGINS.test(line) && !/^CLUSTER\tNODEGROUP\t/.test(line));
}

/**
 * What `--output text` printed in full, as the object that JSON would have. The lines have no keys: a
 * value is told by its form, and by its place where the alphabet leaves one.
 */
export function textValue(lines: readonly string[]): Readonly<Record<string, unknown>> {
  const root: TextFields = {};
  const open: Open[] = [];
  for (const line of lines.map(withWord)) {
    const [word = '', ...rest] = line.split('\t');
    if (!Object.hasOwn(NAMES, word) && word !== 'RESERVATIONS') continue;
    const cells = rest.map((cell) => (cell === 'None' ? '' : cell.trim()));
    // An id alone is one of a list, as a query of a node group leaves it.
    if (word === 'SUBNETS' && cells.length === 1 && open.length === 0) continue;
    const at = open.findLastIndex((one) => BELOW[one.word]?.includes(word));
    if (at === -1 && !BEGINS.test(line)) continue;
    open.splice(at + 1);
    const above = open[at]?.fields ?? root;
    const value = recordOf(word, cells, open[at]?.word);
    if (word !== 'RESERVATIONS') put(above, word, value, open[at]?.word);
    if (typeof value === 'object') open.push({ word, fields: value });
  }
  return root;
}

/** `--query nodegroup` leaves out the word before the fields of the node group itself. */
function withWord(line: string): string {
  const isNodegroup = line.length < 4000 && /\tarn:aws[\w-]*:eks:\S*:nodegroup\//.test(line);
  return isNodegroup && !line.startsWith('NODEGROUP\t') ? `NODEGROUP\t${line}` : line;
}

function put(to: TextFields, word: string, value: TextFields | string, above?: string): void {
  const [name = word, isList = false] = NAMES[word] ?? [];
  const own = above === 'NODEGROUP' && word === 'SUBNETS' ? 'subnets' : name;
  const holder = word === 'SUBNETIDS' ? member(to, 'resourcesVpcConfig') : to;
  if (!isList) holder[own] = value;
  else {
    const before = holder[own];
    if (Array.isArray(before)) before.push(value);
    else holder[own] = [value];
  }
}

function member(of: TextFields, name: string): TextFields {
  const before = of[name];
  if (typeof before === 'object' && before !== null && !Array.isArray(before)) {
    return before as TextFields;
  }
  const made: TextFields = {};
  of[name] = made;
  return made;
}
