// qrcode brings no types; this is what the benches use of it.
declare module 'qrcode' {
  interface Options {
    readonly type: 'svg';
    readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H';
  }
  const QRCode: { toString(text: string, options: Options): Promise<string> };
  export = QRCode;
}
