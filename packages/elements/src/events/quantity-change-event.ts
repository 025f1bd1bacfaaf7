/** The buyer asks for another quantity (decimal text). The owner of the element decides and sets `value`. */
export class NongsanQuantityChangeEvent extends CustomEvent<{ readonly value: string }> {
  static readonly type = 'nongsan-quantity-change';
  constructor(value: string) {
    super(NongsanQuantityChangeEvent.type, { detail: { value }, bubbles: true, composed: true });
  }
}
