export interface ScanWords {
  readonly title: string;
  readonly needsScript: string;
  readonly choose: string;
  readonly noPortal: string;
  /** On pages from which one comes here. */
  readonly link: string;
}
