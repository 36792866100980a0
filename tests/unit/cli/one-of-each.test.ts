import { expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';

function told(link: string): string {
  return commandLine(['plan', `?${link}&event=none`]).stdout.replaceAll(/\s+/g, ' ');
}

test.each([
  [
    'subnet=a:10.0.0.0/27&subnet=b:10.0.0.64/27&node=m5.large:2:9&consumer=clb:1',
    'Subnets a and b are too small by 1 address each.',
  ],
  [
    'subnet=a:10.0.0.0/27;prefix-reservation=1&node=:12;kind=fargate',
    '1 address that is not in a prefix finds no room.',
  ],
  [
    'subnet=a:10.0.0.0/27;prefix-reservation=1&node=:13;kind=fargate',
    '2 addresses that are not in prefixes find no room.',
  ],
  ['subnet=a:/22&node=t2.micro:3:29;kind=windows', 'The ENIs of a node have addresses for 1 pod,'],
  ['subnet=a:10.0.0.0/24&node=:5;kind=fargate', '5 Fargate pods hold 5 addresses in subnet a'],
  ['subnet=a:10.0.0.0/24&node=:1;kind=fargate', '1 Fargate pod holds 1 address in subnet a'],
  [
    'subnet=a:10.0.0.0/28&node=m5.large:1:0;branch-pods=3&pod-eni=true',
    'short. The m5.large there leaves 3 pods waiting.',
  ],
  [
    'subnet=a:10.0.0.0/27&node=m5.large:2:0;branch-pods=3&pod-eni=true',
    'short; the order of nodes decides. One m5.large that comes last there leaves 1 pod waiting.',
  ],
])('One of a thing is told as one, and several as several: %s', (link, sentence) => {
  expect(told(link).toLowerCase()).toContain(sentence.toLowerCase());
});
