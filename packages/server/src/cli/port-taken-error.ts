/** Somebody else listens on the port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError' as const;
  readonly code = 'port-taken' as const;

  constructor(port: number, variable: string) {
    super(`Port ${port} is taken. Stop what uses it, or choose another one: ${variable}=${port + 10} npm start`);
  }
}
