// Limits above the subnet: AWS's quotas of a VPC and of a Region (R38, R39).

/** `nau`: network address usage of a VPC. `enis`: network interfaces of a Region. */
export const QUOTA_NAMES = ['nau', 'enis'] as const;
export type QuotaName = (typeof QUOTA_NAMES)[number];

/** What the account has: what others of the VPC or the Region use is to be taken off before. */
export type Quotas = Readonly<Record<QuotaName, number>>;

/** What every account has until AWS raises it. */
export const AWS_QUOTAS: Quotas = { nau: 64_000, enis: 5_000 };

/** How much of a quota a plan takes when every node holds all that it wants. */
export interface QuotaUsage {
  readonly quota: number;
  readonly used: number;
  /** Of these, by named consumers and by addresses that others hold. */
  readonly byOthers: number;
}
export type QuotaUsages = Readonly<Record<QuotaName, QuotaUsage>>;

/** From this share of a quota on it is told that it is near. */
const NEAR_PERCENT = 80;

/** More than 80 % of the quota is used. */
export function isNearQuota({ used, quota }: Pick<QuotaUsage, 'used' | 'quota'>): boolean {
  return used * 100 > quota * NEAR_PERCENT;
}
