// What is fetched apart from the page: components, and modules that a click runs.

export { Fetched } from './fetched';
export {
  fetchLazyModules,
  holdLazyModules,
  type LazyModule,
  lazyModule,
  useLazyModule,
} from './lazy-module';
export { lazyPart } from './lazy-part';
export { NotLoaded } from './part-boundary';
export { askToRetry, tellLanguageLost, withModule } from './with-module';
