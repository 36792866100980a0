import { expect, test } from 'vitest';
import { findCommonType } from '@/limits';
import { TYPE_LOOKUP } from '@/limits/type-lookup';
import { typedName } from '@/ui/inputs/types/use-type-text';

const COMMON = { findInstanceType: findCommonType };

test('a type goes into the plan as soon as its name is typed, whether its table has come or not', () => {
  for (const table of [COMMON, TYPE_LOOKUP]) {
    expect(typedName('m5.large', table)).toBe('m5.large');
    expect(typedName('c8gn.large', table)).toBe('c8gn.large');
    expect(typedName('u7i-12tb.224xlarge', table)).toBe('u7i-12tb.224xlarge');
  }
});

test('what is no whole name does not, nor what no table has', () => {
  for (const text of ['', 'c8gn', 'c8gn.', 'c8gn.l', 'c8gn.larg', 'large', '4 vcpu']) {
    expect(typedName(text, COMMON), text).toBeUndefined();
    expect(typedName(text, TYPE_LOOKUP), text).toBeUndefined();
  }
  expect(typedName('m99.large', TYPE_LOOKUP)).toBeUndefined();
});
