import type { ConsumerKind } from '@/engine';

export interface ConsumerDefault {
  /** Of each in each zone; of the control plane in all zones together. */
  readonly addresses: number;
  /** Where AWS says so; `undefined`: one network interface each, as is usual. */
  readonly source: string | undefined;
}

const ELB = 'https://docs.aws.amazon.com/elasticloadbalancing/latest';

/** How many addresses to plan for, where the person types none. */
export const CONSUMER_DEFAULTS: Readonly<Record<ConsumerKind, ConsumerDefault>> = {
  'control-plane': {
    addresses: 4,
    source: 'https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html',
  },
  // AWS asks for 8 free in each subnet, so that the load balancer can grow.
  alb: { addresses: 8, source: `${ELB}/application/application-load-balancers.html` },
  nlb: { addresses: 1, source: `${ELB}/network/network-load-balancers.html` },
  clb: { addresses: 8, source: `${ELB}/classic/elb-manage-subnets.html` },
  'nat-gateway': {
    addresses: 1,
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html',
  },
  'interface-endpoint': { addresses: 1, source: undefined },
  // One in use, one that a maintenance may need.
  rds: { addresses: 2, source: undefined },
  elasticache: { addresses: 1, source: undefined },
  efs: { addresses: 1, source: undefined },
  lambda: { addresses: 1, source: undefined },
  bastion: { addresses: 1, source: undefined },
  other: { addresses: 1, source: undefined },
};
