// Stands in the page itself and runs before all its files.
import { holdDrops } from '@/app/drop/early-drop';
import { guardStart } from './guard-start';

guardStart(window);
holdDrops(window);
