// What keeps an upgrade from getting through.
import { count } from './counts';

/** `4 new nodes find no address` */
export function nodesFindNone(nodes: number): string {
  return `${count(nodes, 'new node')} ${nodes === 1 ? 'finds' : 'find'} no address`;
}
