/** An end that was foreseen: its message says what is wrong and what to do, and no stack is of use. */
export class Stop extends Error {
  name = 'Stop';
}

/** Runs a tool's main function; a {@link Stop} is printed as text, anything else with its stack. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
