import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { fetchAllMessages } from '@/store/spoken-language';
import { GrowthPlotOnPaper } from '@/ui/results/on-paper/growth-plot-on-paper';
import { belowOf, growthView } from '@/ui/results/pictures/growth/growth-view';
import { GrowthPlot } from '@/ui/results/pictures/growth/plot/growth-plot';
import { plotLine } from '@/ui/results/pictures/growth/plot/plot-line';
import { ReportTable } from '@/ui/shared/paper/report-table';
import { smallProduction } from '../../../support/builders';
import { grownTold } from '../../../support/grown';

beforeAll(() => fetchAllMessages('en'));

describe('Growth on paper', () => {
  const cluster = smallProduction();
  const view = growthView(grownTold(cluster), cluster.subnets, 18, 'half');
  const drawn = () =>
    renderToStaticMarkup(
      <GrowthPlotOnPaper view={view} planned={18} colours={['red', 'green', 'blue']} />,
    );

  test('names the plan, its axis and both marks, with a line for each subnet and a bar for each count that lacks', () => {
    const paper = drawn();
    for (const told of [
      ...['18 planned', '9 nodes', '>21<', '>12<', '>380<'],
      ...['from 15 pods may wait', 'from 19 pods wait'],
    ]) {
      expect(paper).toContain(told);
    }
    for (const colour of ['red', 'green', 'blue']) expect(paper).toContain(`stroke="${colour}"`);
    const of = (tone: string) => view.points.filter((point) => belowOf(point)?.tone === tone);
    expect(paper.match(/fill="url[^>]*><\/rect>/g)).toHaveLength(of('warn').length);
    expect(paper.match(/fill="var\(--bad\)"[^>]*><\/rect>/g)).toHaveLength(of('bad').length);
  });

  test('has titles of its scales where these are long enough for them', () => {
    const drawnIn = (height: number) =>
      renderToStaticMarkup(
        <svg aria-hidden="true">
          <GrowthPlot view={view} planned={18} colours={[]} size={{ width: 860, height }} />
        </svg>,
      );
    expect(drawnIn(320)).toMatch(/Free addresses.*Short · wait/);
    expect(drawnIn(190)).not.toMatch(/Free addresses|Short · wait/);
  });

  test('the names of the marks stand on one row, and no number over those of the axis', () => {
    const paper = drawn();
    const yOf = (text: string) =>
      Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}<`).exec(paper)?.[1]);
    expect(yOf('△ from 15 pods may wait')).toBe(yOf('✕ from 19 pods wait'));
    expect(yOf('36') - yOf('380')).toBeGreaterThan(14);
  });

  test('the numbers of its axis stand apart, zero and the largest that have room', () => {
    const paper = drawn();
    const axis = [...paper.matchAll(/<text x="50" y="([\d.]+)" text-anchor="end">([\d,]+)</g)].map(
      ([, y, amount]) => ({ y: Number(y), amount }),
    );
    expect(axis.map(({ amount }) => amount)).toContain('0');
    expect(axis.length).toBeGreaterThan(1);
    const byPlace = axis.toSorted((a, b) => a.y - b.y);
    byPlace.slice(1).forEach(({ y }, at) => {
      expect(y - (byPlace[at]?.y ?? 0)).toBeGreaterThanOrEqual(16);
    });
  });

  test('draws nothing past its edge', () => {
    const paper = drawn();
    const places = [...paper.matchAll(/[MHx](?:=")?([\d.]+)/g)].map(([, x]) => Number(x));
    expect(Math.max(...places)).toBeLessThanOrEqual(860);
    expect(paper).not.toMatch(/NaN|Infinity/);
  });

  test('a line is level for each count, solid while the subnet has room, dashed from where it is short, and none where it is not known', () => {
    const point = (free: number | undefined, missing: number) => ({
      free: [free],
      missing: [{ amount: missing, unit: 'addresses' as const }],
    });
    const scale = { from: (place: number) => place * 10, y: (free: number) => 100 - free };
    expect(plotLine([point(50, 0), point(20, 0), point(0, 3)], 0, scale)).toEqual({
      has: 'M0.0 50.0V50.0H10.0M10.0 50.0V80.0H20.0',
      lacks: 'M20.0 80.0V100.0H30.0',
    });
    expect(plotLine([point(50, 0), point(undefined, 3), point(4, 3)], 0, scale)).toEqual({
      has: 'M0.0 50.0V50.0H10.0',
      lacks: 'M20.0 96.0V96.0H30.0',
    });
  });
});

describe('A table on paper', () => {
  const heads = ['Nodes', 'Range', 'Free', 'Wait'];
  const rows = (free: string) => [['12', '10.0.0.0/24', free, '17 min 38 s']];
  const sides = (free: string) =>
    [
      ...renderToStaticMarkup(<ReportTable heads={heads} rows={rows(free)} />).matchAll(
        /<td[^>]*text-(left|right)/g,
      ),
    ].map(([, side]) => side);

  test('has numbers, amounts and times at the right, what its rows are of and ranges at the left', () => {
    expect(sides('1,204')).toEqual(['left', 'left', 'right', 'right']);
    expect(sides('19 short')).toEqual(['left', 'left', 'right', 'right']);
    expect(sides('660 / 720')).toEqual(['left', 'left', 'right', 'right']);
    expect(sides('19개 부족')).toEqual(['left', 'left', 'right', 'right']);
  });
});
