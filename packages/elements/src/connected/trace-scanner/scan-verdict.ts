import type { TraceIssuer } from '@nongsan/core';
import { readScan, type ScanReading } from '@nongsan/core/scan';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Entry } from '../../store/index.ts';

/** What to judge by whose keys; `undefined` while there is nothing to judge. */
export interface ScanQuestion {
  readonly text: string;
  readonly issuers: Entry<readonly TraceIssuer[]>;
  readonly now: () => Date;
}

/** Judges a code on this device, and again when its issuers' keys arrive. */
export class ScanVerdict implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => ScanQuestion | undefined;
  #text: string | undefined;
  #issuers: Entry<readonly TraceIssuer[]> | undefined;
  #reading: ScanReading | undefined;

  constructor(host: ReactiveControllerHost, ask: () => ScanQuestion | undefined) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  /** `undefined` while it is not known. */
  get reading(): ScanReading | undefined {
    return this.#reading;
  }

  hostUpdate(): void {
    const question = this.#ask();
    if (question?.text === this.#text && question?.issuers === this.#issuers) return;
    this.#reading = undefined;
    this.#text = question?.text;
    this.#issuers = question?.issuers;
    if (question !== undefined && question.issuers.state !== 'loading') void this.#judge(question);
  }

  async #judge({ text, issuers, now }: ScanQuestion): Promise<void> {
    const reading = await readScan(text, issuers.state === 'ready' ? issuers.value : undefined, { now: now() });
    if (this.#text !== text || this.#issuers !== issuers) return; // another code or other keys meanwhile
    this.#reading = reading;
    this.#host.requestUpdate();
  }
}
