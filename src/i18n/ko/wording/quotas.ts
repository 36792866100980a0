import type { QuotaName } from '@/engine';

export const QUOTAS: Readonly<Record<QuotaName, string>> = {
  nau: 'VPC의 NAU',
  enis: '리전의 네트워크 인터페이스',
};
