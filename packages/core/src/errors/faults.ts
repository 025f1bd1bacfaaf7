import type { Fault } from './problem.ts';

/** As much of a zod issue as a fault needs. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly format?: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A JSON pointer (RFC 6901) to a path's value; the whole body is the empty pointer. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Validation issues as faults of the contract. Values themselves are not repeated: they may be personal. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((key) => ({
        pointer: jsonPointer([...path, key]),
        code: 'unknown-field',
        detail: 'This field is not part of the request. Prices and totals are the server’s.',
      }));
    }
    return [{ pointer: jsonPointer(path), ...describe(issue) }];
  });
}

function describe(issue: Issue): Omit<Fault, 'pointer'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', detail: `must be ${named(issue.expected ?? 'given')}` };
    case 'invalid_value':
      return {
        code: 'not-allowed',
        detail: `must be ${(issue.values ?? []).map((v) => JSON.stringify(v)).join(' or ')}`,
      };
    case 'too_small':
      return { code: 'too-small', detail: `must have at least ${String(issue.minimum)}${measure(issue.origin)}` };
    case 'too_big':
      return { code: 'too-big', detail: `must have at most ${String(issue.maximum)}${measure(issue.origin)}` };
    case 'invalid_format':
      return { code: 'wrong-format', detail: formatDetail(issue) };
    default:
      return { code: ruleOf(issue), detail: issue.message };
  }
}

/** Rules of ours name their class of faults themselves. */
const ruleOf = ({ params }: Issue): string => (typeof params?.['fault'] === 'string' ? params['fault'] : 'invalid');

const named = (expected: string): string => (expected === 'int' ? 'a whole number' : `there, as ${expected}`);

const measure = (origin: string | undefined): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';

const formatDetail = (issue: Issue): string =>
  issue.message === 'Invalid input' ? `must be well formed (${issue.format ?? 'format'})` : issue.message;
