// npm run verify -- FILE… [--seeds N] [--answers OUT]: replays recordings of AWS's own code through the engine.
import { CONSOLE } from './support/printer';
import { verifyFiles } from './verify/verify-files';

process.exitCode = await verifyFiles(process.argv.slice(2), CONSOLE);
