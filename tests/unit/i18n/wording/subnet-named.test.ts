import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import * as en from '@/i18n/en/wording/counts';
import * as ko from '@/i18n/ko/wording/counts';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { answerWith, NOTHING_REFUSED, VERDICT_OF } from '../../../support/verdict/verdicts';

const ID = 'subnet-0bb1c79de3EXAMPLE';

describe('A name that says itself that it is one of a subnet is not called so twice', () => {
  test('alone, among others and where a sentence begins', () => {
    expect(en.subnetNamed('c')).toBe('subnet c');
    expect(en.subnetNamed(ID)).toBe(ID);
    expect(en.capital(en.subnetNamed(ID))).toBe(ID);
    expect(en.capital(en.subnetsNamed(['a', 'b']))).toBe('Subnets a and b');
    expect(en.subnetsNamed([ID, 'subnet-1'])).toBe(`${ID} and subnet-1`);
    expect(en.subnetsNamed([ID, 'b'])).toBe(`subnets ${ID} and b`);
    expect(ko.subnetNamed('a, b')).toBe('서브넷 a, b');
    expect(ko.subnetNamed(ID)).toBe(ID);
    expect(ko.subnetNamed('서브넷1')).toBe('서브넷1');
    expect(ko.subnetNamed(`**${ID}**`)).toBe(`**${ID}**`);
  });

  test.each(['en', 'ko'] as const)('in the verdict, %s', (language) => {
    for (const of of Object.values(VERDICT_OF)) {
      const answer = answerWith({ ...of, ...(of.subnet === undefined ? {} : { subnet: ID }) });
      const said = JSON.stringify(verdictView(answer, NOTHING_REFUSED, MESSAGES[language]));
      expect(said).not.toMatch(/(subnet|서브넷) subnet/i);
    }
  });

  test('no sentence puts a name behind the word by itself', () => {
    const own =
      /(?<!\w)([Ss]ubnet|서브넷) (\*\*)?\$\{(?!pieces|formatCount|quote|place\})(?!label\}|labels\})/;
    const found = sourcesIn('src/i18n').flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => own.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    return each.isDirectory() ? sourcesIn(path) : [path];
  });
}
