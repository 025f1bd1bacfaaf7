/** What a GraphQL query asks of an object: fields by the name of their answer, fragments unfolded. */
type Selection = ReadonlyMap<string, { readonly field: string; readonly inner: Selection }>;

/** Reads a query as far as answers need it: names, aliases, fragments and inner selections; arguments are skipped. */
class Reader {
  readonly #tokens: readonly string[];
  readonly #fragments = new Map<string, number>();
  #at = 0;

  constructor(query: string) {
    this.#tokens = query.match(/\.\.\.|"(?:\\.|[^"\\])*"|[A-Za-z_]\w*|[^\s,]/g) ?? [];
    this.#tokens.forEach((token, index) => {
      if (token === 'fragment') this.#fragments.set(this.#tokens[index + 1] ?? '', this.#tokens.indexOf('{', index));
    });
  }

  operation(): Selection {
    const start = this.#tokens.findIndex((token) => token === 'query' || token === 'mutation');
    this.#at = start + 1;
    if (this.#tokens[this.#at] !== '(' && this.#tokens[this.#at] !== '{') this.#at += 1;
    this.#skipArguments();
    return this.#selection();
  }

  #skipArguments(): void {
    if (this.#tokens[this.#at] !== '(') return;
    for (let depth = 0; ; this.#at += 1) {
      if (this.#tokens[this.#at] === '(') depth += 1;
      if (this.#tokens[this.#at] === ')' && (depth -= 1) === 0) break;
    }
    this.#at += 1;
  }

  #selection(): Selection {
    const found = new Map<string, { field: string; inner: Selection }>();
    if (this.#tokens[this.#at] !== '{') return found;
    this.#at += 1;
    while (this.#tokens[this.#at] !== '}') {
      if (this.#tokens[this.#at] === '...') for (const [name, one] of this.#spread()) found.set(name, one);
      else found.set(...this.#field());
    }
    this.#at += 1;
    return found;
  }

  #field(): [string, { field: string; inner: Selection }] {
    const name = this.#tokens[this.#at] ?? '';
    const isAlias = this.#tokens[this.#at + 1] === ':';
    const field = isAlias ? (this.#tokens[this.#at + 2] ?? '') : name;
    this.#at += isAlias ? 3 : 1;
    this.#skipArguments();
    return [name, { field, inner: this.#selection() }];
  }

  /** `...Name` or `... on Type { … }`. */
  #spread(): Selection {
    const name = this.#tokens[this.#at + 1] ?? '';
    if (name === 'on') {
      this.#at += 3;
      return this.#selection();
    }
    const back = this.#at + 2;
    this.#at = this.#fragments.get(name) ?? back;
    const found = this.#selection();
    this.#at = back;
    return found;
  }
}

/** As much of a value as a query asks for, as a GraphQL server answers: not more, and `null` for what is not there. */
export const select = (query: string, value: unknown): unknown => pick(new Reader(query).operation(), value);

function pick(selection: Selection, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(selection, item));
  if (selection.size === 0 || typeof value !== 'object' || value === null) return value ?? null;
  const fields = value as Readonly<Record<string, unknown>>;
  const entries = [...selection].map(([name, { field, inner }]) => [name, pick(inner, fields[name] ?? fields[field])]);
  return Object.fromEntries(entries) as unknown;
}
