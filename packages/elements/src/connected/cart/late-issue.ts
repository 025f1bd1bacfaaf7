import type { CartLine } from '@nongsan/core';
import { nothing, type TemplateResult } from 'lit';
import type { Speech } from '../../internal/speech.ts';

type IssueView = (
  line: CartLine,
  speech: Speech,
  actions: LineActions,
  removable?: boolean,
) => TemplateResult | typeof nothing;

export interface LineActions {
  readonly setQuantity: (line: CartLine, quantity: string) => void;
  readonly remove: (line: CartLine) => void;
  /** What stands in a line's way, or should be known of it before paying; nothing until its code is there. */
  readonly issue: IssueView;
}

/**
 * What lines tell beside themselves. Few have anything, so words and code come with the first that does.
 * @param update renders again once they are there
 */
export function lateIssue(update: () => void): IssueView {
  let view: IssueView | undefined;
  return (line, ...rest) => {
    if (line.issue === 'none' && !(line.changes ?? line.from)) return nothing;
    if (view) return view(line, ...rest);
    // What does not come now is asked for again with the next change.
    import('./line-issue.ts').then(
      ({ lineIssue }) => {
        view = lineIssue;
        update();
      },
      () => undefined,
    );
    return nothing;
  };
}
