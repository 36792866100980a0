// The dictionary of the engine: closed sets, units and shapes. All counts are whole numbers.

export * from './answer/block-usage';
export * from './answer/held-in-subnet';
export * from './answer/run-start';
export * from './answer/run-verdict';
export * from './answer/usage';
export * from './answer/verdict';
export * from './answer/what-if';
export * from './answer/zone-loss';
export * from './findings/cluster-finding';
export * from './findings/finding';
export * from './findings/refusal';
export * from './findings/severity';
export * from './findings/subnet-finding';
export * from './findings/verdict-kind';
export * from './node/node';
export * from './node/node-design';
export * from './node/pending';
export * from './plan/free-range';
export * from './plan/network';
export * from './plan/plan';
export * from './plan/prefix-blocks';
export * from './plan/quotas';
export * from './plan/requirements';
export * from './plan/reserved-beside';
export * from './plan/settings';
export * from './plan/subnets';
