import { formatCount } from '@/i18n/wording/number-format';

const QUANTITIES = { enis: 'ENIs', ips: 'IPs per ENI', vcpus: 'vCPUs', pods: 'pods' };

export const typePicker = {
  found: (found: number, all: number) => `${formatCount(found)} of ${formatCount(all)} types`,
  inOrder: (quantity: keyof typeof QUANTITIES, first: 'most' | 'fewest') =>
    `, ${first} ${QUANTITIES[quantity]} first`,
  /** Over the words that narrow and order the list. */
  narrow: 'Narrow and order the list',
  /** As they are typed too. */
  words: {
    arm: 'Arm',
    x86: 'x86',
    nitro: 'Nitro',
    'most pods': 'most pods',
    'fewest pods': 'fewest pods',
    'most eni': 'most ENIs',
    'most ip': 'most IPs',
    'fewest vcpu': 'fewest vCPUs',
  },
  none: 'No type matches.',
  filterHelp: 'Words and numbers narrow the list: m5 >=4 ENIs, >=15 IPs, >=58 pods, >=8 vCPUs, Arm',
  unknownFilter: (filter: string) =>
    `“${filter}” was left out: say ENIs, IPs, pods or vCPUs beside the number`,
  vcpus: (vcpus: number) => `${formatCount(vcpus)} vCPU`,
  byHandQuestion: 'Not in the list?',
  byHand: 'Enter limits by hand',
  tableOf: (date: string) => `table of ${date}`,
};
