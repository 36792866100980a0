import { formatCount } from '@/i18n/wording/number-format';
import { count } from './counts';

/** `19 m5.large`; on Fargate, which counts each pod by itself, `58 Fargate pods`, `58 pods of batch`. */
export function mixPart(label: string, amount: number, arePods = false): string {
  if (!arePods) return `${formatCount(amount)} ${label}`;
  return label === 'Fargate' ? count(amount, 'Fargate pod') : `${count(amount, 'pod')} of ${label}`;
}
