import type { ReactiveElement } from 'lit';
import type { CameraFacing } from '../../internal/camera-facings.ts';
import { pictureIn, textIn } from './given.ts';
import type { ScanSession } from './scan-session.ts';

interface HandledElement extends ReactiveElement {
  readonly facing: CameraFacing;
}

/** What a person does with the scanner; the focus goes along with what a person began. */
export class ScanHands {
  readonly #host: HandledElement;
  readonly #session: ScanSession;
  #isLit = false;
  /** Whether a person began what is going on. */
  #byHand = false;
  /** Whether the last code came from the camera: then the next one does. */
  #byCamera = false;
  /** What was on screen after the update before. */
  #stage = '';

  constructor(host: HandledElement, session: ScanSession) {
    this.#host = host;
    this.#session = session;
  }

  /** Whether the camera's lamp is on. */
  get isLit(): boolean {
    return this.#isLit;
  }

  readonly scan = (): void => {
    const { facing } = this.#host;
    this.#byHand = true;
    this.#byCamera = true;
    this.#isLit = false;
    void this.#session.scan(facing === 'user' ? facing : 'environment');
  };

  readonly choose = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    this.#read(field.files?.[0]);
    field.value = ''; // so that the same picture can be chosen again
  };

  readonly drag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };

  readonly drop = (event: DragEvent): void => {
    this.drag(event);
    this.#read(pictureIn(event.dataTransfer));
  };

  readonly paste = ({ clipboardData }: ClipboardEvent): void => {
    const [file, text] = [pictureIn(clipboardData), textIn(clipboardData)];
    if (file !== undefined) return this.#read(file);
    if (text === '') return;
    this.#byHand = true;
    this.#session.take(text);
  };

  readonly stop = (): void => this.#session.stop('stopped');

  readonly escape = (event: KeyboardEvent): void => {
    const { name } = this.#session.phase;
    if (event.key !== 'Escape' || name === 'idle' || name === 'failed' || name === 'done') return;
    event.preventDefault(); // the dialog around stays open
    event.stopPropagation();
    this.stop();
  };

  readonly light = (): void => {
    const { phase } = this.#session;
    if (phase.name === 'live')
      void phase.camera.light(!this.#isLit).then((isLit) => {
        this.#isLit = isLit;
        this.#host.requestUpdate();
      });
  };

  readonly again = (): void => {
    if (this.#byCamera) return this.scan();
    this.#byHand = true;
    this.#session.stop();
  };

  /**
   * Takes the focus along, unless it is at work elsewhere in the page.
   * @param isJudged whether it is known what was read; until then the screen stands as before
   */
  follow(isJudged: boolean): void {
    const { name } = this.#session.phase;
    const stage = name === 'done' && !isJudged ? this.#stage : name;
    if (stage === this.#stage) return;
    this.#stage = stage;
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    const isFree = activeElement === null || activeElement === this.#host || activeElement === document.body;
    const next = { live: '.stop', done: '.result', idle: '.scan', failed: '.scan' }[stage];
    if (this.#byHand && isFree && next !== undefined) this.#host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #read(file: Blob | undefined): void {
    if (file === undefined) return;
    this.#byHand = true;
    this.#byCamera = false;
    void this.#session.read(file);
  }
}
