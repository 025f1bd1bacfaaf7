import { localDateAt, type Lot, type TraceIssuer } from '@nongsan/core';
import type { ScanReading } from '@nongsan/core/scan';
import type { ReactiveElement } from 'lit';
import { EntryController } from '../../internal/entry-controller.ts';
import type { PortalController } from '../../internal/portal-controller.ts';
import { lotKey, only, type Entry } from '../../store/index.ts';
import { reportOf, worthAsking, type ScanReport } from './scan-report.ts';
import type { ScanSession } from './scan-session.ts';
import { ScanVerdict } from './scan-verdict.ts';

/** What is known of the code that was read: whose it is, by whose keys, and its lot as the portal knows it today. */
export class ScanJudgement {
  readonly #portal: PortalController;
  readonly #issuers: EntryController<readonly TraceIssuer[]>;
  readonly #verdict: ScanVerdict;
  readonly #lot: EntryController<Lot>;

  constructor(host: ReactiveElement, portal: PortalController, session: ScanSession) {
    this.#portal = portal;
    this.#issuers = new EntryController(host, () => portal.handle && [portal.handle.catalog.issuers, only]);
    this.#verdict = new ScanVerdict(host, () => {
      const { handle } = portal;
      const { phase } = session;
      if (handle === undefined || phase.name !== 'done') return undefined;
      return { text: phase.text, issuers: this.#issuers.entry, now: handle.now };
    });
    this.#lot = new EntryController(host, () => {
      const { handle } = portal;
      const { reading } = this;
      if (handle === undefined || reading?.kind !== 'lot' || !worthAsking(reading.verdict)) return undefined;
      const { gtin, lot } = reading.verdict.facts;
      return lot === undefined ? undefined : [handle.catalog.lots, gtin === undefined ? lot : lotKey({ gtin, lot })];
    });
  }

  get issuers(): Entry<readonly TraceIssuer[]> {
    return this.#issuers.entry;
  }

  /** `undefined` while it is not known. */
  get reading(): ScanReading | undefined {
    return this.#verdict.reading;
  }

  /** The reading in sentences. */
  get report(): ScanReport | undefined {
    const now = this.#portal.handle?.now() ?? new Date();
    return this.reading && reportOf(this.reading, this.#lot.entry, localDateAt(now));
  }

  /** Asks for the keys again. */
  readonly retry = (): void => this.#issuers.retry();
}
