import type { RuleNumber } from '@/engine';

/** What each rule says, in a sentence for people; rules.md has them in full. */
export const rules: Readonly<Record<RuleNumber, string>> = {
  R1: 'AWS reserves five addresses of every subnet: the first four and the last.',
  R2: 'A node attaches as many ENIs as its type allows, or MAX_ENI when that is lower.',
  R3: 'One address of each ENI is its own, so pods have one slot fewer than the limit.',
  R4: 'A variable that is unset differs from one set to 0.',
  R5: 'One target sizes the pool: the IP targets if set, otherwise prefixes or ENIs.',
  R6: 'IP targets keep WARM_IP_TARGET addresses free and MINIMUM_IP_TARGET in all.',
  R7: 'The pool grows while fewer than the target’s ENIs or prefixes are free.',
  R8: 'The pool stops growing once it has reached max pods.',
  R9: 'Every five seconds one ENI with an empty slot is filled with what is wanted.',
  R10: 'Only when every ENI is full a new one comes, with what is wanted.',
  R11: 'The pool stops when no further ENI can be attached.',
  R12: 'Each attached ENI holds one address for itself.',
  R13: 'In prefix mode a slot takes a whole /28: 16 addresses.',
  R14: 'A pod takes one address; a hostNetwork pod takes none.',
  R15: 'Surplus above the target goes back, at most every 30 seconds.',
  R16: 'An ENI without a pod goes back when the others satisfy the target.',
  R17: 'Max pods: ENIs × slots + 2, in prefix mode ENIs × slots × 16 + 2.',
  R18: 'A managed node group caps max pods at 110, above 30 vCPUs at 250.',
  R19: 'A type that is neither Nitro nor bare metal cannot hold prefixes.',
  R20: 'A /28 must be wholly free; one single address in it spoils it.',
  R21: 'A group’s nodes go in equal numbers to its zones, the rest to the first.',
  R22: 'In a zone, each node takes the subnet with most addresses free.',
  R23: 'Replicas go one by one to the node with the fewest pods that has a place.',
  R24: 'A control-plane upgrade needs 5 free addresses in subnets of two zones.',
};
