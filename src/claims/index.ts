export * from './common-claims';
