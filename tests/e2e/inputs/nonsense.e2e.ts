import { FULL_PLAN, type TextField, textFields } from '../support/form/text-fields';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'alone' });

type Said = readonly (readonly [typed: string, said: RegExp])[];

const MARKUP = '<img src=x onerror=alert(1)>';

// Every text is read in every field by tests/unit/plan/fields; here are those that a field of the page
// could treat in a way of its own.
const NO_NUMBER: Said = [
  ['5abc', /“5abc” is not a number/],
  [MARKUP, /“<img src=x onerror=alert\(1\)>” is not a number/],
  ['１２', /is not a number/],
  ['-1', /[\d,]+ to [\d,]+/],
  ['1.000', /1000 or 1\?/],
];
const NOTHING: Said = [['', /A number is missing/]];
const RANGE = /\d[\d,]* to \d[\d,]*/;

test('nonsense in a field stays as it was typed, is told beside it, and leaves the last answer where it was', async ({
  planner,
}) => {
  await planner.open(`${FULL_PLAN}&runs=1`);
  await planner.settled();
  const fields = await textFields(planner);
  const { numbers, optionalNumbers, range, zone, zones, type, names } = fields;
  await test.step('where numbers are wanted', async () => {
    for (const [index, field] of numbers.entries()) {
      await turnsAway(planner, field, index === 0 ? [...NOTHING, ...NO_NUMBER] : NOTHING, RANGE);
    }
  });
  await test.step('in numbers that may be left out', async () => {
    for (const [index, field] of optionalNumbers.entries()) {
      await turnsAway(planner, field, NO_NUMBER.slice(index % 5, (index % 5) + 1), RANGE);
    }
  });
  await test.step('for ranges, zones, types and names', async () => {
    await turnsAway(planner, range, [
      ['10.0.0.1/22', /host bits set.*10\.0\.0\.0\/22/],
      [MARKUP, /is not an IPv4 range/],
    ]);
    await turnsAway(planner, zone, [['A B', /is not a zone/]]);
    await turnsAway(planner, zones, [
      ['z', /No subnet lies in zone “z”\. Zones of the plan: a and b/],
    ]);
    await turnsAway(planner, type, [['__proto__', /no type “__proto__”/]]);
    for (const name of names) await keepsOf(planner, name, 'bell\u0007', /can’t be shown/);
  });
});

/** Each text stays as typed, gets its words, and leaves the last good answer where it was. */
async function turnsAway(
  planner: PlannerPage,
  { name, input }: TextField,
  texts: Said,
  always?: RegExp,
) {
  const good = await input.inputValue();
  const before = await look(planner, input);
  for (const [typed, said] of texts) {
    await input.fill(typed);
    await input.blur();
    await expect
      .poll(() => look(planner, input), { message: `${name}: ${JSON.stringify(typed)}` })
      .toEqual({
        ...before,
        value: typed,
        isInvalid: true,
        waits: true,
        description: expect.stringMatching(said),
      });
    if (always) await expect(input).toHaveAccessibleDescription(always);
  }
  await input.fill(good);
  await input.blur();
  await expect.poll(() => look(planner, input), { message: name }).toEqual(before);
}

/** A name is no number: its text stays as typed and gets its words, and the answer is of today's plan. */
async function keepsOf(
  planner: PlannerPage,
  { name, input }: TextField,
  typed: string,
  said: RegExp,
) {
  const good = await input.inputValue();
  const before = await look(planner, input);
  await input.fill(typed);
  await expect
    .poll(() => look(planner, input), { message: name })
    .toMatchObject({ value: typed, isInvalid: false, waits: false });
  await expect(input).toHaveAccessibleDescription(said);
  await input.fill(good);
  await input.blur();
  await expect.poll(() => look(planner, input), { message: name }).toEqual(before);
}

/** The field, and of the answer the verdict, the figures and whether they wait for a field. */
async function look({ answer, words }: PlannerPage, input: TextField['input']) {
  const { figuresInLine: figures, verdict } = words.results;
  const [field, text] = await Promise.all([input.evaluate(fieldState), answer.innerText()]);
  return {
    ...field,
    verdict: text.split('\n')[0],
    figures: await answer.getByRole('list', { name: figures.label }).innerText(),
    waits: text.includes(verdict.goToFirst),
  };
}

/** Runs in the page. */
function fieldState(input: Element) {
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
  const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '');
  return {
    value: input instanceof HTMLInputElement ? input.value : undefined,
    isInvalid: input.getAttribute('aria-invalid') === 'true',
    description: texts.join(' '),
  };
}
