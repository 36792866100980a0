// The quotas above the subnets: AWS's defaults stand in the form.
import { AWS_QUOTAS, type Quotas } from '@/engine';
import { ENI_QUOTA, NAU_QUOTA } from '@/plan/fields/number-ranges';
import { number } from '@/plan/table/field-builders';
import type { TypedField } from '@/plan/table/field-table';

export const QUOTAS = {
  nauQuota: number(NAU_QUOTA, { link: 'nau-quota', blank: String(AWS_QUOTAS.nau) }),
  eniQuota: number(ENI_QUOTA, { link: 'eni-quota', blank: String(AWS_QUOTAS.enis) }),
};
export type QuotaField = TypedField<typeof QUOTAS>;
export const QUOTA_FIELDS: readonly QuotaField[] = ['nauQuota', 'eniQuota'];

/** One at fault counts as AWS's default. */
export function quotasOf({
  nauQuota = AWS_QUOTAS.nau,
  eniQuota = AWS_QUOTAS.enis,
}: Partial<Record<QuotaField, number>>): Quotas {
  return { nau: nauQuota, enis: eniQuota };
}
