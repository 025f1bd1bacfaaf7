/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the portal that stories ask; empty for the page's own origin. */
  readonly NONGSAN_API: string;
}
