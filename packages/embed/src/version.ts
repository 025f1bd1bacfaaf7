/** Put there by the build, from package.json. */
declare const __NONGSAN_VERSION__: string;

export const version = __NONGSAN_VERSION__;
