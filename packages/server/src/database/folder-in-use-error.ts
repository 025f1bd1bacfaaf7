/** A living server holds the data folder. Two servers on one folder would each believe to own the database. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError' as const;
  readonly code = 'folder-in-use' as const;
  readonly pid: number;

  constructor(folder: string, pid: number, lockFile: string) {
    super(
      `Process ${pid} already serves the data folder ${folder}. Stop it first, or choose another folder. ` +
        `If that process is something else, delete ${lockFile}.`,
    );
    this.pid = pid;
  }
}
