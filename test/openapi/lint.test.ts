import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { releasedFile } from './document.ts';

const run = promisify(execFile);
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const config = fileURLToPath(new URL('redocly.yaml', import.meta.url));

/** The linter asks nobody for updates and tells nobody that it ran. */
const offline = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

it('the API description is linted by the strictest rules, without a warning', async () => {
  const args = [redocly, 'lint', fileURLToPath(releasedFile), '--config', config, '--format', 'json'];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...offline } }).catch(
    (failure: unknown) => failure as { readonly stdout: string },
  );
  const { totals, problems } = JSON.parse(stdout) as { readonly totals: object; readonly problems: unknown[] };
  expect({ totals, problems }).toMatchObject({ totals: { errors: 0, warnings: 0 } });
});
