// What a value is by its form alone.

const ZONE = /^[a-z]{2}(?:-[a-z]+)+-\d(?:-[a-z]{3,4}-\d)?[a-z]$/;
const ZONE_ID = /^[a-z]{3,5}\d(?:-[a-z]{3,4}\d)?-az\d$/;
const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const TYPE_NAME = /^(?!ip-\d)(?!i-[0-9a-f]{8})[a-z][a-z0-9-]*\.(?=[\d-]*[a-z])[a-z0-9-]+$/i;
const TYPE = /^[a-z][a-z0-9-]*\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/;

export function isZone(text: string): boolean {
  return ZONE.test(text);
}

export function isZoneId(text: string): boolean {
  return ZONE_ID.test(text);
}

/** An IPv4 range as AWS writes those of subnets, /16 to /28. */
export function isCidr(text: string): boolean {
  const [, ...parts] = CIDR.exec(text) ?? [];
  const [a = 256, b = 256, c = 256, d = 256, length = 0] = parts.map(Number);
  return [a, b, c, d].every((byte) => byte < 256) && length >= 16 && length <= 28;
}

export function cidrLength(cidr: string): number {
  return Number(cidr.split('/')[1]);
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

export function isSubnetId(text: string): boolean {
  return /^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}

export function isInstanceId(text: string): boolean {
  return /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}

export function isInterfaceId(text: string): boolean {
  return /^eni-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}

export function isInstanceType(text: string): boolean {
  return TYPE.test(text);
}

/** A family and a size, whatever their names: where a heading says that the cells are types. */
export function isTypeName(text: string): boolean {
  return text.length <= LONGEST_TYPE && TYPE_NAME.test(text);
}

const LONGEST_TYPE = 40;

export function isWhole(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

/** What tools print for nothing. */
export function isNothing(text: string): boolean {
  return /^(?:|<none>|<unset>|<unknown>|<nil>|None|null|–|-)$/.test(text);
}

/** `ap-northeast-2` of `ap-northeast-2a`; of a local zone the Region above it. */
export function regionOf(zone: string): string | undefined {
  return /^[a-z]{2}(?:-[a-z]+)+-\d/.exec(zone)?.[0];
}
