import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextBox } from '@/ui/shared/controls';

const zone = (value: string) =>
  renderToStaticMarkup(<TextBox value={value} onValue={() => {}} showsEnd />);

test('a long zone shows where it differs from others, and is told whole', () => {
  expect(zone('us-east-1a')).toContain('direction:rtl');
  expect(zone('us-east-1a')).toContain('title="us-east-1a"');
});

test('a short zone stands as it is', () => {
  expect(zone('a')).not.toContain('direction:rtl');
});
