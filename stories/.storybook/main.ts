import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type UserConfig } from 'vite';
import { manifest } from '../support/manifest-plugin.ts';
import { portal } from '../support/portal-plugin.ts';
import { storiesBuild } from '../support/vite-settings.ts';

/** React belongs to the documentation pages alone; under pnpm nobody else finds it. */
const throughDocs = (dependency: string) =>
  /^react(-dom)?(\/|$)/.test(dependency) ? `@storybook/addon-docs > ${dependency}` : dependency;

/** A preset of Storybook's Vite builder that its types leave out. */
interface WithDependencies {
  optimizeViteDeps(dependencies: readonly string[]): string[];
}

function withDocsReact(config: UserConfig): UserConfig {
  const include = config.optimizeDeps?.include?.map(throughDocs) ?? [];
  return { ...config, optimizeDeps: { ...config.optimizeDeps, include } };
}

const config: StorybookConfig & WithDependencies = {
  framework: '@storybook/web-components-vite',
  stories: ['../docs/**/*.mdx', '../*.stories.ts', '../look/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  optimizeViteDeps: (dependencies) => dependencies.map(throughDocs),
  viteFinal: (base) => mergeConfig(withDocsReact(base), { ...storiesBuild(), plugins: [portal(), manifest()] }),
};

export default config;
