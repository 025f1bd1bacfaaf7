import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { kindOf, rulesOf, type JsonSchema } from './schema.ts';
import { words } from './words.ts';

interface Media {
  readonly schema?: JsonSchema;
}

/** What a request is told beside its body. */
interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** What lets a caller in, by the names that operations ask for it. */
export type Credentials = Readonly<Record<string, Parameter>>;

/** An operation as the API description holds it. */
export interface Operation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** One operation: how to ask, and every way it answers. */
export function operationSection({ method, path, operation }: PlacedOperation, credentials: Credentials): Html {
  return html`<section class="card" id="${operation.operationId}">
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code class="path">${path}</code></h3>
    <p>${words(operation.summary ?? '')}${operation.description === undefined ? '' : '.'}</p>
    ${operation.description === undefined ? '' : html`<p>${words(operation.description)}</p>`}
    ${parameters(operation, credentials)} ${bodyOf(operation)} ${responses(operation)}
  </section>`;
}

function bodyOf({ requestBody }: Operation): Html {
  if (requestBody === undefined) return html``;
  const schema = requestBody.content['application/json']?.schema;
  if (schema !== undefined) return html`<p>Body: ${kindOf(schema)}, as JSON</p>`;
  return html`<p>Body: bytes, as ${Object.keys(requestBody.content).join(', ')}</p>`;
}

function parameters({ security = [], parameters: own = [] }: Operation, credentials: Credentials): Html {
  const asked = security.flatMap((names) => Object.keys(names)).flatMap((name) => credentials[name] ?? []);
  const all = [...asked, ...own];
  if (all.length === 0) return html``;
  return html`<div class="scroll">
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">In</th>
          <th scope="col">What for</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (parameter) =>
            html`<tr>
              <th scope="row">
                <code>${parameter.name}</code>${
                  parameter.required === true ? '' : html` <span class="note">optional</span>`
                }
              </th>
              <td>${parameter.in}</td>
              <td>${words(parameter.description ?? '')} <span class="note">${rulesOf(parameter.schema)}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function responses(operation: Operation): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(operation.responses).map(
          ([status, { description, content }]) =>
            html`<tr>
              <th scope="row">${status}</th>
              <td>${answer(description, content?.['application/json']?.schema)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Codes of problems lead to their pages. */
function answer(description: string, schema: JsonSchema | undefined): Html {
  const problem = /^Problem: (.*)$/.exec(description)?.[1];
  if (problem === undefined) return schema === undefined ? words(description) : html`${description}: ${kindOf(schema)}`;
  const codes = [...problem.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code);
  return html`${codes.map((code) => html`<a class="code" href="/docs/errors/${code}">${code}</a> `)}`;
}
