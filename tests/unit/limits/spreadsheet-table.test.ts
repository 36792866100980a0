import { describe, expect, it, test } from 'vitest';
import { spreadsheetIpv4PerEni, spreadsheetTypes } from '@/limits/spreadsheet-table';

describe("the workbook's table", () => {
  it('has 497 types, each once, and 13,292 addresses per ENI in all', () => {
    const types = spreadsheetTypes();
    expect(new Set(types.map(([type]) => type)).size).toBe(497);
    expect(types.length).toBe(497);
    expect(types.reduce((sum, [, ipv4PerEni]) => sum + ipv4PerEni, 0)).toBe(13_292);
  });

  test.each([
    ['m5.12xlarge', 30],
    ['c5.2xlarge', 15],
    ['t3.medium', 6],
    ['t1.micro', 2],
    ['d3en.12xlarge', 30],
    ['u-6tb1.112xlarge', 50],
    ['i3.metal', 50],
    ['z1d.xlarge', 15],
  ])('gives %s %i addresses per ENI', (type, ipv4PerEni) => {
    expect(spreadsheetIpv4PerEni(type)).toBe(ipv4PerEni);
  });

  test.each(['m7i.large', 'm5', 'm5.', '', '__proto__', 'constructor', 'M5.LARGE'])(
    'knows nothing of "%s"',
    (type) => {
      expect(spreadsheetIpv4PerEni(type)).toBeUndefined();
    },
  );
});
