/** A rule of a field; of a regular expression, that. */
interface Check {
  readonly check: string;
  readonly pattern?: RegExp;
}

/** As much of a zod schema's definition as is read here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly format?: string;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly format?: string } };
  }[];
}

/** Any of core's schemas. */
export interface Schema {
  readonly _zod: { readonly def: unknown };
}

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** What a field takes: words of people's own, a web address, something with a form of its own, or more fields. */
type Kind = 'text' | 'url' | 'formed' | 'object' | 'array';

const isWebAddress = ({ pattern }: Check): boolean => String(pattern).startsWith('/^https?:');

function kindOf(definition: Definition): Kind {
  if (definition.type === 'object' || definition.type === 'array') return definition.type;
  if (definition.type !== 'string' || definition.format !== undefined) return 'formed';
  const forms = (definition.checks ?? []).map(({ _zod }) => _zod.def).filter(({ check }) => check === 'string_format');
  if (forms.length === 0) return 'text';
  return forms.some(isWebAddress) ? 'url' : 'formed';
}

function unwrap(schema: Schema): Definition {
  const definition = definitionOf(schema);
  return definition.type === 'optional' && definition.innerType !== undefined
    ? unwrap(definition.innerType)
    : definition;
}

/** Paths of the fields of a kind in a resource, list items as `[]`: `store.name`, `pictures[].alt.vi`. */
export function fieldsOf(schema: Schema, kind: 'text' | 'url', at = ''): readonly string[] {
  const definition = unwrap(schema);
  const found = kindOf(definition);
  if (found === kind) return [at];
  if (found === 'array' && definition.element !== undefined) return fieldsOf(definition.element, kind, `${at}[]`);
  if (found !== 'object') return [];
  return Object.entries(definition.shape ?? {}).flatMap(([name, inner]) =>
    fieldsOf(inner, kind, at === '' ? name : `${at}.${name}`),
  );
}

/** A copy of a resource with every field of a kind replaced, also those that the sample leaves out. */
export function filled<T>(schema: Schema, value: T, kind: 'text' | 'url', make: (at: string) => string): T {
  return fill(schema, value, kind, make, '') as T;
}

function fill(schema: Schema, value: unknown, kind: Kind, make: (at: string) => string, at: string): unknown {
  const definition = unwrap(schema);
  const found = kindOf(definition);
  if (found === kind) return make(at);
  if (value === undefined) return undefined;
  if (found === 'array' && definition.element !== undefined) {
    const { element } = definition;
    return (value as readonly unknown[]).map((item) => fill(element, item, kind, make, `${at}[]`));
  }
  if (found !== 'object') return value;
  const filledIn = { ...(value as Record<string, unknown>) };
  for (const [name, inner] of Object.entries(definition.shape ?? {})) {
    const made = fill(inner, filledIn[name], kind, make, at === '' ? name : `${at}.${name}`);
    if (made !== undefined) filledIn[name] = made;
  }
  return filledIn;
}
