import { nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../internal/speech.ts';

/** Why goods are not sold now, in one sentence or two; nothing until the words are there. */
export type StopView = (stopped: unknown, speech: Speech) => TemplateResult | typeof nothing;

/**
 * Few goods are stopped, so the words come with the first that is: those of a cart's lines.
 * @param update renders again once they are there
 */
export function lateStop(update: () => void): StopView {
  let view: StopView | undefined;
  return (stopped, speech) => {
    if (view) return view(stopped, speech);
    // What does not come now is asked for again with the next change.
    import('../cart/line-issue.ts').then(
      ({ stopText }) => {
        view = stopText;
        update();
      },
      () => undefined,
    );
    return nothing;
  };
}
