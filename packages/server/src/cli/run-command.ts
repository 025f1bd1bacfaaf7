/**
 * Runs a command to its exit code. Errors of ours carry a `code` and say what to do, so their message is enough;
 * anything else is shown whole.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    const foreseen = error instanceof Error && error.name !== 'Error' && 'code' in error;
    console.error(foreseen ? `\n${error.message}` : error);
  }
}
