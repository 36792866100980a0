// The door of the split of a VPC, which the page fetches when it is asked for.
export * from './vpc-layout';
export * from './vpc-plan';
export { type VpcSizes, vpcSizes } from './vpc-sizes';
export * from './vpc-start';
export { isSame } from './vpc-tree';
export * from './vpc-wishes';
