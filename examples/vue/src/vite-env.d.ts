/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the portal's server. Default: the demonstration's. */
  readonly VITE_NONGSAN_API?: string;
}

declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  // eslint-disable-next-line no-restricted-syntax -- what a .vue file exports
  export default component;
}
