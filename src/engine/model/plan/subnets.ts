// Address arithmetic on subnets. No 32-bit shifts: addresses are numbers up to 2^32 − 1.
import type { Cidr, Subnet } from './plan';

/** The first four addresses and the last of every subnet. */
export const RESERVED_ADDRESSES = 5;
export const PREFIX_SIZE = 16;

/** Whether nodes may lie in a subnet, with their pods or without. */
export function isForNodes({ use }: Pick<Subnet, 'use'>): boolean {
  return use === 'nodes' || use === 'nodes-only';
}

/** Addresses in a subnet of the given prefix length, reserved ones included. */
export function subnetSize(prefixLength: number): number {
  return 2 ** (32 - prefixLength);
}

/** Addresses that AWS gives out in a subnet of the given prefix length. */
export function usableAddresses(prefixLength: number): number {
  return subnetSize(prefixLength) - RESERVED_ADDRESSES;
}

/** Whether two ranges share an address. */
export function cidrsOverlap(a: Cidr, b: Cidr): boolean {
  return (
    a.base < b.base + subnetSize(b.prefixLength) && b.base < a.base + subnetSize(a.prefixLength)
  );
}

/** `10.0.0.0/24` */
export function formatCidr(cidr: Cidr): string {
  const { base, prefixLength } = cidr;
  const octets = [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(base / unit) % 256);
  return `${octets.join('.')}/${prefixLength}`;
}
