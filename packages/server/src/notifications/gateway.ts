import { NotifierError } from './notifier.ts';

/** What a gateway over HTTPS is asked, with `{{word}}` for what changes from one notice to the next. */
export interface GatewayRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** JSON or, as text, a form. */
  readonly body: string | object;
  /** Where gateways that answer 200 to everything say that it went well: `{ "field": "CodeResult", "is": "100" }`. */
  readonly success?: { readonly field: string; readonly is: string } | undefined;
}

export type Words = Readonly<Record<string, string>>;

const timeLimit = 15_000;
/** Characters of an answer that are looked at. */
const mostOfAnswer = 64 * 1024;

/**
 * Asks a gateway. Words are put into texts of the JSON, or encoded into address and form, so that none of them changes what is asked.
 *
 * @throws NotifierError permanent when the gateway refuses (4xx but 408 and 429, or another word than that of success)
 */
export async function askGateway(gateway: GatewayRequest, words: Words): Promise<void> {
  const { body, success } = gateway;
  const form = typeof body === 'string';
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const response = await fetch(fill(gateway.url, words, encodeURIComponent), {
    method: 'POST',
    headers: { 'content-type': type, ...gateway.headers },
    body: form ? fill(body, words, encodeURIComponent) : JSON.stringify(filled(body, words)),
    // An answer that leads elsewhere would take a person's number there.
    redirect: 'error',
    signal: AbortSignal.timeout(timeLimit),
  }).catch((error: unknown) => {
    throw new NotifierError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable', false);
  });
  const text = await beginningOf(response);
  if (!response.ok) {
    const again = response.status >= 500 || response.status === 408 || response.status === 429;
    throw new NotifierError(String(response.status), !again);
  }
  if (success !== undefined) requireSuccess(text, success);
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > mostOfAnswer) break;
    }
  } catch {
    throw new NotifierError('broken-answer', false);
  }
  return text;
}

/** Only the word itself goes into the fault, and only when it looks like a code. */
function requireSuccess(text: string, { field, is }: NonNullable<GatewayRequest['success']>): void {
  let value: unknown;
  try {
    value = (JSON.parse(text) as Record<string, unknown> | null)?.[field];
  } catch {
    throw new NotifierError('no-json', false);
  }
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (word !== is) throw new NotifierError(/^-?\w{1,10}$/.test(word) ? word : 'refused', true);
}

const fill = (text: string, words: Words, encode: (word: string) => string = (word) => word): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => encode(words[name] ?? ''));

/** The same JSON with its texts filled in. */
function filled(value: unknown, words: Words): unknown {
  if (typeof value === 'string') return fill(value, words);
  if (Array.isArray(value)) return value.map((one) => filled(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, words)]));
}
