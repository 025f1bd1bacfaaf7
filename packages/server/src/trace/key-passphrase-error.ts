/** The keys are there, and encrypted; what was given does not open them. Nothing of the passphrase is in it. */
export class KeyPassphraseError extends Error {
  override readonly name = 'KeyPassphraseError' as const;
  readonly code = 'key-passphrase' as const;

  constructor(file: string, problem: 'missing' | 'wrong' | 'gone') {
    super(`The trace keys in ${file} ${problems[problem]}`);
  }
}

const problems = {
  missing:
    'are encrypted. Set NONGSAN_KEY_PASSPHRASE, or NONGSAN_KEY_PASSPHRASE_FILE to the file that holds the passphrase.',
  wrong:
    'do not open: the passphrase is another one, or the file was changed. Check NONGSAN_KEY_PASSPHRASE or the file of NONGSAN_KEY_PASSPHRASE_FILE; the keys stay as they are.',
  gone: 'are encrypted with the passphrase in “trace-passphrase” beside it, and that does not open them. Put that file back as it was; the keys stay as they are.',
} as const;
