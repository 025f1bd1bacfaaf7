/// <reference types="vite/client" />
interface ImportMetaEnv {
  readonly NONGSAN_API: string;
}
