// pngjs brings no types; this is what the tests use of it.
declare module 'pngjs' {
  interface Picture {
    readonly width: number;
    readonly height: number;
    /** Four bytes a pixel: red, green, blue, alpha. */
    readonly data: Buffer;
  }
  export const PNG: { readonly sync: { read(png: Buffer): Picture } };
}
