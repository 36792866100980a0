import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRows } from '@/import/sheets/parse-rows';
import type { RowsRead } from '@/import/sheets/rows-reading';
import { newGroup } from '@/plan';
import { LOOKUP, planOf, planText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

function read(text: string): RowsRead {
  const reading = parseRows(text, LOOKUP);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading;
}

/** What was taken, one word for each row: `m5.large 12 22`. */
function taken(text: string): readonly string[] {
  return read(text).groups.map(
    ({ instanceType, nodes, podsPerNode }) => `${instanceType} ${nodes} ${podsPerNode}`,
  );
}

function codes(text: string): readonly string[] {
  return read(text).refused.map(({ problem }) => problem.code);
}

const BOTH = ['m5.large 12 22', 'c5.2xlarge 6 40'];

describe('Rows copied from a spreadsheet', () => {
  test.each([
    ['tabs', 'm5.large\t12\t22\nc5.2xlarge\t6\t40'],
    ['Windows line ends', 'm5.large\t12\t22\r\nc5.2xlarge\t6\t40\r\n'],
    ['old Mac line ends', 'm5.large\t12\t22\rc5.2xlarge\t6\t40'],
    ['commas', 'm5.large,12,22\nc5.2xlarge,6,40'],
    ['commas and spaces', 'm5.large, 12, 22 \n c5.2xlarge , 6 , 40'],
    ['semicolons', 'm5.large;12;22\nc5.2xlarge;6;40'],
    ['spaces', 'm5.large 12 22\n  c5.2xlarge   6  40'],
    ['quotes', '"m5.large","12","22"\n"c5.2xlarge","6","40"'],
    ['a byte order mark', '\ufeffm5.large\t12\t22\nc5.2xlarge\t6\t40'],
    ['empty lines', '\n\nm5.large\t12\t22\n\t\t\nc5.2xlarge\t6\t40\n\n'],
    ['empty columns around', '\tm5.large\t12\t22\t\t\n\tc5.2xlarge\t6\t40\t\t'],
    ['capitals', 'M5.LARGE\t12\t22\nC5.2xLarge\t6\t40'],
    ['the number behind the type', 'm5.large 12\t22\nc5.2xlarge 6\t40'],
    [
      'an English header',
      'Instance type\tCount\tPods per node\nm5.large\t12\t22\nc5.2xlarge\t6\t40',
    ],
    ['another English header', 'Type,Nodes,Pods/Node\nm5.large,12,22\nc5.2xlarge,6,40'],
    ['a Korean header', '인스턴스 유형\t노드 수\t노드당 파드\nm5.large\t12\t22\nc5.2xlarge\t6\t40'],
    [
      'a German header',
      'Instanztyp;Anzahl Knoten;Pods pro Knoten\nm5.large;12;22\nc5.2xlarge;6;40',
    ],
    ['decimals that are zero', 'Instanztyp;Anzahl;Pods\nm5.large;12;22,0\nc5.2xlarge;6;40,00'],
    [
      'counters behind the numbers',
      '인스턴스 유형\t노드 수\t노드당 파드 수\nm5.large\t12대\t22개\nc5.2xlarge\t6 EA\t40',
    ],
    [
      'a row of totals',
      '인스턴스 유형\t노드 수\t노드당 파드 수\nm5.large\t12\t22\nc5.2xlarge\t6\t40\n합계\t18\t',
    ],
    ['a German row of totals', 'Typ;Knoten;Pods\nm5.large;12;22\nc5.2xlarge;6;40\nSumme;18;62'],
    [
      'a title above the header',
      'Cluster plan\t\t\n\nType\t# of Instances\tPods\nm5.large\t12\t22\nc5.2xlarge\t6\t40',
    ],
    [
      'the header again in the middle',
      'Type,Nodes,Pods\nm5.large,12,22\nType,Nodes,Pods\nc5.2xlarge,6,40',
    ],
    ['a header in another order', '파드 수,개수,인스턴스\n22,12,m5.large\n40,6,c5.2xlarge'],
  ])('with %s', (_, text) => {
    expect(taken(text)).toEqual(BOTH);
    expect(read(text).refused).toEqual([]);
  });

  test('are counted: rows, nodes and pods', () => {
    expect(read('m5.large\t12\t22\nc5.2xlarge\t6\t40\nm9.huge\t2\t10')).toMatchObject({
      rows: 3,
      nodes: 18,
      pods: 504,
    });
  });

  test('may part thousands', () => {
    expect(taken('m5.large\t1,000\t22')).toEqual(['m5.large 1000 22']);
    expect(taken('m5.large\t1 000\t22')).toEqual(['m5.large 1000 22']);
    expect(taken('m5.large,"1,000",22')).toEqual(['m5.large 1000 22']);
  });

  test('under a header leave out other columns, and name them', () => {
    const text =
      'Team\tInstance type\tNode count\tMax pods\tPods per node\tTotal pods\tTotal nodes\n' +
      'web\tm5.large\t12\t29\t22\t264\t12';
    expect(taken(text)).toEqual(['m5.large 12 22']);
    expect(read(text).ignoredColumns).toEqual(['Team', 'Max pods', 'Total pods', 'Total nodes']);
  });

  test('become rows of the form that can be read', () => {
    const groups = read('m5.large\t12\t22').groups.map((row) => ({ ...newGroup('g1'), ...row }));
    expect(planOf(planText({ groups })).groups).toMatchObject([
      { instanceType: 'm5.large', nodes: 12, podsPerNode: 22, zones: 'all', handLimits: undefined },
    ]);
  });
});

describe('A row that is refused', () => {
  test.each([
    ['m9.huge\t2\t10', 'ROW_TYPE_UNKNOWN'],
    ['\u0000\t2\t10', 'ROW_TYPE_UNKNOWN'],
    ['__proto__\t2\t10', 'ROW_TYPE_UNKNOWN'],
    ['2\t10\tm5.large', 'ROW_TYPE_UNKNOWN'],
    ['m5.large\t\t10', 'ROW_NUMBER'],
    ['m5.large\t2', 'ROW_NUMBER'],
    ['m5.large', 'ROW_NUMBER'],
    ['m5.large\t1.000\t10', 'ROW_NUMBER'],
    ['m5.large\t2\t1e3', 'ROW_NUMBER'],
    ['m5.large\t-2\t10', 'ROW_NUMBER'],
    ['m5.large\t2.5\t10', 'ROW_NUMBER'],
    ['m5.large\t١٢\t10', 'ROW_NUMBER'],
    ['m5.large\t100001\t10', 'ROW_NUMBER'],
    ['m5.large\t2\t1001', 'ROW_NUMBER'],
    ['m5.large\t8-4\t10', 'ROW_NUMBER'],
    ['m5.large\t4-100001\t10', 'ROW_NUMBER'],
    ['m5.large\t4-8\t1.000-2', 'ROW_NUMBER'],
    ['m5.large\t2\t10\tweb', 'ROW_TOO_MANY_CELLS'],
    ['m5.large,1,000,22', 'ROW_TOO_MANY_CELLS'],
    ['Type\tNodes\tPods\n\t3\t4', 'ROW_TYPE_MISSING'],
    ['\t3\t40', 'ROW_TYPE_MISSING'],
  ])('%j: %s', (text, code) => {
    expect(taken(text)).toEqual([]);
    expect(codes(text)).toEqual([code]);
  });

  test.each([
    'm5.lage\t6\t22\nm5.large\t6\t22',
    'm99.large 6 22\nm5.large 6 22\nc5.2xlarge 2 40',
    'm5large;6;22\nm5.large;6;22',
    'Cluster\t2026\nm5.lage\t6\t22\nm5.large\t6\t22',
  ])('is no line of headings where it stands first: %j', (text) => {
    const { groups, refused } = read(text);
    expect(groups[0]).toMatchObject({ instanceType: 'm5.large', nodes: '6', podsPerNode: '22' });
    expect(refused.at(-1)?.problem.code).toBe('ROW_TYPE_UNKNOWN');
  });

  test('has its line and its reason; the others are taken', () => {
    const text = 'Type\tNodes\tPods\nm5.large\t12\t22\n\nm5.lrge\t2\t10\nc5.2xlarge\t6\tmany\n';
    const { groups, refused } = read(text);
    expect(groups).toHaveLength(1);
    expect(refused).toMatchObject([
      {
        line: 4,
        problem: { code: 'ROW_TYPE_UNKNOWN', type: 'm5.lrge' },
      },
      {
        line: 5,
        problem: { code: 'ROW_NUMBER', column: 'podsPerNode', text: 'many', min: 0, max: 1000 },
      },
    ]);
    const [unknown] = refused;
    if (unknown?.problem.code !== 'ROW_TYPE_UNKNOWN') throw new Error('the type is known');
    expect(unknown.problem.closest[0]).toBe('m5.large');
  });
});

describe('A text that is refused as a whole', () => {
  test.each(['', ' \n\t\n ', '\ufeff', ';;;\n;;'])('%j: nothing in it', (text) => {
    expect(parseRows(text, LOOKUP)).toEqual({ ok: false, error: { code: 'ROWS_EMPTY' } });
  });

  test('whose header names no column of pods or nodes', () => {
    expect(parseRows('Type\tNodes\nm5.large\t3', LOOKUP)).toEqual({
      ok: false,
      error: { code: 'ROWS_COLUMN_MISSING', column: 'podsPerNode' },
    });
    expect(parseRows('Type\tPods\nm5.large\t3', LOOKUP)).toEqual({
      ok: false,
      error: { code: 'ROWS_COLUMN_MISSING', column: 'nodes' },
    });
  });

  test('above a million characters, or 5,000 lines', () => {
    expect(parseRows('x'.repeat(1_000_001), LOOKUP)).toMatchObject({
      error: { code: 'ROWS_TOO_BIG', count: 1_000_001, max: 1_000_000, unit: 'characters' },
    });
    expect(parseRows('m5.large\t1\t1\n'.repeat(5_000), LOOKUP)).toMatchObject({
      error: { code: 'ROWS_TOO_BIG', count: 5_001, max: 5_000, unit: 'lines' },
    });
  });

  test('with more groups than a plan has', () => {
    expect(parseRows('m5.large\t1\t1\n'.repeat(201), LOOKUP)).toMatchObject({
      error: { code: 'ROWS_TOO_MANY_GROUPS', count: 201, max: 200 },
    });
    expect(read('m5.large\t1\t1\n'.repeat(200)).groups).toHaveLength(200);
  });
});

describe('Any text', () => {
  test('is read or refused, and every row with content is taken or refused', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('m5.large', '12', '1,000', '"', '""', 'Type', '\ud800', '', '=1+1'),
    );
    const anyText = fc
      .array(fc.tuple(anyCell, fc.constantFrom('\t', ',', ';', ' ', '\n', '\r\n')), {
        maxLength: 30,
      })
      .map((cells) => cells.flat().join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseRows(text, LOOKUP);
        if (!reading.ok) return;
        expect(reading.groups.length + reading.refused.length).toBe(reading.rows);
      }),
      runs({ seed: 20261105, numRuns: 80 }),
    );
  });

  test('of a megabyte is answered', () => {
    const unknown = Array.from({ length: 4_900 }, (_, row) => `m${row}.lrge\t1\t1`).join('\n');
    expect(codes(unknown)).toHaveLength(4_900);
    for (const unit of ['x', '"', '\t', ',', ' ', 'm5.large ', '"m5.large"\t', 'é', '\ud800']) {
      parseRows(unit.repeat(Math.floor(1_000_000 / unit.length)), LOOKUP);
      parseRows(`${unit.repeat(Math.floor(190 / unit.length))}\n`.repeat(4_900), LOOKUP);
    }
  });
});

test('Numbers that nobody knows are taken with both ends', () => {
  const text = 'm5.large\t4-8\t18–25\nc5.large\t6\t18-18\nm5.xlarge\t4~8대\t20';
  expect(taken(text)).toEqual(['m5.large 4-8 18-25', 'c5.large 6 18', 'm5.xlarge 4-8 20']);
  expect(read(text)).toMatchObject({ refused: [], pods: 8 * 25 + 6 * 18 + 8 * 20 });
});
