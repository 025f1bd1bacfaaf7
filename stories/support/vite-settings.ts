import { defaultClientConditions, type UserConfig } from 'vite';

/**
 * What Storybook and the gallery build with: packages from source, and the portal's address where there is no development
 * server that serves it.
 *
 * @param api address of a portal with the sample, such as `https://demo.example`; empty for the page's own origin
 */
export function storiesBuild(api = process.env['NONGSAN_API'] ?? ''): UserConfig {
  return {
    resolve: { conditions: ['@nongsan/source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      // Storybook's own pages are large, and stories import every element at once: neither says anything about the SDK.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
    define: { 'import.meta.env.NONGSAN_API': JSON.stringify(api) },
  };
}
