import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { NodeDesign } from '@/engine/model';
import { autoModeDesign } from './auto-mode';
import { fargateDesign } from './fargate';
import { linuxDesign } from './linux';
import type { NodeSite } from './node-site';
import { windowsDesign } from './windows';

/** What a node of a group is, where it lies: decided here once, for rest and for every run over time. */
export function design(group: EffectiveGroup, site: NodeSite): NodeDesign {
  switch (group.spec.kind) {
    case 'linux':
      return linuxDesign(group, site);
    case 'windows':
      return windowsDesign(group);
    case 'auto-mode':
      return autoModeDesign(group, site);
    case 'fargate':
      return fargateDesign(group);
  }
}

/** The designs of a group's nodes, each made once: places that are alike are the same site. */
export function designsOf(group: EffectiveGroup): (site: NodeSite) => NodeDesign {
  const known = new Map<NodeSite, NodeDesign>();
  return (site) => {
    let found = known.get(site);
    if (found === undefined) {
      found = design(group, site);
      known.set(site, found);
    }
    return found;
  };
}
