import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CutName } from '@/ui/shared/look';

const halves = (name: string) =>
  Array.from(
    renderToStaticMarkup(<CutName name={name} />).matchAll(/<span class="[^"]*">([^<]+)<\/span>/g),
    ([, text]) => text,
  );

test('A name is parted before its last eight letters, and no letter of several characters is', () => {
  expect(halves('private-eu-west-1a')).toEqual(['private-eu', '-west-1a']);
  expect(halves('net 👩🏽‍💻 abcdefg')).toEqual(['net 👩🏽‍💻', ' abcdefg']);
  expect(halves('👩🏽‍💻 abcdef')).toEqual(['👩🏽‍💻 abcdef']);
});

test('A name in Hebrew or Arabic has its first letters on the right', () => {
  expect(renderToStaticMarkup(<CutName name="תוכנית-ראשית" />)).toMatch(/^<span dir="auto"/);
});

test('A space stays where a name is parted at it', () => {
  const html = renderToStaticMarkup(<CutName name="الخطة الرئيسية" />);
  expect(html.match(/whitespace-pre/g)).toHaveLength(2);
});
