import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'vite';
import { checks, common, output, version } from './common.ts';

/**
 * Makes the folder complete that a server or CDN hosts as it is: the one-file build beside the split one, both once more
 * under their version, where they never change, and the hashes that pages pin them by.
 */
export function publish(): Plugin {
  let folder = '';
  return {
    name: 'nongsan-publish',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    async closeBundle(error?: Error) {
      if (error !== undefined) return;
      await buildOneFile(folder);
      await buildTraceWorker(folder);
      await cp(new URL('../../elements/themes/', import.meta.url), join(folder, 'themes'), { recursive: true });
      const names = await readdir(folder);
      for (const name of names) await cp(join(folder, name), join(folder, version, name), { recursive: true });
      await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(await manifest(folder), undefined, 2)}\n`);
    },
  };
}

/** One more file beside those of the split build. */
async function buildBeside(outDir: string, options: BuildOptions): Promise<void> {
  await build({
    ...common(),
    configFile: false,
    logLevel: 'warn',
    build: { target: 'es2022', outDir, emptyOutDir: false, ...options },
  });
}

/** Everything in one module: what is loaded late otherwise stands in it and waits. */
const buildOneFile = (outDir: string): Promise<void> =>
  buildBeside(outDir, {
    sourcemap: true,
    lib: { entry: { nongsan: new URL('../src/nongsan.full.ts', import.meta.url).pathname }, formats: ['es'] },
    rolldownOptions: { checks, output: { ...output, codeSplitting: false, entryFileNames: 'nongsan.full.js' } },
  });

/** The service worker of the pages behind codes. A classic script: not every browser takes a module for a worker. */
const buildTraceWorker = (outDir: string): Promise<void> =>
  buildBeside(outDir, {
    lib: {
      entry: new URL('../src/offline/worker.ts', import.meta.url).pathname,
      formats: ['iife'],
      name: 'nongsanTraceWorker',
      fileName: () => 'nongsan-trace-worker.js',
    },
    rolldownOptions: { checks, output },
  });

/** Hashes by name, as they stand in `integrity`. They hold with and without the version in the path. */
async function manifest(folder: string) {
  const names = (await readdir(join(folder, version), { recursive: true })).filter((name) => name.endsWith('.js'));
  const integrity: Record<string, string> = {};
  for (const name of names.sort()) {
    const hash = createHash('sha384').update(await readFile(join(folder, version, name)));
    integrity[name.replaceAll('\\', '/')] = `sha384-${hash.digest('base64')}`;
  }
  return { version, integrity };
}
