import { localDateAt, type Lot, type TraceIssuer } from '@nongsan/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NongsanTraceOpenEvent } from '../../events/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTraceCard from '../../i18n/vi/trace-card.json' with { type: 'json' };
import viScanner from '../../i18n/vi/trace-scanner.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { advise } from '../../internal/advise.ts';
import { cameraFacings, type CameraFacing } from '../../internal/camera-facings.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { lotKey, only } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles, traceStatusStyles } from '../../styles/index.ts';
import { lotFirst, pictureIn, textIn } from './given.ts';
import { scanLiveView } from './scan-live-view.ts';
import { reportOf, worthAsking, type ScanReport } from './scan-report.ts';
import { scanResultView } from './scan-result-view.ts';
import { ScanSession } from './scan-session.ts';
import { scanStartView } from './scan-start-view.ts';
import { scanStatus } from './scan-status.ts';
import { ScanVerdict } from './scan-verdict.ts';
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
  readonly #issuers = new EntryController<readonly TraceIssuer[]>(this, () => {
    const handle = this.#portal.handle;
    return handle && [handle.catalog.issuers, only];
  });
  readonly #verdict = new ScanVerdict(this, () => {
    const { handle } = this.#portal;
    const { phase } = this.#session;
    if (handle === undefined || phase.name !== 'done') return undefined;
    return { text: phase.text, issuers: this.#issuers.entry, now: handle.now };
  });
  readonly #lot = new EntryController<Lot>(this, () => {
    const { handle } = this.#portal;
    const { reading } = this.#verdict;
    if (handle === undefined || reading?.kind !== 'lot' || !worthAsking(reading.verdict)) return undefined;
    const { gtin, lot } = reading.verdict.facts;
    return lot === undefined ? undefined : [handle.catalog.lots, gtin === undefined ? lot : lotKey({ gtin, lot })];
  });

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

  @state() private isLit = false;
  /** Whether a person began what is going on: then the focus goes along. */
  #byHand = false;
  /** Whether the last code came from the camera: then the next one does. */
  #byCamera = false;
  /** What was on screen after the update before. */
  #stage = '';

  /** Where the session finds what the camera sees. */
  get video(): HTMLVideoElement | undefined {
    return this.renderRoot.querySelector('video') ?? undefined;
  }

  get #speech(): Speech {
    const handle = this.#portal.handle;
    const speak = handle?.translate;
    return { locale: handle?.locale ?? 'vi', speak, say: (key, values) => words.say(speak, key, values) };
  }

  get #report(): ScanReport | undefined {
    const { reading } = this.#verdict;
    const now = this.#portal.handle?.now() ?? new Date();
    return reading && reportOf(reading, this.#lot.entry, localDateAt(now));
  }

  readonly #scan = (): void => {
    this.#byHand = true;
    this.#byCamera = true;
    this.isLit = false;
    void this.#session.scan(cameraFacings.includes(this.facing) ? this.facing : 'environment');
  };

  readonly #read = (file: Blob | undefined): void => {
    if (file === undefined) return;
    this.#byHand = true;
    this.#byCamera = false;
    void this.#session.read(file);
  };

  readonly #choose = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    this.#read(field.files?.[0]);
    field.value = ''; // so that the same picture can be chosen again
  };

  readonly #drag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };

  readonly #drop = (event: DragEvent): void => {
    this.#drag(event);
    this.#read(pictureIn(event.dataTransfer));
  };

  readonly #paste = ({ clipboardData }: ClipboardEvent): void => {
    const [file, text] = [pictureIn(clipboardData), textIn(clipboardData)];
    if (file !== undefined) return this.#read(file);
    if (text === '') return;
    this.#byHand = true;
    this.#session.take(text);
  };

  readonly #stop = (): void => this.#session.stop('stopped');

  readonly #escape = (event: KeyboardEvent): void => {
    const { name } = this.#session.phase;
    if (event.key !== 'Escape' || name === 'idle' || name === 'failed' || name === 'done') return;
    event.preventDefault(); // the dialog around stays open
    event.stopPropagation();
    this.#stop();
  };

  readonly #light = (): void => {
    const { phase } = this.#session;
    if (phase.name === 'live') void phase.camera.light(!this.isLit).then((isLit) => (this.isLit = isLit));
  };

  readonly #open = (event: MouseEvent): void => {
    const { reading } = this.#verdict;
    if (reading?.kind !== 'lot') return;
    const { link, verdict } = reading;
    if (!this.dispatchEvent(new NongsanTraceOpenEvent(verdict.facts.lot ?? '', link, true))) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!cameraFacings.includes(this.facing)) advise(this);
    if (changed.has('code') && (this.code !== undefined || changed.get('code') !== undefined))
      this.#session.take(this.code ?? '');
  }

  /** The focus follows what a person began, unless it is at work elsewhere in the page. */
  protected override updated(): void {
    const { name } = this.#session.phase;
    const stage = name === 'done' && this.#report === undefined ? this.#stage : name;
    if (stage === this.#stage) return;
    this.#stage = stage;
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isFree = activeElement === null || activeElement === this || activeElement === document.body;
    const next = { live: '.stop', done: '.result', idle: '.scan', failed: '.scan' }[stage];
    if (this.#byHand && isFree && next !== undefined) this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  protected override render(): TemplateResult {
    const speech = this.#speech;
    if (this.#portal.handle === undefined) return waitingView(this, undefined, speech.say, nothing);
    const issuers = this.#issuers.entry;
    const failure = issuers.state === 'failed' ? failureView(issuers.error, speech.say, this.#retry) : nothing;
    return html`<div
      class="base scanner"
      @keydown=${this.#escape}
      @dragover=${this.#drag}
      @drop=${this.#drop}
      @paste=${this.#paste}
    >
      ${failure} ${this.#renderPhase(speech)}
      <p class="visually-hidden" role="status">${scanStatus(this.#session.phase, this.#report, speech)}</p>
    </div>`;
  }

  readonly #retry = (): void => this.#issuers.retry();

  #renderPhase(speech: Speech): TemplateResult {
    const { phase } = this.#session;
    switch (phase.name) {
      case 'live':
        return scanLiveView(
          phase,
          this.isLit,
          { stop: this.#stop, light: this.#light, ready: () => this.requestUpdate() },
          speech,
        );
      case 'done':
        return this.#renderResult(speech);
      default:
        return scanStartView(phase, { scan: this.#scan, choose: this.#choose }, this.#issuers.entry, speech);
    }
  }

  #renderResult(speech: Speech): TemplateResult {
    const { reading } = this.#verdict;
    const report = this.#report;
    if (reading === undefined || report === undefined)
      return html`<p class="hint" aria-busy="true">${speech.say('scanner.checking')}</p>`;
    const actions = { open: this.#open, again: this.#again };
    return scanResultView({ reading, report, level: this.headingLevel, actions }, speech);
  }

  readonly #again = (): void => {
    if (this.#byCamera) return this.#scan();
    this.#byHand = true;
    this.#session.stop();
  };
}
