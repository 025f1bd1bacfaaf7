import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NongsanTraceOpenEvent } from '../../events/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTraceCard from '../../i18n/vi/trace-card.json' with { type: 'json' };
import viScanner from '../../i18n/vi/trace-scanner.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { advise } from '../../internal/advise.ts';
import type { CameraFacing } from '../../internal/camera-facings.ts';
import { failureView } from '../../internal/failure-view.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, buttonStyles, stateStyles, traceStatusStyles } from '../../styles/index.ts';
import { lotFirst } from './given.ts';
import { ScanHands } from './scan-hands.ts';
import { ScanJudgement } from './scan-judgement.ts';
import { scanLiveView } from './scan-live-view.ts';
import { scanResultView } from './scan-result-view.ts';
import { ScanSession } from './scan-session.ts';
import { scanStartView } from './scan-start-view.ts';
import { scanStatus } from './scan-status.ts';
import { traceScannerStyles } from './trace-scanner.styles.ts';

const words = new Words(viCommon, viTrace, viTraceCard, viScanner);

/**
 * Reads a code with the camera, or from a picture, and says whose it is and whether what it says was signed. It opens
 * nothing by itself, and nothing of others at all.
 *
 * @element nongsan-trace-scanner
 * @slot - what to show until the element is there
 * @csspart start - what is shown before the camera is open
 * @csspart scan - the button that asks for the camera
 * @csspart picture - the button that asks for a picture
 * @csspart fault - why there is no camera, or no code in a picture
 * @csspart live - the open camera with what belongs to it
 * @csspart video - what the camera sees
 * @csspart stop - the button that closes the camera
 * @csspart result - what a code is
 * @csspart facts - what a lot's code states
 * @csspart host - where a foreign code leads
 * @csspart text - what a code that is no link says
 * @csspart open - the link to the page of a lot
 * @csspart again - the button that reads another code
 * @csspart error - what is shown when the keys could not be loaded
 * @fires nongsan-trace-open - a person follows the link to the page of a lot; `preventDefault()` to show it yourself
 * @example
 * <nongsan-trace-scanner></nongsan-trace-scanner>
 */
export class NongsanTraceScanner extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, traceStatusStyles, traceScannerStyles];

  readonly #portal = new PortalController(this);
  readonly #session = new ScanSession(this, lotFirst);
  readonly #judgement = new ScanJudgement(this, this.#portal, this.#session);
  readonly #hands = new ScanHands(this, this.#session);

  /** `id` of the portal, where it is not around the element. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** `environment` for the camera on the back of a phone, `user` for one that looks at the buyer, on a stall's tablet say. */
  @property() facing: CameraFacing = 'environment';

  /** Level of the result among the page's headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Text of a code that the page has read by other means, an app's own camera say; it is judged like one scanned here. */
  @property({ attribute: false }) code: string | undefined;

  /** Where the session finds what the camera sees. */
  get video(): HTMLVideoElement | undefined {
    return this.renderRoot.querySelector('video') ?? undefined;
  }

  get #speech(): Speech {
    const handle = this.#portal.handle;
    const speak = handle?.translate;
    return { locale: handle?.locale ?? 'vi', speak, say: (key, values) => words.say(speak, key, values) };
  }

  readonly #open = (event: MouseEvent): void => {
    const { reading } = this.#judgement;
    if (reading?.kind !== 'lot') return;
    const { link, verdict } = reading;
    if (!this.dispatchEvent(new NongsanTraceOpenEvent(verdict.facts.lot ?? '', link, true))) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The list itself comes with the advice, which must not bring a scanner along.
    if (this.facing !== 'environment' && this.facing !== 'user') advise(this);
    if (changed.has('code') && (this.code !== undefined || changed.get('code') !== undefined))
      this.#session.take(this.code ?? '');
  }

  protected override updated(): void {
    this.#hands.follow(this.#judgement.report !== undefined);
  }

  protected override render(): TemplateResult {
    const speech = this.#speech;
    if (this.#portal.handle === undefined) return waitingView(this, undefined, speech.say, nothing);
    const { issuers, report, retry } = this.#judgement;
    const { drag, drop, escape, paste } = this.#hands;
    const failure = issuers.state === 'failed' ? failureView(issuers.error, speech.say, retry) : nothing;
    return html`<div class="base scanner" @keydown=${escape} @dragover=${drag} @drop=${drop} @paste=${paste}>
      ${failure} ${this.#renderPhase(speech)}
      <p class="visually-hidden" role="status">${scanStatus(this.#session.phase, report, speech)}</p>
    </div>`;
  }

  #renderPhase(speech: Speech): TemplateResult {
    const { phase } = this.#session;
    const { choose, isLit, light, scan, stop } = this.#hands;
    switch (phase.name) {
      case 'live':
        return scanLiveView(phase, isLit, { stop, light, ready: () => this.requestUpdate() }, speech);
      case 'done':
        return this.#renderResult(speech);
      default:
        return scanStartView(phase, { scan, choose }, this.#judgement.issuers, speech);
    }
  }

  #renderResult(speech: Speech): TemplateResult {
    const { reading, report } = this.#judgement;
    if (reading === undefined || report === undefined)
      return html`<p class="hint" aria-busy="true">${speech.say('scanner.checking')}</p>`;
    const actions = { open: this.#open, again: this.#hands.again };
    return scanResultView({ reading, report, level: this.headingLevel, actions }, speech);
  }
}
