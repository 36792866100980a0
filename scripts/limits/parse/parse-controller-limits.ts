import { goFields, readGoMap } from './go-map';
import { atLeast, type CniLimits, networkCardsIn } from './parse-cni-limits';

export interface ControllerLimits extends CniLimits {
  /** 0 where a trunk is impossible. */
  readonly branchEnis: number;
}

/**
 * Branch ENIs, ENIs and addresses per ENI, from pkg/aws/vpc/limits.go of
 * amazon-vpc-resource-controller-k8s. Its `Interface` counts the ENIs of all cards and is not read
 * where the cards are listed.
 * @throws UnreadableInput naming file, type and field
 */
export function parseControllerLimits(
  source: string,
  file: string,
): ReadonlyMap<string, ControllerLimits> {
  const limits = new Map<string, ControllerLimits>();
  for (const [name, entry] of readGoMap(source, file)) {
    const where = `${file}: ${name}`;
    const fields = goFields(entry, where);
    const cards = networkCardsIn(entry, where);
    const trunk = fields.flag('IsTrunkingCompatible');
    limits.set(name, {
      networkCards:
        cards.length > 0 ? cards : [atLeast(1, fields.count('Interface'), `${where}: Interface`)],
      ipv4PerEni: atLeast(2, fields.count('IPv4PerInterface'), `${where}: IPv4PerInterface`),
      prefixCapable: fields.text('Hypervisor') === 'nitro' || fields.flag('IsBareMetal'),
      branchEnis: trunk ? fields.count('BranchInterface') : 0,
    });
  }
  return limits;
}
