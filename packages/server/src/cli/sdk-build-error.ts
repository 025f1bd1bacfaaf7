/** The script-tag build, or the renderer's, failed; the message ends with what the bundler said. */
export class SdkBuildError extends Error {
  override readonly name = 'SdkBuildError' as const;
  readonly code = 'sdk-build' as const;

  constructor(name: string, output: string) {
    super(`packages/${name} could not be built.\n${output.trim()}`);
  }
}
