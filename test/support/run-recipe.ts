import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin, type PluginOption, type UserConfig } from 'vite';
import type { DemoServer } from './demo-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a recipe's imports are installed, as they would be beside a stranger's own code. */
const rooms = ['examples/react/src', 'examples/vue/src', 'packages/elements/src'].map(
  (path) => `${root}${path}/main.js`,
);

/** Makes one script of files that lie nowhere, `main.…` first; what they import is looked for in the examples' own rooms. */
export async function bundle(
  files: Readonly<Record<string, string>>,
  plugins: readonly PluginOption[] = [],
): Promise<string> {
  const [main = ''] = Object.keys(files);
  const virtual: Plugin = {
    name: 'recipe',
    enforce: 'pre',
    async resolveId(id, importer) {
      const name = id.replace(/^.*\//, '');
      if (name in files && !id.startsWith('@')) return `${root}${name}`;
      if (importer === undefined || !Object.keys(files).some((file) => importer.startsWith(root + file))) return null;
      for (const room of rooms) {
        const found = await this.resolve(id, room, { skipSelf: true });
        if (found !== null) return found;
      }
      return null;
    },
    load: (id) => (id.startsWith(root) ? files[id.slice(root.length)] : undefined),
  };
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [virtual, ...plugins],
    resolve: { conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'] },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}${main}`, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built');
  return output.output[0].code;
}

/** Runs a module that lies nowhere in Node, as one of the example for server rendering. @returns what it prints */
export async function runInNode(code: string): Promise<string> {
  const args = ['--conditions=@nongsan/source', '--input-type=module', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: `${root}examples/server-rendering` });
  return stdout;
}

/** Runs a command of a recipe, `pnpm nongsan …`, for a test's own server, in a folder. @returns what it prints */
export async function runCommand(line: string, { origin, databaseUrl }: DemoServer, folder: string): Promise<string> {
  const [program, name, ...args] = line.trim().split(/\s+/);
  if (program !== 'pnpm' || name !== 'nongsan') throw new Error(`No command of ours: ${line}`);
  const main = `${root}packages/server/src/cli/main.ts`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@nongsan/source', main, ...args, '--origin', origin],
    { cwd: folder, env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
  return stdout;
}

/** A configuration file of a recipe, as Vite itself reads one: beside the installed packages that it imports. */
export async function viteConfig(code: string): Promise<UserConfig> {
  const folder = `${root}examples/vue/node_modules/.vite-temp`;
  await mkdir(folder, { recursive: true });
  const file = `${folder}/recipe-${process.pid}.mjs`;
  await writeFile(file, code);
  const { default: config } = (await import(file)) as { default: UserConfig };
  await rm(file);
  return config;
}
