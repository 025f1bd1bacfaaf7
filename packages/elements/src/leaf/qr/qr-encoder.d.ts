/** The matrix part of `qrcode` 1.5.4 (CommonJS), which brings no types of its own. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface QrSymbol {
    readonly version: number;
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  interface Segment {
    readonly data: string;
    readonly mode: 'numeric' | 'alphanumeric' | 'byte';
  }
  const qrcode: {
    create(segments: Segment[], options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): QrSymbol;
  };
  export = qrcode;
}
