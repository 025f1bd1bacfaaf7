/** The script-tag build failed; the message ends with what the bundler said. */
export class SdkBuildError extends Error {
  override readonly name = 'SdkBuildError' as const;
  readonly code = 'sdk-build' as const;

  constructor(output: string) {
    super(`packages/embed could not be built.\n${output.trim()}`);
  }
}
