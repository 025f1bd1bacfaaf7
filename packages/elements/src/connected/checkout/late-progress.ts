import type { PlacedOrder, Portal } from '@nongsan/core';
import type { LitElement, ReactiveController } from 'lit';
import type { CartStore } from '../../store/index.ts';
import type { CommuneChoice } from './commune-choice.ts';
import type { OrderFlow } from './order-flow.ts';
import type { Progress } from './progress/progress.ts';

/** What the answers stand in. */
export interface ProgressParts {
  readonly host: LitElement;
  readonly commune: CommuneChoice;
  readonly flow: OrderFlow;
  readonly portal: () => Portal | undefined;
  readonly store: () => CartStore | undefined;
  /** The order stands: the page goes on. */
  readonly finish: (placed: PlacedOrder) => void;
}

const progressKey = ({ id }: Portal): string => `nongsan.checkout.${id}`;

/**
 * Answers that outlive the page. The code for it comes with what was kept, or with the first thing that is typed: before
 * that nothing is stored, and who only looks pays nothing.
 */
export class LateProgress implements ReactiveController {
  readonly #parts: ProgressParts;
  #begun = false;
  progress: Progress | undefined;

  constructor(parts: ProgressParts) {
    this.#parts = parts;
    parts.host.addController(this);
  }

  hostUpdated(): void {
    const portal = this.#parts.portal();
    if (portal === undefined || this.#begun) return;
    this.#begun = true;
    if (isKept(progressKey(portal))) this.#load(portal);
    else this.#parts.host.renderRoot.addEventListener('input', () => this.#load(portal), { once: true });
  }

  #load(portal: Portal): void {
    import('./progress/progress.ts').then(
      (late) => {
        this.progress ??= new late.Progress(this.#parts, progressKey(portal));
      },
      () => {
        this.#begun = false; // without it the form is what it was: in memory only
      },
    );
  }
}

function isKept(key: string): boolean {
  try {
    return (sessionStorage.getItem(key) ?? localStorage.getItem(key)) !== null;
  } catch {
    return false;
  }
}
