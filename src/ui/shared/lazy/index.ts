// What is fetched apart from the page: components, and modules that a click runs.

export {
  fetchLazyModules,
  holdLazyModules,
  type LazyModule,
  lazyModule,
  useLazyModule,
} from './lazy-module';
export { lazyPart } from './lazy-part';
export { tellNotLoaded, withModule } from './with-module';
