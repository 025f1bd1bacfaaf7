/** A fact: a person follows a badge to what is known of its lot. */
export class NongsanTraceOpenEvent extends CustomEvent<{ readonly lot: string; readonly link: string }> {
  static readonly type = 'nongsan-trace-open';
  constructor(lot: string, link: string) {
    super(NongsanTraceOpenEvent.type, { detail: { lot, link }, bubbles: true, composed: true });
  }
}
