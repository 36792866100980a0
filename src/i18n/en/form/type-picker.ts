import { formatCount } from '@/i18n/wording/number-format';

export const typePicker = {
  found: (found: number, all: number) => `${formatCount(found)} of ${formatCount(all)} types`,
  shown: (shown: number) => `the first ${shown} are shown`,
  none: 'No type matches.',
  filterHelp: 'Words and numbers narrow the list: m5 >=4 eni, >=8 vcpu, arm, nitro',
  unknownFilter: (filter: string) =>
    `“${filter}” was left out: say eni, ip, pods or vcpu after the number`,
  vcpus: (vcpus: number) => `${formatCount(vcpus)} vCPU`,
  byHandQuestion: 'Not in the list?',
  byHand: 'Enter limits by hand',
  tableOf: (date: string) => `table of ${date}`,
  open: 'Show instance types',
};
