import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import qrcode from 'qrcode/lib/core/qrcode.js';
import { baseStyles } from '../../styles/index.ts';
import { qrPath, qrSegments, quietZone } from '@nongsan/core/qr';
import { qrStyles } from './qr.styles.ts';

/** Below this width of a module, in millimetres, phones stop reading what office and label printers make. */
const leastModule = 0.33;

/** Most bytes that a symbol at level M can hold (ISO/IEC 18004, version 40). */
const capacity = 2331;

/**
 * Draws a text as a QR symbol: one SVG path, crisp at any size, dark on white in every colour scheme.
 *
 * @element nongsan-qr
 * @csspart symbol - the SVG
 * @cssprop --nongsan-qr-size - greatest width of the symbol
 * @example
 * <nongsan-qr value="https://example.vn/t/TC-2611A" label="Trace code of lot TC-2611A"></nongsan-qr>
 */
export class NongsanQr extends LitElement {
  static override readonly styles = [baseStyles, qrStyles];

  /** What a reader gets. Longer than a symbol can hold (2,331 bytes): nothing is drawn. */
  @property() value = '';

  /**
   * Width of a module in millimetres, for paper: the symbol has this size then, and no other. At least 0.33, below which
   * phones do not read what is printed; without it the symbol is as wide as its place.
   */
  @property({ type: Number, reflect: true }) module: number | undefined;

  /** What the symbol is for, in the reader's language. */
  @property() label = '';

  protected override render() {
    const bytes = new TextEncoder().encode(this.value);
    if (bytes.length === 0 || bytes.length > capacity) return nothing;
    // Read back, because the encoder throws at half a character; all of it, because it throws at nothing too.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { modules } = qrcode.create([...qrSegments(text)], { errorCorrectionLevel: 'M' });
    const side = modules.size + 2 * quietZone;
    // As attributes: a policy of the page may allow no style of an element's own.
    const edge =
      this.module === undefined ? nothing : `${(side * Math.max(this.module || 0, leastModule)).toFixed(3)}mm`;
    return html`<svg
      class="base"
      part="symbol"
      role="img"
      aria-label=${this.label}
      viewBox="0 0 ${side} ${side}"
      width=${edge}
      height=${edge}
      shape-rendering="crispEdges"
    >
      <path class="light" d="M0 0h${side}v${side}h-${side}z" />
      <path class="dark" d=${qrPath(modules.data, modules.size)} />
    </svg>`;
  }
}
