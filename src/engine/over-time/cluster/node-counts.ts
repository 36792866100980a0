// How many nodes a running cluster has, and the most that it had at a time.

class Counted {
  now = 0;
  most = 0;
  /** Milliseconds from the start of the scenario. */
  mostAt = 0;

  begin(): void {
    this.most = this.now;
    this.mostAt = 0;
  }

  endInstant(now: number): void {
    if (this.now <= this.most) return;
    this.most = this.now;
    this.mostAt = now;
  }
}

/** All nodes, and apart those that are a Fargate pod each (R36) and those that are not. */
export class NodeCounts {
  readonly all = new Counted();
  readonly ec2 = new Counted();
  readonly fargatePods = new Counted();

  add(isPod: boolean, change: 1 | -1): void {
    this.all.now += change;
    (isPod ? this.fargatePods : this.ec2).now += change;
  }

  begin(): void {
    for (const counted of [this.all, this.ec2, this.fargatePods]) counted.begin();
  }

  /** Looks at peaks when all that happens at one time has happened. */
  endInstant(now: number): void {
    for (const counted of [this.all, this.ec2, this.fargatePods]) counted.endInstant(now);
  }
}
