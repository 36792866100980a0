// Every input of a plan stands in its CSV file and in the printed report.
import Papa from 'papaparse';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { ReportInputs } from '@/app/print/inputs-part';
import { RangesPart } from '@/app/print/ranges-part';
import { planCsv } from '@/csv';
import { MESSAGES } from '@/i18n/all-messages';
import { limitsProvenance } from '@/limits';
import { fetchAllMessages } from '@/store';
import {
  type AnswerWithNumbers,
  fetchPart,
  hasNumbers,
  nextAnswer,
  readPlan,
} from '@/store/document';
import { requiredUnasked } from '@/store/simulation';
import { EVERY_INPUT, PLAIN_ROWS, RANGES, type Shown } from '../../support/every-input';
import { linkText } from '../../support/plan-texts';

beforeAll(async () => {
  await Promise.all([
    fetchAllMessages('en'),
    fetchPart('EXPRESSION_WAITS'),
    fetchPart('TYPE_WAITS'),
    fetchPart('LIVE_WAITS'),
  ]);
});

function answerTo(link: string): AnswerWithNumbers {
  const said = link.split('&');
  const rows = Object.entries(PLAIN_ROWS).filter(
    ([key]) => !said.some((pair) => pair.startsWith(`${key}=`)),
  );
  const text = linkText([...rows.map(([, row]) => row), link].join('&'));
  const plan = readPlan(text);
  const answer = nextAnswer(plan, undefined);
  const isRead = hasNumbers(answer) && plan.scenarioErrors.length === 0;
  if (!isRead) throw new Error(`${link}: ${JSON.stringify([plan.errors, plan.scenarioErrors])}`);
  return answer;
}

/** `head: cell` of each table of the file, and `first: second` of each row; without the link. */
function fileOf(answer: AnswerWithNumbers): ReadonlySet<string> {
  const file = planCsv({
    ...answer,
    run: { status: 'not-run', scenario: 'upgrade' },
    repairs: [],
    needs: undefined,
    search: undefined,
    turning: undefined,
    required: requiredUnasked(answer),
    unreadFields: 0,
    link: '',
    provenance: limitsProvenance,
    generatedOn: '2026-11-29',
    labels: MESSAGES.en.csv,
  });
  const { data } = Papa.parse<string[]>(file.slice(1), { skipEmptyLines: false });
  const told = new Set<string>();
  let heads: readonly string[] | undefined;
  for (const row of data) {
    if (row.length <= 1) heads = undefined;
    else if (heads === undefined) heads = row;
    else {
      told.add(`${row[1]}: ${row[2]}`);
      for (const [place, cell] of row.entries()) told.add(`${heads[place]}: ${cell}`);
    }
  }
  return told;
}

/** The same of the report's tables, and its lines. */
function paperOf(answer: AnswerWithNumbers): readonly string[] {
  const html = renderToStaticMarkup(
    <>
      <RangesPart answer={answer} />
      <ReportInputs answer={answer} />
    </>,
  );
  const texts = (of: string, tag: string) =>
    [...of.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'g'))].map(([part]) =>
      part.replace(/<[^>]*>/g, ''),
    );
  const cells = [...html.matchAll(/<table.*?<\/table>/g)].flatMap(([table]) => {
    const heads = texts(table, 'th');
    return [...table.matchAll(/<tr>(.*?)<\/tr>/g)].flatMap(([row]) =>
      texts(row, 'td').map((cell, place) => `${heads[place]}: ${cell}`),
    );
  });
  const names = texts(html, 'dt');
  const lines = texts(html, 'dd').map((line, place) => `${names[place]}: ${line}`);
  return [...cells, ...lines, ...texts(html, 'p')];
}

const plain = () => answerTo('');

function expectShown({ link, csv, paper }: Shown): void {
  const answer = answerTo(link);
  const [file, plainFile] = [fileOf(answer), fileOf(plain())];
  for (const cell of csv) {
    expect([...file], link).toContain(cell);
    expect([...plainFile], link).not.toContain(cell);
  }
  const isOn = (lines: readonly string[], text: string) =>
    lines.some((line) => (/^[^:]*: /.test(text) && line === text) || line.includes(text));
  const [lines, plainLines] = [paperOf(answer), paperOf(plain())];
  for (const text of paper) {
    expect(isOn(lines, text), `${text} of ${link} in ${lines.join('\n')}`).toBe(true);
    expect(isOn(plainLines, text), text).toBe(false);
  }
}

describe.each(Object.entries(EVERY_INPUT))(
  'What is said of the plan in its part %s stands in the CSV file and on paper',
  (_, fields) => {
    test.each(Object.entries<Shown>(fields))('%s', (__, shown) => expectShown(shown));
  },
);

test.each(Object.entries(RANGES))('Both ends of a range stand there too: %s', (_, shown) =>
  expectShown(shown),
);
