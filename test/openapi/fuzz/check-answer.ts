import type { Problem } from '@nongsan/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ApiDocument } from '../document.ts';
import type { Sent } from './send.ts';

/** What an answer breaks of the API description; nothing when it keeps it. */
export type CheckAnswer = (sent: Sent) => string | undefined;

export function answerCheckerOf(document: ApiDocument): CheckAnswer {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  return ({ plan, status, type, text }) => {
    if (status >= 500) return `answered ${status}`;
    const declared = plan.placed.operation.responses[String(status)];
    if (declared === undefined) return `answered ${status}, which is not described`;
    const media = type.split(';')[0] ?? '';
    const schema = declared.content?.[media]?.schema;
    if (schema === undefined)
      return text === '' ? undefined : `answered ${status} as "${type}", which is not described`;
    const ref = schema.$ref === undefined ? schema : { $ref: `api${schema.$ref}` };
    const validate = typeof ref.$ref === 'string' ? (ajv.getSchema(ref.$ref) ?? ajv.compile(ref)) : ajv.compile(ref);
    const value: unknown = JSON.parse(text);
    if (validate(value) !== true) return `${status}: ${ajv.errorsText(validate.errors)}`;
    return status >= 400 ? strangeCode(declared.description, value as Problem) : undefined;
  };
}

/** Problems are described by their codes. `not-found` is no answer of an operation: the address was none of them. */
function strangeCode(description: string, { code }: Problem): string | undefined {
  if (code === 'not-found' || description.includes(`\`${code}\``)) return undefined;
  return `answered "${code}", which is not described`;
}
