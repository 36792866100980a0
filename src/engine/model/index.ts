// The dictionary of the engine: closed sets, units and shapes. All counts are whole numbers.

export * from './findings';
export * from './network';
export * from './node';
export * from './node-design';
export * from './pending';
export * from './plan';
export * from './quotas';
export * from './settings';
export * from './subnets';
export * from './usage';
export * from './verdict';
export * from './verdict-kind';
export * from './what-if';
