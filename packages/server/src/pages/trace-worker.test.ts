import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stylesheetPath } from './stylesheet.ts';
import { traceWorkerRoutes } from './trace-worker.ts';

const config = { publicOrigin: 'https://id.example' };
let sdk: string;

beforeAll(async () => {
  sdk = await mkdtemp(join(tmpdir(), 'nongsan-worker-'));
});
afterAll(() => rm(sdk, { recursive: true }));

const read = async (script: string, keepOffline?: boolean) => {
  await writeFile(join(sdk, 'nongsan-trace-worker.js'), script);
  const app = traceWorkerRoutes(sdk, keepOffline === undefined ? config : { ...config, keepOffline });
  const answer = await app.request('/trace-worker.js');
  return { headers: answer.headers, text: await answer.text() };
};

const shellOf = (text: string) => JSON.parse(/^self\.nongsanShell=(.*);\n/.exec(text)?.[1] ?? '') as { build: string };

describe('the worker of the pages behind codes', () => {
  it('is asked for anew at each visit, and may ask this server alone', async () => {
    const { headers } = await read('run();');
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  });

  it('costs nothing where it is as before', async () => {
    const { headers } = await read('run();');
    const ask = (etag: string) =>
      traceWorkerRoutes(sdk, config).request('/trace-worker.js', { headers: { 'if-none-match': etag } });
    const known = headers.get('etag') ?? '';
    expect([(await ask(known)).status, (await ask(`W/${known}`)).status, (await ask('"other"')).status]).toEqual([
      304, 304, 200,
    ]);
  });

  it('knows its release and what that needs; another script makes another release', async () => {
    const [first, same, next] = [await read('run();'), await read('run();'), await read('go();')];
    expect(shellOf(first.text)).toEqual({ build: shellOf(same.text).build, files: [stylesheetPath, '/favicon.ico'] });
    expect(shellOf(next.text).build).not.toBe(shellOf(first.text).build);
    expect(first.text.endsWith('\nrun();')).toBe(true);
  });

  it('is replaced by one that removes itself where nothing is to be kept, and where the build has none', async () => {
    const switchedOff = await read('run();', false);
    await rm(join(sdk, 'nongsan-trace-worker.js'));
    const missing = await (await traceWorkerRoutes(sdk, config).request('/trace-worker.js')).text();
    expect(switchedOff.text).toBe(missing);
    expect(missing).toContain('registration.unregister()');
    expect(missing).not.toContain('run();');
  });
});
