import { run } from './run.js';
import { systemTerminal } from './terminal/system-terminal.js';

process.exitCode = await run(process.argv.slice(2), systemTerminal());
