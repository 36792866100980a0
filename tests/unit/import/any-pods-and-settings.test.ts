import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import {
  type AnyCluster,
  anyCluster,
  nodesJson,
  shuffled,
  subnetsJson,
} from '../../support/arbitraries/any-cluster';
import {
  type AnyPod,
  anyPods,
  anySettings,
  daemonSet,
  described,
  instancesJson,
  instancesQueried,
  podsJson,
  podsTable,
} from '../../support/arbitraries/any-pods';
import { runs } from '../../support/runs';
import { gap, nodesIn, nodesOf, read, seed, subnetsIn } from './read-cluster';

/** Pods on each node, those on its network apart, and those that wait. */
function podsIn(text: string): readonly string[] {
  const { podsPerNode, pendingPods } = read(text);
  const nodes = podsPerNode.map(({ node, pods, hostNetworkPods }) =>
    [node, pods, hostNetworkPods].join(' '),
  );
  return [...nodes.sort(), `waiting ${pendingPods}`];
}
function podsOf({ nodes }: AnyCluster, pods: readonly AnyPod[]): readonly string[] {
  const counts = new Map<string, [number, number]>();
  for (const { node, state, isOnHost } of pods) {
    if (state !== 'running') continue;
    const name = nodes[node % nodes.length]?.name ?? '';
    const [own, host] = counts.get(name) ?? [0, 0];
    counts.set(name, isOnHost ? [own, host + 1] : [own + 1, host]);
  }
  const waiting = pods.filter(({ state }) => state === 'waiting').length;
  const rows = [...counts].map(([name, [own, host]]) => [name, own, host].join(' '));
  return [...rows.sort(), `waiting ${waiting}`];
}

/** What terminals, editors and mails do to a text of lines. */
const worn = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/^.*$/gm, (line) => `\u001b[1;34m${line}\u001b[0m`),
  (text) => text.replace(/^.*$/gm, (line) => `> ${line}`),
  (text) => `\`\`\`yaml\n${text}\n\`\`\``,
  (text) => `kim@host:~$ date\n${text}\nkim@host:~$ `,
);

describe('A cluster is read back from', () => {
  test('the objects of its nodes as YAML, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyCluster, seed, worn, (cluster, order, wear) => {
        expect(nodesIn(wear(dump(shuffled(nodesJson(cluster), order))))).toEqual(nodesOf(cluster));
      }),
      runs({ seed: 20261140, numRuns: 50 }),
    );
  });

  test('describe-subnets as YAML and as a stream of pages', () => {
    fc.assert(
      fc.property(anyCluster, seed, worn, (cluster, order, wear) => {
        const value = shuffled(withVpc(subnetsJson(cluster)), order);
        const expected = subnetsIn(JSON.stringify(subnetsJson(cluster)));
        expect(subnetsIn(wear(dump(value)))).toEqual(expected);
        expect(subnetsIn(wear(dump([value])))).toEqual(expected);
      }),
      runs({ seed: 20261141, numRuns: 50 }),
    );
  });

  test('the table of its pods, however wide its columns', () => {
    fc.assert(
      fc.property(anyCluster, anyPods, gap, worn, (cluster, pods, width, wear) => {
        expect(podsIn(wear(podsTable(cluster, pods, width)))).toEqual(podsOf(cluster, pods));
      }),
      runs({ seed: 20261142, numRuns: 50 }),
    );
  });

  test('the rows of its pods without headings', () => {
    fc.assert(
      fc.property(anyCluster, anyPods, gap, (cluster, pods, width) => {
        const [, ...rows] = podsTable(cluster, pods, width).split('\n');
        expect(podsIn(rows.join('\n'))).toEqual(podsOf(cluster, pods));
      }),
      runs({ seed: 20261143, numRuns: 50 }),
    );
  });

  test('the objects of its pods as JSON and YAML, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyCluster, anyPods, seed, worn, (cluster, pods, order, wear) => {
        const value = shuffled(podsJson(cluster, pods), order);
        expect(podsIn(wear(JSON.stringify(value, undefined, 2)))).toEqual(podsOf(cluster, pods));
        expect(podsIn(wear(dump(value)))).toEqual(podsOf(cluster, pods));
      }),
      runs({ seed: 20261144, numRuns: 50 }),
    );
  });

  test('its instances as JSON, YAML and rows', () => {
    fc.assert(
      fc.property(anyCluster, seed, worn, (cluster, order, wear) => {
        const value = shuffled(instancesJson(cluster), order);
        expect(nodesIn(wear(JSON.stringify(value)))).toEqual(nodesOf(cluster));
        expect(nodesIn(wear(dump(value)))).toEqual(nodesOf(cluster));
        expect(nodesIn(wear(instancesQueried(cluster)))).toEqual(nodesOf(cluster));
      }),
      runs({ seed: 20261145, numRuns: 50 }),
    );
  });
});

/** Each subnet of AWS has one. */
function withVpc(output: object): object {
  const { Subnets } = output as { readonly Subnets: readonly object[] };
  return { Subnets: Subnets.map((subnet) => ({ ...subnet, VpcId: 'vpc-0aa11bb22cc33dd44' })) };
}

describe('Settings are read back from', () => {
  const known = (settings: readonly (readonly [string, string])[]) => Object.fromEntries(settings);

  test('the DaemonSet, where what is not there is unset', () => {
    fc.assert(
      fc.property(anySettings, gap, worn, (settings, width, wear) => {
        const forms = [
          JSON.stringify(daemonSet(settings), undefined, 4),
          dump(daemonSet(settings)),
          described(settings, width),
        ];
        for (const form of forms) {
          const found = read(wear(form)).settings;
          expect(found).toMatchObject(known(settings));
          if (!settings.some(([name]) => name === 'MAX_ENI')) expect(found.MAX_ENI).toBeNull();
        }
      }),
      runs({ seed: 20261146, numRuns: 50 }),
    );
  });

  test('lines, where what is not there is not known', () => {
    const marks = fc.constantFrom('=', ': ', ':      ', '\t');
    fc.assert(
      fc.property(anySettings, marks, worn, (settings, mark, wear) => {
        const lines = settings.map(([name, value]) => `${name}${mark}${value}`).join('\n');
        expect(read(wear(lines)).settings).toEqual(known(settings));
      }),
      runs({ seed: 20261147, numRuns: 50 }),
    );
  });
});

test('Of pods, nodes and settings that were cut anywhere nothing is more than in the whole', () => {
  const form = fc.constantFrom(
    (cluster: AnyCluster, pods: readonly AnyPod[]) => podsTable(cluster, pods, 3),
    (cluster: AnyCluster, pods: readonly AnyPod[]) => dump(podsJson(cluster, pods)),
    (cluster: AnyCluster) => dump(nodesJson(cluster)),
    (cluster: AnyCluster) => dump(instancesJson(cluster)),
    (cluster: AnyCluster) => instancesQueried(cluster),
  );
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyCluster, anyPods, form, part, (cluster, pods, write, share) => {
      const text = write(cluster, pods);
      const cut = read(text.slice(0, Math.floor(text.length * share)));
      const whole = read(text);
      const types = new Set(whole.nodes.map(({ type }) => type));
      const nodes = (all: typeof whole) =>
        all.nodes.reduce((sum, { count }) => sum + (count ?? 0), 0);
      expect(nodes(cut)).toBeLessThanOrEqual(nodes(whole));
      for (const { type } of cut.nodes) expect(types).toContain(type);
      expect(cut.podsTotal ?? 0).toBeLessThanOrEqual(whole.podsTotal ?? 0);
    }),
    runs({ seed: 20261148, numRuns: 50 }),
  );
});
