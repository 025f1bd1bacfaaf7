/** The keywords that the contract's schemas use. A schema with another one is refused, so that nothing compares blindly. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null';
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly description?: string;
  readonly title?: string;
}

const keywords: Readonly<Record<keyof JsonSchema, true>> = {
  $ref: true,
  type: true,
  enum: true,
  const: true,
  anyOf: true,
  pattern: true,
  format: true,
  minLength: true,
  maxLength: true,
  minimum: true,
  exclusiveMinimum: true,
  maximum: true,
  items: true,
  minItems: true,
  maxItems: true,
  properties: true,
  required: true,
  additionalProperties: true,
  propertyNames: true,
  description: true,
  title: true,
};

export type Components = Readonly<Record<string, JsonSchema>>;

/** Follows a reference to a named schema, and refuses keywords that nobody here understands. */
export function resolve(schema: JsonSchema, components: Components): JsonSchema {
  const strange = Object.keys(schema).find((key) => !Object.hasOwn(keywords, key));
  if (strange !== undefined)
    throw new Error(`The schema keyword "${strange}" is new here: teach test/openapi about it`);
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/components/schemas/', '');
  const target = components[name];
  if (target === undefined) throw new Error(`Nothing is at ${schema.$ref}`);
  return resolve(target, components);
}
