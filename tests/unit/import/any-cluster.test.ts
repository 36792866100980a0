import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyCluster,
  anyCluster,
  groupsSheet,
  nodesJson,
  nodesTable,
  shuffled,
  subnetsBox,
  subnetsConsole,
  subnetsJson,
  subnetsQueried,
} from '../../support/arbitraries/any-cluster';
import { runs } from '../../support/runs';
import { gap, nodesIn, nodesOf, read, seed, subnetsIn, subnetsOf } from './read-cluster';

/** What terminals and editors do to a text. */
const worn = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => `${text}\n\n`,
  (text) => text.replace(/^.*$/gm, (line) => `\u001b[0m${line}\u001b[0m`),
  (text) => text.replace(/^.*$/gm, (line) => `> ${line}`),
  (text) => `\`\`\`\n${text}\n\`\`\``,
);

describe('A cluster is read back from', () => {
  test('the table of its nodes, however wide its columns', () => {
    fc.assert(
      fc.property(anyCluster, gap, worn, (cluster, width, wear) => {
        expect(nodesIn(wear(nodesTable(cluster, width)))).toEqual(nodesOf(cluster));
      }),
      runs({ seed: 20261129, numRuns: 100 }),
    );
  });

  test('the objects of its nodes, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyCluster, seed, fc.constantFrom(0, 2), (cluster, order, indent) => {
        const text = JSON.stringify(shuffled(nodesJson(cluster), order), undefined, indent);
        expect(nodesIn(text)).toEqual(nodesOf(cluster));
      }),
      runs({ seed: 20261130, numRuns: 100 }),
    );
  });

  test('describe-subnets as JSON, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyCluster, seed, fc.constantFrom(0, 4), worn, (cluster, order, indent, wear) => {
        const text = JSON.stringify(shuffled(subnetsJson(cluster), order), undefined, indent);
        expect(subnetsIn(wear(text))).toEqual(subnetsOf(cluster));
      }),
      runs({ seed: 20261131, numRuns: 100 }),
    );
  });

  test('describe-subnets as rows of text and as a drawn table', () => {
    fc.assert(
      fc.property(anyCluster, fc.integer({ min: 1, max: 4 }), (cluster, width) => {
        expect(subnetsIn(subnetsQueried(cluster))).toEqual(subnetsOf(cluster));
        expect(subnetsIn(subnetsBox(cluster, width))).toEqual(subnetsOf(cluster));
      }),
      runs({ seed: 20261132, numRuns: 100 }),
    );
  });

  test('the console’s table, its columns in any order', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(anyCluster, order, (cluster, columns) => {
        expect(subnetsIn(subnetsConsole(cluster, columns))).toEqual(subnetsOf(cluster));
      }),
      runs({ seed: 20261133, numRuns: 100 }),
    );
  });

  test('a sheet of its groups, with any of the marks between cells', () => {
    fc.assert(
      fc.property(anyCluster, fc.constantFrom('\t', ';', ','), (cluster, mark) => {
        const { nodes } = read(groupsSheet(cluster, mark));
        const total = nodes.reduce((sum, { count }) => sum + (count ?? 0), 0);
        expect(total).toBe(cluster.nodes.length);
      }),
      runs({ seed: 20261134, numRuns: 100 }),
    );
  });
});

test('Of a text that was cut anywhere, whole records are taken and none that was not there', () => {
  fc.assert(
    fc.property(
      anyCluster,
      fc.constantFrom(
        (cluster: AnyCluster) => JSON.stringify(subnetsJson(cluster), undefined, 2),
        (cluster: AnyCluster) => subnetsBox(cluster, 1),
        (cluster: AnyCluster) => subnetsConsole(cluster, [0, 1, 2, 3, 4]),
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (cluster, write, part) => {
        const text = write(cluster);
        const cut = text.slice(0, Math.floor(text.length * part));
        const known = new Set(cluster.subnets.map(({ cidr }) => cidr));
        for (const { cidr } of read(cut).subnets) {
          if (cidr !== undefined) expect(known).toContain(cidr);
        }
      },
    ),
    runs({ seed: 20261135, numRuns: 100 }),
  );
});
