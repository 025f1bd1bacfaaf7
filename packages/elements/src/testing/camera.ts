import { drawQr } from './qr-picture.ts';

/** What a page asks of `getUserMedia`. */
type Ask = (constraints: MediaStreamConstraints) => Promise<MediaStream>;

/**
 * Gives the page a camera instead of the machine's: test machines have none. Real frames of a real stream come from it.
 * @returns puts back what was there
 */
export function giveCamera(getUserMedia: Ask | undefined): () => void {
  const value = getUserMedia && { getUserMedia };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value });
  return () => Reflect.deleteProperty(navigator, 'mediaDevices');
}

const [width, height] = [640, 480];

/** A camera that looks at the symbol of a text, or at a table without one. */
export class TableCamera {
  readonly canvas = document.createElement('canvas');
  readonly asked: MediaStreamConstraints[] = [];
  readonly tracks: MediaStreamTrack[] = [];
  /** What lies before it. */
  readonly #table = document.createElement('canvas');
  /** Frames come of drawing; what stands still may give one alone. */
  readonly #drawing = setInterval(() => this.#draw(), 100);

  constructor() {
    [this.canvas.width, this.canvas.height] = [width, height];
    [this.#table.width, this.#table.height] = [width, height];
    // Some engines take frames of what is in a page alone.
    document.body.append(this.canvas);
    this.#draw();
  }

  /** Puts a symbol before it. */
  show(text: string): void {
    drawQr(this.#table, text, { width, height, module: 6, turned: 8 });
    this.#draw();
  }

  /** Takes away what lies there. */
  clear(): void {
    this.#table.width = width;
  }

  readonly open: Ask = (constraints) => {
    this.asked.push(constraints);
    const stream = this.canvas.captureStream(10);
    this.tracks.push(...stream.getTracks());
    return Promise.resolve(stream);
  };

  get isOn(): boolean {
    return this.tracks.some(({ readyState }) => readyState === 'live');
  }

  stop(): void {
    clearInterval(this.#drawing);
    this.canvas.remove();
    for (const track of this.tracks) track.stop();
  }

  #draw(): void {
    const pen = this.canvas.getContext('2d')!;
    pen.fillStyle = '#b9a58a';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(this.#table, 0, 0);
  }
}
