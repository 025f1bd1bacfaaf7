/** A portal of the page has come, gone or changed: elements look for theirs again. On the document, not for pages. */
export class NongsanPortalsChangeEvent extends Event {
  static readonly type = 'nongsan-portals-change';
  constructor() {
    super(NongsanPortalsChangeEvent.type);
  }
}
