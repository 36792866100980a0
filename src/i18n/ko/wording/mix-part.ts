import { machines, pieces } from './counts';

/** `m5.large 19대`; on Fargate, which counts each pod by itself, `Fargate 파드 58개`. */
export function mixPart(label: string, amount: number, arePods = false): string {
  return arePods ? `${label} 파드 ${pieces(amount)}` : `${label} ${machines(amount)}`;
}
