/** What a shadow root holds, taken from the SDK's own. */
export interface Pattern {
  readonly html: string;
  /** Texts of its adopted sheets, in order. */
  readonly sheets: readonly string[];
}

declare global {
  /** On the SDK's page: the shadow roots of the first card, by tag. */
  var cardPatterns: () => Readonly<Record<string, Pattern>>;
  /** On the hand-written page: takes them, before the first run. */
  var takePatterns: (patterns: Readonly<Record<string, Pattern>>) => void;
}
