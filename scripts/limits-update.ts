// npm run limits:update -- CNI [--controller CHECKOUT] [--karpenter CHECKOUT] [--allow-share 2%] [--allow-lost]
// Makes src/limits/instance-table.ts from AWS's own files.
import { runUpdate } from './limits/run-update';
import { CONSOLE } from './support/printer';
import { ROOT } from './support/tool';

process.exitCode = runUpdate(process.argv.slice(2), ROOT, CONSOLE);
