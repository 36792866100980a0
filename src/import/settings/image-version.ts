/** The version of the CNI by the tag of its image; `undefined`: the tag has none. */
export function imageVersion(image = ''): string | undefined {
  return /\/amazon-k8s-cni:v?(\d+\.\d+\.\d+)/.exec(image)?.[1];
}
