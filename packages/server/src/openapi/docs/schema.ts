import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { joined } from './words.ts';

/** As much of JSON Schema as the contract's schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly additionalProperties?: boolean | JsonSchema;
}

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

const schemaLink = (ref: string): Html => html`<a href="#schema-${nameOf(ref)}">${nameOf(ref)}</a>`;

const value = (literal: unknown): Html => html`<code>${JSON.stringify(literal)}</code>`;

/** A schema in one line: what kind of value it is. */
export function kindOf(schema: JsonSchema): Html {
  if (schema.$ref !== undefined) return schemaLink(schema.$ref);
  if (schema.enum !== undefined) return joined(schema.enum.map(value), ' or ');
  if (schema.const !== undefined) return value(schema.const);
  if (schema.anyOf !== undefined) return alternatives(schema.anyOf);
  if (schema.type === 'array') return html`list of ${kindOf(schema.items ?? {})}`;
  if (schema.type === 'object' && schema.properties !== undefined) return properties(schema);
  return html`${schema.format ?? schema.type ?? 'anything'}`;
}

/** An enumeration that may grow is told as its values, and that others may come. */
function alternatives(schemas: readonly JsonSchema[]): Html {
  const [known, open] = schemas;
  const grows = schemas.length === 2 && known?.enum !== undefined && open?.type === 'string' && open.enum === undefined;
  if (grows) return html`${joined((known.enum ?? []).map(value), ', ')} <span class="note">(may grow)</span>`;
  return joined(schemas.map(kindOf), '<br>or ');
}

/** Rules beyond the kind, in words. */
export function rulesOf(schema: JsonSchema): string {
  const rules = [
    schema.pattern === undefined ? '' : `matches ${schema.pattern}`,
    schema.minimum === undefined ? '' : `at least ${schema.minimum}`,
    schema.exclusiveMinimum === undefined ? '' : `more than ${schema.exclusiveMinimum}`,
    schema.maxLength === undefined ? '' : `at most ${schema.maxLength} characters`,
    schema.minItems === undefined ? '' : `at least ${schema.minItems}`,
    schema.maxItems === undefined ? '' : `at most ${schema.maxItems}`,
  ];
  return rules.filter((rule) => rule !== '').join(', ');
}

/** An object's fields as a table. */
function properties(schema: JsonSchema): Html {
  const required = new Set(schema.required);
  return html`<div class="scroll">
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(schema.properties ?? {}).map(
          ([name, field]) =>
            html`<tr>
              <th scope="row">
                <code>${name}</code>${required.has(name) ? '' : html` <span class="note">optional</span>`}
              </th>
              <td>${kindOf(field)} <span class="note">${rulesOf(field)}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A named schema with its anchor. */
export const schemaSection = (name: string, schema: JsonSchema): Html =>
  html`<section class="card" id="schema-${name}">
    <h3>${name}</h3>
    ${schema.additionalProperties === false ? html`<p>Other fields are refused.</p>` : ''} ${kindOf(schema)}
  </section>`;
