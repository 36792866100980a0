// The rules that the engine implements, by number, each with where it was read. rules.md words them.

/** Of amazon-vpc-cni-k8s: whose ipamd the engine follows, and was recorded. */
export const IPAMD_VERSION = 'v1.23.1';

const CNI = `https://github.com/aws/amazon-vpc-cni-k8s/blob/${IPAMD_VERSION}`;
const BEST_PRACTICES = 'https://docs.aws.amazon.com/eks/latest/best-practices';
const VPC_GUIDE = 'https://docs.aws.amazon.com/vpc/latest/userguide';

/** Every rule of the engine: number → where it was read. The numbers are never given to another rule. */
export const RULES = {
  R1: { source: 'Amazon VPC user guide, subnet sizing', url: `${VPC_GUIDE}/subnet-sizing.html` },
  R2: { source: 'vpc_ip_resource_limit.go', url: `${CNI}/pkg/vpc/vpc_ip_resource_limit.go` },
  R3: { source: 'awsutils.go, GetENIIPv4Limit', url: `${CNI}/pkg/awsutils/awsutils.go#L1970` },
  R4: { source: 'ipamd.go, settings and defaults', url: `${CNI}/pkg/ipamd/ipamd.go#L1406` },
  R5: { source: 'ipamd.go, precedence of targets', url: `${CNI}/pkg/ipamd/ipamd.go#L2623` },
  R6: { source: 'ipamd.go, datastoreTargetState', url: `${CNI}/pkg/ipamd/ipamd.go#L2177` },
  R7: { source: 'ipamd.go, isDatastorePoolTooLow', url: `${CNI}/pkg/ipamd/ipamd.go#L2623` },
  R8: { source: 'ipamd.go, stop at max pods', url: `${CNI}/pkg/ipamd/ipamd.go#L2637` },
  R9: { source: 'ipamd.go, tryAssignIPs', url: `${CNI}/pkg/ipamd/ipamd.go#L1105` },
  R10: { source: 'ipamd.go, tryAllocateENI', url: `${CNI}/pkg/ipamd/ipamd.go#L1050` },
  R11: { source: 'ipamd.go, hasRoomForEni', url: `${CNI}/pkg/ipamd/ipamd.go#L2592` },
  R12: {
    source: 'Amazon EC2 user guide, IP addresses per network interface',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html',
  },
  R13: {
    source: 'Amazon EC2 user guide, prefixes for network interfaces',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html',
  },
  R14: { source: 'EKS best practices, Amazon VPC CNI', url: `${BEST_PRACTICES}/vpc-cni.html` },
  R15: {
    source: 'ipamd.go, release of addresses and prefixes',
    url: `${CNI}/pkg/ipamd/ipamd.go#L892`,
  },
  R16: {
    source: 'data_store.go, getDeletableENI',
    url: `${CNI}/pkg/ipamd/datastore/data_store.go#L1042`,
  },
  R17: {
    source: 'amazon-eks-ami, max-pods-calculator.sh',
    url: 'https://github.com/awslabs/amazon-eks-ami/blob/a92d9fde/templates/al2023/runtime/max-pods-calculator.sh',
  },
  R18: {
    source: 'EKS user guide, how maxPods is determined',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  },
  R19: {
    source: 'ipamd.go, prefix delegation on types that are not Nitro',
    url: `${CNI}/pkg/ipamd/ipamd.go#L2755`,
  },
  R20: {
    source: 'EKS best practices, prefix mode for Linux',
    url: `${BEST_PRACTICES}/prefix-mode-linux.html`,
  },
  R21: {
    source: 'Amazon EC2 Auto Scaling, distribution over Availability Zones',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
  },
  R22: {
    source: 'Karpenter, choice of the subnet in a zone',
    url: 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/providers/subnet/subnet.go',
  },
  R23: {
    source: 'Kubernetes documentation, scheduling framework',
    url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/',
  },
  R24: {
    source: 'EKS user guide, network requirements of the cluster',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
  },
  R25: {
    source: 'EKS best practices, custom networking',
    url: `${BEST_PRACTICES}/custom-networking.html`,
  },
  R26: {
    source: 'Amazon VPC user guide, restrictions on CIDR block associations',
    url: `${VPC_GUIDE}/vpc-cidr-blocks.html`,
  },
  R27: {
    source: 'EKS best practices, security groups per pod',
    url: `${BEST_PRACTICES}/sgpp.html`,
  },
  R28: { source: 'ipamd.go, setUnmanagedENIs', url: `${CNI}/pkg/ipamd/ipamd.go#L260` },
  R29: {
    source: 'ipamd.go, warm targets of further network cards',
    url: `${CNI}/pkg/ipamd/ipamd.go#L2181`,
  },
  R30: { source: 'awsutils.go, createENI', url: `${CNI}/pkg/awsutils/awsutils.go#L1126` },
  R31: {
    source: 'Amazon VPC user guide, subnet CIDR reservations',
    url: `${VPC_GUIDE}/subnet-cidr-reservation.html`,
  },
  R32: { source: 'EKS best practices, IPv6 clusters', url: `${BEST_PRACTICES}/ipv6.html` },
  R33: {
    source: 'amazon-vpc-resource-controller-k8s, pool.go',
    url: 'https://github.com/aws/amazon-vpc-resource-controller-k8s/blob/master/pkg/pool/pool.go',
  },
  R34: {
    source: 'EKS user guide, networking of EKS Auto Mode',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html',
  },
  R35: {
    source: 'EKS user guide, how maxPods is determined',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  },
  R36: {
    source: 'EKS user guide, AWS Fargate',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/fargate.html',
  },
  R37: {
    source: 'AWS Load Balancer Controller, subnet discovery',
    url: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/',
  },
  R38: {
    source: 'Amazon VPC user guide, network address usage',
    url: `${VPC_GUIDE}/network-address-usage.html`,
  },
  R39: { source: 'Amazon VPC quotas', url: `${VPC_GUIDE}/amazon-vpc-limits.html` },
  R40: {
    source: 'aws-vpc-cni, validation of its variables at its start',
    url: `${CNI}/cmd/aws-vpc-cni/main.go#L379`,
  },
  R41: {
    source: 'Amazon EC2 API, Subnet: availableIpAddressCount',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html',
  },
} as const;

/** Number of a rule in rules.md. */
export type RuleNumber = keyof typeof RULES;
