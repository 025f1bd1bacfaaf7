/** An environment variable or argument that makes no sense. */
export class SettingError extends Error {
  override readonly name = 'SettingError' as const;
  readonly code = 'setting' as const;

  constructor(name: string, problem: string) {
    super(`${name} ${problem}.`);
  }
}
