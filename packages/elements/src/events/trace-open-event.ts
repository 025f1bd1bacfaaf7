/**
 * A fact: a person follows a badge to what is known of its lot. From a scanner it is cancelable: `preventDefault()` lets the
 * page show the lot by other means.
 */
export class NongsanTraceOpenEvent extends CustomEvent<{ readonly lot: string; readonly link: string }> {
  static readonly type = 'nongsan-trace-open';
  constructor(lot: string, link: string, cancelable = false) {
    super(NongsanTraceOpenEvent.type, { detail: { lot, link }, bubbles: true, composed: true, cancelable });
  }
}
