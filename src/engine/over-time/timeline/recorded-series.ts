// One number at each sample of a run. Most change seldom: what is kept while the run lasts is the changes.

/** One value for each time of the timeline. */
export type Series = readonly number[];

export class RecordedSeries {
  /** Index of the sample and value, by turns. */
  readonly #changes: number[] = [];
  #last: number | undefined;

  /** To be called for every sample, with its index. */
  record(sample: number, value: number): void {
    if (value === this.#last) return;
    this.#last = value;
    this.#changes.push(sample, value);
  }

  /** The value at each of the times that samples were taken at. */
  over(at: Series): Series {
    // A copy of a list without holes has none either, and so is quick to send to the page.
    const values = at.slice();
    const changes = this.#changes;
    for (let index = 0; index < changes.length; index += 2) {
      values.fill(changes[index + 1] as number, changes[index], changes[index + 2]);
    }
    return values;
  }
}
