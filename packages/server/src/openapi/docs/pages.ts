import { apiErrorRegistry, type ApiErrorCode } from '@nongsan/core';
import { html } from 'hono/html';
import { problemTexts } from '../../problems/index.ts';
import type { ApiDocument } from '../document.ts';
import { layout, type Html } from './layout.ts';
import { operationSection, type Credentials, type Operation, type PlacedOperation } from './operation.ts';
import { schemaSection, type JsonSchema } from './schema.ts';
import { words } from './words.ts';

const methods = ['get', 'post', 'patch', 'delete'] as const;

function operationsOf(document: ApiDocument): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation === undefined ? [] : [{ method, path, operation }];
    }),
  );
}

/** Security schemes as the query parameter or header that they are. */
function credentialsOf({ components }: ApiDocument): Credentials {
  return Object.fromEntries(
    Object.entries(components.securitySchemes ?? {}).flatMap(([id, scheme]) => {
      if ('$ref' in scheme) return [];
      const { description = '' } = scheme;
      const place = scheme.type === 'apiKey' ? { in: scheme.in, name: scheme.name } : bearer;
      return [[id, { ...place, description, required: true, schema: {} }] as const];
    }),
  );
}

const bearer = { in: 'header', name: 'Authorization: Bearer' } as const;

/** The API on one page, from the same document that tools read. */
export function apiPage(document: ApiDocument): Html {
  const operations = operationsOf(document);
  const credentials = credentialsOf(document);
  const schemas = Object.entries(document.components.schemas ?? {}) as [string, JsonSchema][];
  return layout(
    'Nông Sản API',
    html`<h1>Storefront API <span class="note">${document.info.version}</span></h1>
      ${document.info.description.split(/\n\n/).map((paragraph) => html`<p>${words(paragraph)}</p>`)}
      <h2 id="operations">Operations</h2>
      ${document.tags.map((tag) => tagSection(tag.name, tag.description ?? '', operations, credentials))}
      <h2 id="schemas">Schemas</h2>
      ${schemas.map(([name, schema]) => schemaSection(name, schema))}
      <h2 id="errors">Errors</h2>
      <p>
        An error is a problem (RFC 9457): <code>type</code> leads to the page of its <code>code</code>, and
        <code>errors</code> points at what is wrong in a request.
      </p>
      ${errorTable()}`,
  );
}

function tagSection(
  name: string,
  description: string,
  operations: readonly PlacedOperation[],
  credentials: Credentials,
): Html {
  const ours = operations.filter(({ operation }) => operation.tags?.includes(name) === true);
  return html`<section aria-labelledby="tag-${name}">
    <h3 class="tag" id="tag-${name}">${name} <span class="note">${description}</span></h3>
    <ul class="index">
      ${ours.map(
        ({ method, path, operation }) =>
          html`<li>
            <a href="#${operation.operationId}">
              <span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code>
            </a>
            <span class="note">${operation.summary ?? ''}</span>
          </li>`,
      )}
    </ul>
    ${ours.map((operation) => operationSection(operation, credentials))}
  </section>`;
}

function errorTable(): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(apiErrorRegistry) as ApiErrorCode[]).map(
          (code) =>
            html`<tr>
              <th scope="row"><a class="code" href="/docs/errors/${code}">${code}</a></th>
              <td>${statusOf(code)}</td>
              <td>${problemTexts[code].title}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const statusOf = (code: ApiErrorCode): string =>
  apiErrorRegistry[code].status === 0 ? 'in the browser' : String(apiErrorRegistry[code].status);

/** What one code means and what to do about it. */
export function errorPage(code: ApiErrorCode): Html {
  const { title, meaning, remedy } = problemTexts[code];
  return layout(
    `${code} · Nông Sản API`,
    html`<p class="note"><a href="/docs#errors">Errors</a> · ${statusOf(code)}</p>
      <h1><code>${code}</code></h1>
      <p class="lead">${title}.</p>
      <h2>What it means</h2>
      <p>${meaning}</p>
      <h2>What to do</h2>
      <p>${remedy}</p>
      <p>
        ${
          apiErrorRegistry[code].retryable
            ? 'The same request may succeed later.'
            : 'The same request will not succeed if it is only repeated.'
        }
      </p>`,
  );
}
