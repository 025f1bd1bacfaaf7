/** One figure of `pnpm bench`. */
export interface Figure {
  readonly name: string;
  /** The figure itself: a median of what `samples` holds. */
  readonly value: number;
  /** `× hand-written`, `s` … */
  readonly unit: string;
  /** How the figure is wanted; absent where it is there to be read. */
  readonly aim?: { readonly atMost: number } | { readonly atLeast: number };
  readonly samples: readonly number[];
  /** What it was made of, in words. */
  readonly note: string;
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** How far apart the samples lie, as a share of their median: 0.1 is a tenth. Of the same number every time it is 0, also of 0. */
export function spread(samples: readonly number[]): number {
  const width = Math.max(...samples) - Math.min(...samples);
  return width === 0 ? 0 : width / median(samples);
}

export function passes({ value, aim }: Figure): boolean | undefined {
  if (aim === undefined) return undefined;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}
