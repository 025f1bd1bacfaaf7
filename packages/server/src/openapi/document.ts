import { apiErrorRegistry, type ApiErrorCode } from '@nongsan/core';
import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { AppConfig } from '../config.ts';
import type { AppEnv } from '../middleware/index.ts';
import { problemTexts, problemType } from '../problems/index.ts';
import { securitySchemes } from './describe.ts';
import { schemaComponents } from './schemas.ts';

/** Version of the contract: the first number is the path's, the others count additions. */
const contractVersion = '1.12.0';

export type ApiDocument = Awaited<ReturnType<typeof generateSpecs>>;

const description = `Storefronts of farm households on any web page.

Reads are GET without custom headers, so a browser asks no permission first; the site's publishable key stands in the
query. Products, stores, lots and the portal have an ETag and may be cached; carts, orders and availability may not.
What lies under /v1/admin is for servers: a secret key in Authorization, no CORS.
Money is a whole number of minor units with its currency; quantities are decimal text. Unknown fields and enum values may
appear within v1 and are to be ignored. Errors are problems (RFC 9457) whose \`code\` is from a closed list.`;

/** The API description (OpenAPI 3.1), generated from the routes of an app and the contract's own schemas. */
export async function createApiDocument(app: Hono<AppEnv>, config: AppConfig): Promise<ApiDocument> {
  const document = await generateSpecs(app, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Nông Sản storefront API',
        version: contractVersion,
        description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: config.publicOrigin }],
      tags: [
        { name: 'Catalogue', description: 'Portals, stores and products' },
        { name: 'Trace', description: 'Lots and those who vouch for them' },
        { name: 'Cart', description: 'What a buyer is about to order' },
        { name: 'Order', description: 'What a buyer has ordered' },
        {
          name: 'Admin',
          description:
            'For servers with a secret key: lots, growing areas, certificates, brand labels; codes that may have been copied',
        },
        { name: 'Health', description: 'For whoever watches the server' },
      ],
    },
    // A query that breaks a rule is a problem like any other, which each route lists itself.
    defaultValidationErrorResponse: false,
  });
  return {
    ...document,
    components: { ...document.components, schemas: schemaComponents(), securitySchemes },
    'x-problem-codes': problemCodes(config.publicOrigin),
  } as ApiDocument;
}

/** Every code with its status, whether a repetition may succeed, and the page that explains it. */
function problemCodes(publicOrigin: string) {
  return (Object.keys(apiErrorRegistry) as ApiErrorCode[])
    .filter((code) => apiErrorRegistry[code].status > 0)
    .map((code) => ({
      code,
      ...apiErrorRegistry[code],
      title: problemTexts[code].title,
      type: problemType(publicOrigin, code),
    }));
}
