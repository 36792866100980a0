// Nodes by the number of their pods, so that the one with the fewest is found at once.

interface Level<Node> {
  nodes: Node[];
  /** Index of the first one that is not known to be out of date. */
  next: number;
  /** Entries at which those out of date are dropped. */
  tidyAt: number;
}

const TIDY_AT_LEAST = 64;

/** The nodes with 0, 1, 2 … pods, each in the order in which they came to that number. */
export class NodesByPods<Node extends { readonly phase: string }> {
  readonly #podsOn: (node: Node) => number;
  readonly #levels: Level<Node>[] = [];
  #lowest = 0;

  constructor(podsOn: (node: Node) => number) {
    this.#podsOn = podsOn;
  }

  /** To be called whenever the node's number of pods has changed, or it has become ready. */
  offer(node: Node): void {
    const pods = this.#podsOn(node);
    for (let level = this.#levels.length; level <= pods; level += 1) {
      this.#levels.push({ nodes: [], next: 0, tidyAt: TIDY_AT_LEAST });
    }
    const level = this.#levels[pods] as Level<Node>;
    if (level.nodes.length === level.tidyAt) this.#tidy(level, pods);
    level.nodes.push(node);
    if (pods < this.#lowest) this.#lowest = pods;
  }

  /** The node with the fewest pods for which `hasPlace` holds; it stays. */
  first(hasPlace: (node: Node) => boolean): Node | undefined {
    for (; this.#lowest < this.#levels.length; this.#lowest += 1) {
      const level = this.#levels[this.#lowest] as Level<Node>;
      for (; level.next < level.nodes.length; level.next += 1) {
        const node = level.nodes[level.next] as Node;
        if (this.#podsOn(node) === this.#lowest && hasPlace(node)) return node;
      }
      level.nodes.length = 0;
      level.next = 0;
    }
    return undefined;
  }

  #tidy(level: Level<Node>, pods: number): void {
    level.nodes = level.nodes
      .slice(level.next)
      .filter((node) => node.phase !== 'gone' && this.#podsOn(node) === pods);
    level.next = 0;
    level.tidyAt = Math.max(TIDY_AT_LEAST, 2 * level.nodes.length);
  }
}
