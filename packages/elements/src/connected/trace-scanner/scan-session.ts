import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraFacing } from '../../internal/camera-facings.ts';
import type { CameraFault } from './camera-fault.ts';
import { openCamera, type Camera } from './camera.ts';
import { loadReader } from './code-reader.ts';
import { readPicture, type PictureFault } from './read-picture.ts';
import { watchVideo } from './watch-video.ts';

/** `noDecoder`: the code that reads symbols did not arrive. */
type ScanFault = CameraFault | PictureFault | 'noDecoder';

/** What is going on. `why`: who switched the camera off, where somebody did. */
export type ScanPhase =
  | { readonly name: 'idle'; readonly why?: 'stopped' | 'hidden' }
  | { readonly name: 'starting' }
  | { readonly name: 'live'; readonly camera: Camera; readonly isSlow: boolean }
  | { readonly name: 'reading' }
  | { readonly name: 'failed'; readonly fault: ScanFault }
  | { readonly name: 'done'; readonly text: string };

/** Where its video is, once it is shown. */
export interface ScanHost extends ReactiveControllerHost {
  readonly video: HTMLVideoElement | undefined;
}

/**
 * From a press to the text of a code. There is one camera or picture at a time; whatever begins or ends one switches the
 * other off, and so does leaving the page or hiding it.
 */
export class ScanSession implements ReactiveController {
  readonly #host: ScanHost;
  #phase: ScanPhase = { name: 'idle' };
  #turn: AbortController | undefined;
  /** Of several codes in one picture. */
  readonly #choose: (texts: readonly string[]) => string;

  constructor(host: ScanHost, choose: (texts: readonly string[]) => string) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  get phase(): ScanPhase {
    return this.#phase;
  }

  hostDisconnected(): void {
    if (this.#turn !== undefined) this.stop();
  }

  /** Asks for the camera and watches until there is a code. */
  async scan(facing: CameraFacing): Promise<void> {
    const { signal } = this.#begin({ name: 'starting' });
    const loading = loadReader();
    const camera = await openCamera(facing, signal);
    if (signal.aborted) return;
    if (typeof camera === 'string') {
      this.#end({ name: 'failed', fault: camera });
      return;
    }
    signal.addEventListener('abort', () => camera.stop(), { once: true });
    camera.whenLost(() => this.#end({ name: 'failed', fault: 'lost' }), signal);
    this.#show({ name: 'live', camera, isSlow: false });
    const [reader] = await Promise.all([loading, this.#host.updateComplete]);
    const { video } = this.#host;
    if (signal.aborted) return;
    if (video === undefined) {
      this.stop();
      return;
    } // its portal left meanwhile
    if (reader === undefined) {
      this.#end({ name: 'failed', fault: 'noDecoder' });
      return;
    }
    try {
      // Not by the template, which would begin anew with every update.
      video.srcObject = camera.stream;
      // What is muted and stands in the page may play; if not, the wait for its first picture goes on.
      video.play().catch(() => undefined);
      const texts = await watchVideo(video, reader, signal, () => this.#show({ name: 'live', camera, isSlow: true }));
      if (!signal.aborted) this.#end({ name: 'done', text: this.#choose(texts) });
    } catch {
      if (!signal.aborted) this.#end({ name: 'failed', fault: 'noDecoder' });
    }
  }

  /** Looks for a code in a picture. */
  async read(file: Blob): Promise<void> {
    const { signal } = this.#begin({ name: 'reading' });
    const reader = await loadReader();
    if (signal.aborted) return;
    if (reader === undefined) {
      this.#end({ name: 'failed', fault: 'noDecoder' });
      return;
    }
    const found = await readPicture(file, reader, signal).catch(() => 'noDecoder' as const);
    if (signal.aborted) return;
    this.#end(
      typeof found === 'string' ? { name: 'failed', fault: found } : { name: 'done', text: this.#choose(found) },
    );
  }

  /** Takes a text that was read elsewhere; an empty one is none. */
  take(text: string): void {
    this.#end(text === '' ? { name: 'idle' } : { name: 'done', text });
  }

  stop(why?: 'stopped' | 'hidden'): void {
    this.#end({ name: 'idle', ...(why && { why }) });
  }

  #begin(phase: ScanPhase): AbortController {
    this.#turn?.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    // A camera that nobody looks at is switched off; the light on the phone tells so.
    document.addEventListener(
      'visibilitychange',
      () => {
        // The question for the camera hides the page in some WebViews.
        if (document.hidden && this.#phase.name === 'live') this.stop('hidden');
      },
      { signal },
    );
    this.#show(phase);
    return this.#turn;
  }

  #end(phase: ScanPhase): void {
    this.#turn?.abort();
    this.#turn = undefined;
    this.#show(phase);
  }

  #show(phase: ScanPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
