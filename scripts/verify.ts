// npm run verify -- FILE… [--answers OUT]: replays recordings of the real ipamd through the engine.
import { CONSOLE } from './support/printer';
import { verifyFiles } from './verify/verify-files';

process.exitCode = await verifyFiles(process.argv.slice(2), CONSOLE);
