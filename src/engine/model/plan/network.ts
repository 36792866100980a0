// The cluster's network: what AWS has once per cluster, beyond the warm pool.

/** What AWS has once per cluster, beyond the warm pool. */
export interface ClusterNetworking {
  readonly ipFamily: IpFamily;
  /** AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: ENIs for pods lie in the pod subnet of the zone. */
  readonly customNetworking: boolean;
  /** ENABLE_SUBNET_DISCOVERY: new ENIs go to the most free of the tagged subnets of the zone. */
  readonly subnetDiscovery: boolean;
  /** ENABLE_POD_ENI: security groups for pods. */
  readonly podEni: boolean;
  /** Seconds, branch-eni-cooldown of the ConfigMap amazon-vpc-cni; below 30 counts as 30 (R27). */
  readonly branchEniCooldown: number;
  /** ENABLE_MULTI_NIC */
  readonly multiNic: boolean;
  /** ConfigMap amazon-vpc-cni, for Windows nodes. */
  readonly windows: WindowsPool;
}
export const IP_FAMILIES = ['ipv4', 'ipv6'] as const;
export type IpFamily = (typeof IP_FAMILIES)[number];

/** `undefined`: the key is not there. */
export interface WindowsPool {
  readonly prefixDelegation: boolean;
  readonly warmIpTarget: number | undefined;
  readonly minimumIpTarget: number | undefined;
  readonly warmPrefixTarget: number | undefined;
}

/** A new cluster: AWS's manifest and ConfigMap unchanged. */
export const SHIPPED_NETWORKING: ClusterNetworking = {
  ipFamily: 'ipv4',
  customNetworking: false,
  subnetDiscovery: true,
  podEni: false,
  branchEniCooldown: 60,
  multiNic: false,
  windows: {
    prefixDelegation: false,
    warmIpTarget: 1,
    minimumIpTarget: 3,
    warmPrefixTarget: 0,
  },
};
