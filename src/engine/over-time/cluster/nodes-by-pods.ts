// Nodes by the number of their pods, so that the one with the fewest is found at once.
import { podsOn, type SimNode } from './cluster-state';

interface Level {
  nodes: SimNode[];
  /** Index of the first one that is not known to be out of date. */
  next: number;
  /** Entries at which those out of date are dropped. */
  tidyAt: number;
}

const TIDY_AT_LEAST = 64;

/** The nodes with 0, 1, 2 … pods, each in the order in which they came to that number. */
export class NodesByPods {
  readonly #levels: Level[] = [];
  #lowest = 0;

  /** To be called whenever the node's number of pods has changed, or it has become ready. */
  offer(node: SimNode): void {
    const pods = podsOn(node);
    for (let level = this.#levels.length; level <= pods; level += 1) {
      this.#levels.push({ nodes: [], next: 0, tidyAt: TIDY_AT_LEAST });
    }
    const level = this.#levels[pods] as Level;
    if (level.nodes.length === level.tidyAt) tidy(level, pods);
    level.nodes.push(node);
    if (pods < this.#lowest) this.#lowest = pods;
  }

  /** The node with the fewest pods for which `hasPlace` holds; it stays. */
  first(hasPlace: (node: SimNode) => boolean): SimNode | undefined {
    for (; this.#lowest < this.#levels.length; this.#lowest += 1) {
      const level = this.#levels[this.#lowest] as Level;
      for (; level.next < level.nodes.length; level.next += 1) {
        const node = level.nodes[level.next] as SimNode;
        if (podsOn(node) === this.#lowest && hasPlace(node)) return node;
      }
      level.nodes.length = 0;
      level.next = 0;
    }
    return undefined;
  }
}

function tidy(level: Level, pods: number): void {
  level.nodes = level.nodes
    .slice(level.next)
    .filter((node) => node.phase !== 'gone' && podsOn(node) === pods);
  level.next = 0;
  level.tidyAt = Math.max(TIDY_AT_LEAST, 2 * level.nodes.length);
}
