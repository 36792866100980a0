// What keeps an upgrade from getting through.
import type { StuckUpgrade } from '@/engine/over-time';
import { count, subnetsNamed } from './counts';

/** `4 new nodes find no address` */
export function nodesFindNone(nodes: number): string {
  return `${count(nodes, 'new node')} ${nodes === 1 ? 'finds' : 'find'} no address`;
}

/** Among what a run gives to notice. */
export function upgradeStuck({ nodes, subnets }: StuckUpgrade): {
  readonly head: string;
  readonly text: string;
} {
  return {
    head: `The upgrade gets stuck: ${nodesFindNone(nodes)}`,
    text: ` in ${subnetsNamed(subnets)}. It waits for ${nodes === 1 ? 'it' : 'them'}, to the end of the run.`,
  };
}
