/** Who changes something: a server with its key, or an operator at a terminal. */
export interface Actor {
  /** The identifier of the secret key, or `cli: ` and the command. Kept with every change. */
  readonly by: string;
  readonly portal: string;
  readonly now: Date;
  /**
   * @param store the store that is touched; absent for what belongs to the whole portal
   * @throws ProblemError when the actor may not
   */
  readonly allow: (store?: string) => void;
}
