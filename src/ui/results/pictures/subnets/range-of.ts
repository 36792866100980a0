import { formatCidr, type SubnetUsage } from '@/engine';

/** `10.0.0.0/24`, or `/24` where only the size is known. */
export function rangeOf({ cidr, prefixLength }: SubnetUsage): string {
  return cidr === undefined ? `/${prefixLength}` : formatCidr(cidr);
}
