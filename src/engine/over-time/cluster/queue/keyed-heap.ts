/** A binary heap of items by a number: the item with the least key is at the top. */
export class KeyedHeap<T> {
  readonly #keys: number[] = [];
  readonly #items: T[] = [];

  get top(): T | undefined {
    return this.#items[0];
  }

  /** Infinity when the heap is empty. */
  get topKey(): number {
    return this.#keys[0] ?? Number.POSITIVE_INFINITY;
  }

  push(key: number, item: T): void {
    const keys = this.#keys;
    const items = this.#items;
    let index = keys.length;
    keys.push(key);
    items.push(item);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = keys[parent] as number;
      if (above <= key) break;
      keys[index] = above;
      items[index] = items[parent] as T;
      index = parent;
    }
    keys[index] = key;
    items[index] = item;
  }

  /** Takes the top out. */
  pop(): T | undefined {
    const top = this.#items[0];
    const key = this.#keys.pop();
    const item = this.#items.pop();
    if (this.#keys.length > 0 && key !== undefined) this.#sink(key, item as T);
    return top;
  }

  #sink(key: number, item: T): void {
    const keys = this.#keys;
    const items = this.#items;
    const size = keys.length;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
      const below = keys[child] as number;
      if (below >= key) break;
      keys[index] = below;
      items[index] = items[child] as T;
      index = child;
    }
    keys[index] = key;
    items[index] = item;
  }
}
