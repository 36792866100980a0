import type { SettingEvidence } from '@/import';

/** Why a setting is probably so, behind the value that it then has. */
export function evidenceWords(evidence: SettingEvidence): string {
  switch (evidence.code) {
    case 'POD_ENI_CAPACITY':
      return 'true: vpc.amazonaws.com/pod-eni in capacity';
    case 'TRUNK_ENI':
      return 'true: a trunk ENI is there';
    case 'ENI_CONFIGS':
      return 'probably true: ENIConfigs exist';
    case 'SOME_NODES':
      return `true on ${evidence.on} of ${evidence.of} nodes`;
    case 'MODES_DIFFER':
      if (evidence.off === 0) return 'probably true: nodes hold prefixes';
      return `true on ${nodes(evidence.on)}, false on ${others(evidence)}: to be asked`;
  }
}

function nodes(count: number): string {
  return count === 1 ? 'one node' : `${count} nodes`;
}

function others({ on, off }: { readonly on: number; readonly off: number }): string {
  return on === 1 && off === 1 ? 'the other' : nodes(off);
}
