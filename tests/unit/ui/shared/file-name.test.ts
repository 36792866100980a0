import { expect, test } from 'vitest';
import { fileName } from '@/ui/shared/browser/save-file';

test.each([
  ['payments, prod', 'payments-prod-subnets.csv', 'payments-prod.subnet-plan.txt'],
  [
    'Small production in three /24',
    'Small-production-in-three-24-subnets.csv',
    'Small-production-in-three-24.subnet-plan.txt',
  ],
  ['결제 (운영)', '결제-운영-subnets.csv', '결제-운영.subnet-plan.txt'],
  ['../..\\con:*?"<>|', 'con-subnets.csv', 'con.subnet-plan.txt'],
  ['', 'subnet-plan.csv', 'subnet-plan.txt'],
  [' … ', 'subnet-plan.csv', 'subnet-plan.txt'],
])('the files of the plan %j', (name, csv, plan) => {
  expect(fileName(name, '-subnets.csv')).toBe(csv);
  expect(fileName(name, '.subnet-plan.txt')).toBe(plan);
});
