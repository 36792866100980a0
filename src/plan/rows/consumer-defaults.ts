import type { ConsumerKind } from '@/engine';

export interface ConsumerDefault {
  /** Of each in each zone; of the control plane in all zones together. */
  readonly addresses: number;
}

/**
 * How many addresses to plan for, where the person types none; without a source one network interface
 * each, as is usual.
 */
export const CONSUMER_DEFAULTS: Readonly<Record<ConsumerKind, ConsumerDefault>> = {
  // https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html
  'control-plane': { addresses: 4 },
  // AWS asks for 8 free in each subnet, so that the load balancer can grow.
  // https://docs.aws.amazon.com/elasticloadbalancing/latest:
  // application/application-load-balancers.html, network/network-load-balancers.html,
  // classic/elb-manage-subnets.html
  alb: { addresses: 8 },
  nlb: { addresses: 1 },
  clb: { addresses: 8 },
  // https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html
  'nat-gateway': { addresses: 1 },
  'interface-endpoint': { addresses: 1 },
  // One in use, one that a maintenance may need.
  rds: { addresses: 2 },
  elasticache: { addresses: 1 },
  efs: { addresses: 1 },
  lambda: { addresses: 1 },
  bastion: { addresses: 1 },
  other: { addresses: 1 },
};
