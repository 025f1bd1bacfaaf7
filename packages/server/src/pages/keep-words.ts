/** About keeping a lot's page on the reader's device. The names are those of the worker's answers. */
export interface KeepWords {
  readonly title: string;
  readonly how: string;
  readonly press: string;
  readonly forget: string;
  readonly answers: Readonly<Record<'kept' | 'pinned' | 'forgotten' | 'full' | 'refused', string>>;
}
