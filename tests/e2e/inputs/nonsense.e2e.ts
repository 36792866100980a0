import { FULL_PLAN, type TextField, textFields } from '../support/form/text-fields';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const MARKUP = '<img src=x onerror=alert(1)>';

/** What no field for numbers may take, and what its error has to say beside the range. */
const NO_NUMBER: readonly (readonly [typed: string, said: RegExp])[] = [
  ['0x10', /“0x10” is not a number/],
  ['1e3', /“1e3” is not a number/],
  ['5abc', /“5abc” is not a number/],
  ['１２', /is not a number/],
  ['∞', /is not a number/],
  ['+5', /is not a number/],
  ['=1+1', /is not a number/],
  ['1,00', /is not a number/],
  ['__proto__', /is not a number/],
  [MARKUP, /“<img src=x onerror=alert\(1\)>” is not a number/],
  ['-1', /[\d,]+ to [\d,]+/],
  ['9'.repeat(40), /[\d,]+ to [\d,]+/],
  ['1.5', /Whole numbers only/],
  ['1.000', /1000 or 1\?/],
];
const NOTHING = ['', /A number is missing/] as const;
const RANGE = /[A-Z].*: \d[\d,]* to \d[\d,]*/;

const NO_RANGE: readonly (readonly [string, RegExp])[] = [
  ['', /Enter a range/],
  ['10.0.0.1/22', /host bits set.*10\.0\.0\.0\/22/],
  ['010.0.0.0/22', /leading zero.*10\.0\.0\.0\/22.*8\.0\.0\.0\/22/],
  ['10.0.0.0/15', /\/16 to \/28/],
  ['10.0.0.0/29', /\/16 to \/28/],
  ['/8', /\/16 to \/28/],
  ['10.0.0.256/24', /256 is too large/],
  ['10.0.0.0', /size is missing/],
  ['10.0.0/24', /is not an IPv4 range/],
  ['0x0a.0.0.0/24', /is not an IPv4 range/],
  ['2001:db8::/64', /is not an IPv4 range/],
  ['10.0.4.0/23', /overlaps 10\.0\.4\.0\/22, subnet 2/],
  ['constructor', /is not an IPv4 range/],
  [MARKUP, /is not an IPv4 range/],
];
const NO_ZONE: readonly (readonly [string, RegExp])[] = [
  ['A B', /is not a zone/],
  ['서울', /is not a zone/],
  ['../..', /is not a zone/],
  ['a'.repeat(33), /is not a zone/],
  [MARKUP, /is not a zone/],
];
const NO_ZONES: readonly (readonly [string, RegExp])[] = [
  ['z', /No subnet lies in zone “z”\. Zones of the plan: a and b/],
  ['aa', /Zone a stands twice/],
  ['a;b', /No subnet lies in zone/],
  [MARKUP, /No subnet lies in zone/],
];
const NO_TYPE: readonly (readonly [string, RegExp])[] = [
  ['', /Choose an instance type/],
  ['m5.enormous', /no type “m5\.enormous”/],
  ['__proto__', /no type “__proto__”/],
  ['toString', /no type “toString”/],
  ['m5 >=4 eni', /no type/],
  [MARKUP, /no type “<img src=x onerror=alert\(1\)>”/],
];
const NO_NAME: readonly (readonly [string, RegExp])[] = [
  ['x'.repeat(65), /64 characters at most/],
  ['pay\u202estnem', /can’t be shown/],
  ['bell\u0007', /can’t be shown/],
];

test('nonsense where numbers are wanted', async ({ planner }) => {
  test.slow();
  await planner.open(FULL_PLAN);
  await planner.settled();
  const { numbers } = await textFields(planner);
  for (const [index, field] of numbers.entries()) {
    await turnsAway(planner, field, [NOTHING, ...someOf(NO_NUMBER, index)], RANGE);
  }
});

test('nonsense in settings and other numbers that may be left out', async ({ planner }) => {
  test.slow();
  await planner.open(FULL_PLAN);
  await planner.settled();
  const { optionalNumbers } = await textFields(planner);
  for (const [index, field] of optionalNumbers.entries()) {
    await turnsAway(planner, field, someOf(NO_NUMBER, index), RANGE);
  }
});

test('nonsense for ranges, zones, types and names', async ({ planner }) => {
  test.slow();
  await planner.open(FULL_PLAN);
  await planner.settled();
  const { range, zone, zones, type, names } = await textFields(planner);
  await turnsAway(planner, range, NO_RANGE);
  await turnsAway(planner, zone, NO_ZONE);
  await turnsAway(planner, zones, NO_ZONES);
  await turnsAway(planner, type, NO_TYPE);
  for (const name of names) await turnsAway(planner, name, NO_NAME);
});

/** All for the first field; then one of them, another one for each field: one parser reads all. */
function someOf<T>(texts: readonly T[], index: number): readonly T[] {
  const from = index % texts.length;
  return index === 0 ? texts : texts.slice(from, from + 1);
}

/** Each text stays as typed, gets its words, and leaves the last good answer where it was. */
async function turnsAway(
  planner: PlannerPage,
  { name, input }: TextField,
  texts: readonly (readonly [string, RegExp])[],
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
