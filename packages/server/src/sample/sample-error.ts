/** A file of the sample catalogue is not what it has to be. */
export class SampleError extends Error {
  override readonly name = 'SampleError' as const;
  readonly code = 'sample' as const;

  constructor(file: string, problem: string) {
    super(`sample/${file}: ${problem}`);
  }
}
