// The text form of the table: one family a line, its types from small to large, parted by commas.
//
//   m5 4/vcpu amd64,large 3x10 2 = 9,xlarge 4x15 4 = 18,…
//   c8gn 2/vcpu arm64,…,48xlarge 12/12x50 192 = 98,metal-48xl 12/12x50 192 = 0 not-in-controller
//
// A type is: size, ENIs of each network card x IPv4 addresses per ENI, vCPUs, memory in GiB, branch
// ENIs, then marks; `?` stands for a number that is not published. `=` for its memory: the GiB of each
// vCPU that stand behind the family, which makes families alike, and the table small when packed.
// Marks that every type of the family has stand once, behind that: the architecture, no-prefixes,
// not-in-controller, not-in-cni.

import { ARCHITECTURES, type Architecture, type InstanceType } from './instance-type';

export const UNKNOWN = '?';
/** The memory of a type is what its family has for each vCPU. */
export const AS_FAMILY = '=';
export const PER_VCPU = '/vcpu';
export const NO_PREFIXES = 'no-prefixes';
export const NOT_IN_CONTROLLER = 'not-in-controller';
/** Limits are those of the controller's table. */
export const NOT_IN_CNI = 'not-in-cni';

/**
 * Reads the text form.
 * @returns the types in the order of the text
 * @throws Error naming the type when the text is not of the form: it is generated, so that is a
 * mistake of ours
 */
export function decodeTable(text: string): InstanceType[] {
  return textsByFamily(text).flatMap(([, line]) => decodeFamily(line));
}

/** Each family's name and its text, which `decodeTable` reads too. */
export function textsByFamily(text: string): (readonly [family: string, text: string])[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.search(/[ ,]/)), line] as const);
}

function decodeFamily(line: string): InstanceType[] {
  const [head = '', ...types] = line.split(',');
  const [family = '', ...marks] = head.split(' ');
  return types.map((type) => decodeType(family, marks, type));
}

function decodeType(family: string, familyMarks: readonly string[], text: string): InstanceType {
  const [size = '', enis = '', vcpus, memoryText, branchEnis, ...ownMarks] = text.split(' ');
  const name = `${family}.${size}`;
  const [cards = '', ipv4PerEni] = enis.split('x');
  const networkCards = cards.split('/').map((card) => count(name, card));
  const marks = [...familyMarks, ...ownMarks];
  const memory =
    memoryText === AS_FAMILY
      ? count(name, vcpus) * perVcpu(name, familyMarks)
      : published(name, memoryText);
  return {
    name,
    maxEnis: networkCards[0] ?? 0,
    ipv4PerEni: count(name, ipv4PerEni),
    prefixCapable: !marks.includes(NO_PREFIXES),
    vcpus: published(name, vcpus),
    networkCards,
    memoryMiB: memory === undefined ? undefined : memory * 1024,
    arch: marks.find(isArchitecture),
    branchEnis: published(name, branchEnis),
    inControllerTable: !marks.includes(NOT_IN_CONTROLLER),
    limitsFrom: marks.includes(NOT_IN_CNI) ? 'controller' : 'cni',
  };
}

function perVcpu(name: string, familyMarks: readonly string[]): number {
  const mark = familyMarks.find((each) => each.endsWith(PER_VCPU));
  return count(name, mark?.slice(0, -PER_VCPU.length));
}

function isArchitecture(mark: string): mark is Architecture {
  return (ARCHITECTURES as readonly string[]).includes(mark);
}

function published(name: string, text: string | undefined): number | undefined {
  return text === UNKNOWN ? undefined : count(name, text);
}

function count(name: string, text: string | undefined): number {
  const value = text === '' ? Number.NaN : Number(text);
  if (!(value >= 0)) throw new Error(`types: ${name} ${text}`);
  return value;
}
