/** The file for serial numbers cannot be written as asked. */
export class SerialFileError extends Error {
  override readonly name = 'SerialFileError' as const;
  readonly code = 'serial-file' as const;

  constructor(file: string, problem: string) {
    super(`${file} ${problem}. Nothing was written; choose another name.`);
  }
}
