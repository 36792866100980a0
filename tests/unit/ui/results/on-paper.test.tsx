import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { growth } from '@/engine';
import { fetchAllMessages } from '@/store/spoken-language';
import { growthLine } from '@/ui/results/on-paper/growth-lines';
import { GrowthOnPaper } from '@/ui/results/on-paper/growth-on-paper';
import { growthView } from '@/ui/results/pictures/growth/growth-view';
import { ReportTable } from '@/ui/shared/paper/report-table';
import { smallProduction } from '../../../support/builders';

beforeAll(() => fetchAllMessages('en'));

describe('Growth on paper', () => {
  const cluster = smallProduction();
  const view = growthView(growth(cluster), cluster.subnets, 18, 'half');
  const drawn = () =>
    renderToStaticMarkup(
      <GrowthOnPaper view={view} planned={18} colours={['red', 'green', 'blue']} />,
    );

  test('names the plan, the axis and both marks, with a line for each subnet and a bar for each count that lacks', () => {
    const paper = drawn();
    for (const told of [
      '18 planned',
      'Nodes',
      'from 15 pods may wait',
      'from 19 pods wait',
      `${view.points.at(-1)?.missingInAll}`,
    ]) {
      expect(paper).toContain(told);
    }
    for (const colour of ['red', 'green', 'blue']) expect(paper).toContain(`stroke="${colour}"`);
    const short = view.points.filter(({ missingInAll }) => missingInAll > 0);
    expect(paper.match(/fill="url[^>]*><\/rect>/g)).toHaveLength(short.length);
    const waiting = view.points.filter(({ podsWaiting }) => podsWaiting > 0);
    expect(paper.match(/fill="var\(--bad\)"[^>]*><\/rect>/g)).toHaveLength(waiting.length);
  });

  test('draws nothing past its edge', () => {
    const paper = drawn();
    const places = [...paper.matchAll(/[MHx](?:=")?([\d.]+)/g)].map(([, x]) => Number(x));
    expect(Math.max(...places)).toBeLessThanOrEqual(860);
    expect(paper).not.toMatch(/NaN|Infinity/);
  });

  test('a line is level for each count, solid while the subnet has room and dashed from where it is short', () => {
    const point = (free: number, missing: number) => {
      return {
        nodes: 1,
        tone: 'ok',
        free: [free],
        missing: [missing],
        missingInAll: missing,
        podsWaiting: 0,
        overQuota: { nau: 0, enis: 0 },
      } as const;
    };
    const scale = { left: (place: number) => place * 10, top: (free: number) => 100 - free };
    expect(growthLine([point(50, 0), point(20, 0), point(0, 3)], 0, scale)).toEqual({
      has: 'M0.0 50.0V50.0H10.0M10.0 50.0V80.0H20.0',
      lacks: 'M20.0 80.0V100.0H30.0',
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
