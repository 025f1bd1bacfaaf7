import { build, defineConfig, type InlineConfig, type Rolldown } from 'vite';
import { firstCardChunks } from './build/first-card.ts';
import { minifyTemplates } from './build/minify-templates.ts';

type CodeSplitting = Rolldown.OutputOptions['codeSplitting'];

// The split build: one entry, a chunk for each element and each thing that is needed late.
const split = (codeSplitting: CodeSplitting): InlineConfig => ({
  plugins: [minifyTemplates()],
  resolve: { conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: false,
    lib: { entry: { nongsan: 'src/nongsan.ts' }, formats: ['es'] },
    rolldownOptions: {
      // What the entry shares with its chunks stays in the entry: one download less on the way to the first card.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        codeSplitting,
        entryFileNames: 'nongsan.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});

export default defineConfig(async ({ command }) => {
  if (command !== 'build') return {};
  const first = split(true);
  const trial = await build({
    ...first,
    configFile: false,
    logLevel: 'error',
    build: { ...first.build, write: false },
  });
  const { output } = (Array.isArray(trial) ? trial[0] : trial) as Rolldown.RolldownOutput;
  return split({
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'first card', name: firstCardChunks(output) }],
  });
});
