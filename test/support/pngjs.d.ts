// pngjs brings no types; this is what the tests use of it.
declare module 'pngjs' {
  interface Picture {
    readonly width: number;
    readonly height: number;
    /** Four bytes a pixel: red, green, blue, alpha. */
    readonly data: Buffer;
  }
  interface WriteOptions {
    readonly colorType?: number;
    readonly inputColorType?: number;
    readonly deflateLevel?: number;
  }
  export const PNG: {
    readonly sync: { read(png: Buffer): Picture; write(picture: Picture, options?: WriteOptions): Buffer };
  };
}
