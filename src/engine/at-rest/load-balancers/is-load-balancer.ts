import type { Consumer, ConsumerKind } from '@/engine/model';

const LOAD_BALANCERS: ReadonlySet<ConsumerKind> = new Set(['alb', 'nlb', 'clb']);

/** Whether the AWS Load Balancer Controller, or AWS itself, chooses its subnets (R37). */
export function isLoadBalancer({ kind }: Pick<Consumer, 'kind'>): boolean {
  return LOAD_BALANCERS.has(kind);
}
