import { describe, expect, test } from 'vitest';
import { SubnetSupply } from '@/engine/over-time/subnet/subnet-supply';

const WANTS = { isAsking: true };

describe('A subnet is short', () => {
  test('from a request that EC2 refuses to the next that it grants', () => {
    const supply = new SubnetSupply();
    supply.refuse('addresses', 3, 1_000, WANTS);
    supply.refuse('addresses', 3, 2_000, WANTS);
    supply.grant('addresses', 5_000);
    expect(supply.shortagesUntil(9_000)).toEqual([{ from: 1_000, until: 5_000, pods: false }]);
  });

  test('until blocks are granted where blocks were refused, whatever single addresses are', () => {
    const supply = new SubnetSupply();
    supply.refuse('blocks', 40, 1_000, WANTS);
    supply.grant('addresses', 2_000);
    supply.grant('blocks', 3_000);
    expect(supply.shortagesUntil(9_000)).toEqual([{ from: 1_000, until: 3_000, pods: false }]);
  });

  test('to the end of the run where nothing is granted again', () => {
    const supply = new SubnetSupply();
    supply.refuse('addresses', 0, 1_000, WANTS);
    expect(supply.shortagesUntil(9_000)).toEqual([{ from: 1_000, until: 9_000, pods: false }]);
  });

  test('until the last one that was refused asks no more, by itself or because it is gone', () => {
    const supply = new SubnetSupply();
    const first = { isAsking: true };
    const last = { isAsking: true };
    supply.refuse('addresses', 0, 1_000, first);
    supply.refuse('addresses', 0, 2_000, last);
    first.isAsking = false;
    supply.endInstant(3_000);
    last.isAsking = false;
    supply.endInstant(5_000);
    expect(supply.shortagesUntil(9_000)).toEqual([{ from: 1_000, until: 5_000, pods: false }]);
    expect(supply.refusedUntil(9_000)).toBe(5_000);
  });

  test('again when one that had asked no more wants it before anything was granted', () => {
    const supply = new SubnetSupply();
    const node = { isAsking: true };
    supply.refuse('addresses', 0, 1_000, node);
    node.isAsking = false;
    supply.endInstant(2_000);
    node.isAsking = true;
    supply.askLater(node);
    supply.endInstant(4_000);
    expect(supply.shortagesUntil(5_000)).toEqual([
      { from: 1_000, until: 2_000, pods: false },
      { from: 4_000, until: 5_000, pods: false },
    ]);
  });

  test('for a moment where less of it is had at once, or the same from another subnet, which it knows', () => {
    const less = new SubnetSupply();
    less.refuse('addresses', 3, 1_000, WANTS);
    less.grant('addresses', 1_000);
    less.endInstant(1_000);
    const elsewhere = new SubnetSupply();
    for (const at of [1_000, 4_000]) {
      elsewhere.refuse('addresses', 0, at, { isAsking: false });
      elsewhere.refuse('addresses', 0, at, { isAsking: false });
      elsewhere.endInstant(at);
    }
    const moment = (at: number) => ({ from: at, until: at, pods: false });
    expect(less.shortagesUntil(9_000)).toEqual([moment(1_000)]);
    expect(elsewhere.shortagesUntil(9_000)).toEqual([moment(1_000), moment(4_000)]);
    expect([less.isGivenElsewhere, elsewhere.isGivenElsewhere]).toEqual([false, true]);
    expect([less, elsewhere].map((each) => each.shortTimesUntil(9_000))).toEqual([1, 2]);
    elsewhere.refuse('addresses', 0, 8_000, WANTS);
    elsewhere.endInstant(8_000);
    expect(elsewhere.isGivenElsewhere).toBe(false);
    expect(new SubnetSupply().isGivenElsewhere).toBe(false);
  });

  test('in parts: with pods that wait for it, and of warm addresses alone', () => {
    const supply = new SubnetSupply();
    supply.refuse('addresses', 0, 1_000, WANTS);
    supply.endInstant(1_000);
    supply.wait(2);
    supply.endInstant(4_000);
    supply.wait(-1);
    supply.endInstant(5_000);
    supply.wait(-1);
    supply.endInstant(6_000);
    supply.grant('addresses', 8_000);
    expect(supply.shortagesUntil(9_000)).toEqual([
      { from: 1_000, until: 4_000, pods: false },
      { from: 4_000, until: 6_000, pods: true },
      { from: 6_000, until: 8_000, pods: false },
    ]);
  });

  test('with pods from the start of a shortage where they begin to wait at the same time', () => {
    const supply = new SubnetSupply();
    supply.refuse('addresses', 0, 1_000, WANTS);
    supply.wait(1);
    supply.endInstant(1_000);
    supply.grant('addresses', 2_000);
    supply.refuse('addresses', 0, 2_000, WANTS);
    supply.wait(-1);
    supply.endInstant(2_000);
    expect(supply.shortagesUntil(3_000)).toEqual([
      { from: 1_000, until: 2_000, pods: true },
      { from: 2_000, until: 3_000, pods: false },
    ]);
  });

  test('never while a pod that comes and goes at one time waits', () => {
    const supply = new SubnetSupply();
    supply.refuse('addresses', 0, 1_000, WANTS);
    supply.wait(1);
    supply.wait(-1);
    supply.endInstant(1_000);
    expect(supply.shortagesUntil(2_000)).toEqual([{ from: 1_000, until: 2_000, pods: false }]);
  });
});
