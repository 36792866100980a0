/** What is said of the fields for every node. */
export const everyNode = {
  labels: {
    systemPods: 'System pods',
    hostNetworkPods: 'hostNetwork pods',
    managedCap: 'Managed node group cap',
  },
  systemPods:
    'on each Linux and Auto Mode node, with an address of their own: CoreDNS, CSI drivers, agents',
  hostNetworkPods:
    'on each Linux node; they take a place, no address: aws-node and kube-proxy are two',
  managedCap: 'max pods at most 110, or 250 above 30 vCPUs',
};
