// Stands in the page itself and runs before all its files.
import { guardStart } from './guard-start';

guardStart(window);
