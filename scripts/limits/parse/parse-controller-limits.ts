import { goFields, readGoMap } from './go-map';

/**
 * Branch ENIs of each type, 0 where a trunk is impossible, from pkg/aws/vpc/limits.go of
 * amazon-vpc-resource-controller-k8s. Its `Interface` counts the ENIs of all cards and is not read.
 * @throws UnreadableInput naming file, type and field
 */
export function parseControllerLimits(source: string, file: string): ReadonlyMap<string, number> {
  const branchEnis = new Map<string, number>();
  for (const [name, entry] of readGoMap(source, file)) {
    const fields = goFields(entry, `${file}: ${name}`);
    const trunk = fields.flag('IsTrunkingCompatible');
    branchEnis.set(name, trunk ? fields.count('BranchInterface') : 0);
  }
  return branchEnis;
}
