// What `npm start` runs: the whole demonstration, until Ctrl+C.
import { runCommand } from './run-command.ts';
import { startCommand } from './start-command.ts';

await runCommand(() => startCommand());
