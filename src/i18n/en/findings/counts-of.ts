import { amountsOf } from '@/i18n/en/wording/counts';

/** `1 pod`, `5 pods`, `1 and 5 pods` */
export function countsOf(amounts: readonly number[], one: string, many = `${one}s`): string {
  return `${amountsOf(amounts)} ${amounts.every((amount) => amount === 1) ? one : many}`;
}
