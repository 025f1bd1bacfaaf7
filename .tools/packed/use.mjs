// Does something real with every package, as installed from its archive.
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { node24 } from '../lib/places.mjs';
import { Stop } from '../lib/stop.mjs';
import { installed } from './install.mjs';
import { lookAt, serve } from './pages.mjs';

const TOOLS = { vite: '8.3.8', vue: '3.5.45', 'vue-tsc': '3.3.14', typescript: '5.9.3' };
const react = (version, types) => ({
  react: version,
  'react-dom': version,
  ...(types && { '@types/react': '19.3.3', '@types/react-dom': '19.3.0' }),
});

/** How long a server may take to start, in milliseconds. */
const PATIENCE = 60_000;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Tells what is done and how long it took. */
async function step(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(`  ${name.padEnd(58)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

async function untilReady(server, address) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const ready = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    const over = await Promise.race([server.ended.then(() => true), delay(100, false)]);
    if (over || Date.now() > deadline) throw new Stop(`nongsan start does not answer:\n${server.said()}`);
  }
}

const node = (project, script, more) => project.run(script, node24(), [`node/${script}`], more);
const tool = (project, name, args, more) => project.run(name, 'npx', ['--no-install', name, ...args], more);

/** Vue's compiler takes as long as the two others together. */
async function compile(project) {
  const check = (name, config) =>
    project.runBeside(name, 'npx', ['--no-install', name, '-p', `types/tsconfig.${config}.json`]);
  const plain = async () => {
    await check('tsc', 'bundler');
    await check('tsc', 'nodenext');
  };
  const ends = await Promise.allSettled([plain(), check('vue-tsc', 'vue')]);
  for (const { reason } of ends) if (reason !== undefined) throw reason;
}

/** Migrates, fills and exports with the command, then serves with it while `work` looks at the server. */
async function withServer(project, work) {
  const [apiPort, portalPort] = [await freePort(), await freePort()];
  const settings = {
    NONGSAN_PORT: `${apiPort}`,
    NONGSAN_PORTAL_PORT: `${portalPort}`,
    NONGSAN_FOLDER: `${project.folder}/.nongsan`,
  };
  await step('server: nongsan migrate, sample, export', () => {
    for (const args of [['migrate'], ['sample'], ['export', '--portal', 'thai-nguyen', '--out', 'data']])
      tool(project, 'nongsan', args, settings);
  });
  const main = `${project.folder}/node_modules/@nongsan/server/dist/cli/main.js`;
  const server = project.start(node24(), [main, 'start'], settings);
  try {
    const api = `http://localhost:${apiPort}`;
    await step('server: nongsan start', () => untilReady(server, `${api}/ready`));
    await work(api, portalPort);
  } finally {
    await server.stop();
  }
}

async function buildAndLook(project, api, portalPort, pages) {
  tool(project, 'vite', ['build', '--config', 'page/vite.config.js', '--logLevel', 'error'], { NONGSAN_API: api });
  const site = await serve(`${project.folder}/dist`, portalPort);
  try {
    await lookAt(pages.map((page) => `http://localhost:${portalPort}/${page}`));
  } finally {
    await site.stop();
  }
}

/** @param {readonly string[]} archives */
export async function useInstalled(archives) {
  const all = await step('npm install of every archive in an empty folder', () =>
    installed(archives, { ...TOOLS, ...react('19.3.1', true) }),
  );
  const projects = [all];
  try {
    await step('core and places in Node', () => node(all, 'core-and-places.mjs'));
    await step('elements: manifest and editor data', () => node(all, 'data-files.mjs'));
    await step('react 19 renders in Node', () => node(all, 'react.mjs'));
    await step('types: bundler, nodenext, JSX, Vue; wrong uses refused', () => compile(all));
    const older = await step('npm install beside React 18', () =>
      installed(archives, { vite: TOOLS.vite, ...react('18.3.1', false) }, [
        '@nongsan/core',
        '@nongsan/places',
        '@nongsan/client',
        '@nongsan/elements',
        '@nongsan/react',
      ]),
    );
    projects.push(older);
    await step('react 18 renders in Node', () => node(older, 'react.mjs'));
    await withServer(all, async (api, portalPort) => {
      await step('ssr renders the exported files in Node', () => node(all, 'ssr.mjs'));
      await step('client over HTTP and over files; embed is served', () =>
        node(all, 'client.mjs', { NONGSAN_API: api }),
      );
      await step('elements and react 19, bundled, in Chromium', () =>
        buildAndLook(all, api, portalPort, ['index.html', 'react.html']),
      );
      await step('react 18, bundled, in Chromium', () => buildAndLook(older, api, portalPort, ['react.html']));
    });
  } finally {
    for (const project of projects) project.remove();
  }
}
