// What is often read about the VPC CNI and is wrong, and where it stands.
import type { NodeGroup } from '@/engine';

export type CommonClaim =
  | ({ readonly code: 'FOURTEEN_PER_PREFIX'; readonly prefixes: number } & Numbers)
  | (OfType & { readonly code: 'N_MINUS_1' })
  | (OfType & { readonly code: 'TWO_ENIS_IDLE' })
  | (OfType & { readonly code: 'ONE_ENI_FOR_ONE_POD' })
  | (OfType & { readonly code: 'NO_CAP' })
  | (OfType & { readonly code: 'PREFIXES_RAISE_PODS' })
  | (OfType & { readonly code: 'WHOLE_ENI_FOR_WARM_IP' })
  | (OfType & { readonly code: 'TRUNK_TAKES_NOTHING' })
  | (OfType & { readonly code: 'WINDOWS_PREFIXES' })
  | (OfType & { readonly code: 'IPV6_460'; readonly ofType: number })
  | (OfType & {
      readonly code: 'MINIMUM_COUNTS_PRIMARIES';
      readonly minimumIpTarget: number;
      readonly claimedEnis: number;
      readonly rightEnis: number;
    })
  | (OfType & { readonly code: 'FIVE_SLOTS_ARE_60'; readonly onAllEnis: number })
  | (OfType & { readonly code: 'PREFIXES_NEED_NITRO' })
  | (OfType & { readonly code: 'GIVEN_BACK_ONE_BY_ONE' })
  | (OfType & {
      readonly code: 'MAX_PODS_ARE_ADDRESSES';
      readonly branchEnis: number;
      readonly withTrunk: number;
    })
  | ({
      readonly code: 'TWO_RESERVED';
      readonly subnet: string;
      readonly prefixLength: number;
    } & Numbers)
  /** `isCounted`: the plan has the pods among its add-ons. */
  | ({ readonly code: 'CSI_ON_HOST_NETWORK'; readonly isCounted: boolean } & Numbers);
export type CommonClaimCode = CommonClaim['code'];

interface Numbers {
  /** What the claim comes to for the plan, and what holds. */
  readonly claimed: number;
  readonly right: number;
}

interface OfType extends Numbers {
  readonly instanceType: string;
  readonly maxEnis: number;
  /** The ENI's own address included. */
  readonly ipv4PerEni: number;
}

/** What a claim says of the type of a group's nodes. */
export function typeOf({ instanceType, limits }: NodeGroup) {
  const { maxEnis, ipv4PerEni } = limits;
  return { instanceType, maxEnis, ipv4PerEni };
}

/** Where a claim stands or is refuted. */
export const CLAIM_SOURCES: Readonly<Record<CommonClaimCode, string>> = {
  FOURTEEN_PER_PREFIX:
    'https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html',
  N_MINUS_1: 'https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html',
  TWO_ENIS_IDLE: 'https://github.com/aws/amazon-vpc-cni-k8s/issues/2857',
  ONE_ENI_FOR_ONE_POD:
    'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md',
  NO_CAP: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  PREFIXES_RAISE_PODS:
    'https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html',
  WHOLE_ENI_FOR_WARM_IP: 'https://docs.aws.amazon.com/eks/latest/best-practices/vpc-cni.html',
  TRUNK_TAKES_NOTHING: 'https://docs.aws.amazon.com/eks/latest/best-practices/sgpp.html',
  WINDOWS_PREFIXES: 'https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-win.html',
  IPV6_460: 'https://docs.aws.amazon.com/eks/latest/best-practices/ipv6.html',
  MINIMUM_COUNTS_PRIMARIES: 'https://docs.aws.amazon.com/eks/latest/best-practices/vpc-cni.html',
  FIVE_SLOTS_ARE_60: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html',
  PREFIXES_NEED_NITRO:
    'https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/pkg/awsutils/awsutils.go#L2025',
  GIVEN_BACK_ONE_BY_ONE:
    'https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/pkg/ipamd/ipamd.go#L892',
  MAX_PODS_ARE_ADDRESSES: 'https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md',
  TWO_RESERVED: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  CSI_ON_HOST_NETWORK:
    'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/deploy/kubernetes/base/node.yaml',
};
