import { ProblemError } from '../problems/index.ts';

/**
 * Makes sure that buyers come back only to pages of the site: an address from elsewhere would lead them, fresh from paying,
 * to whoever wrote it into a link.
 *
 * @throws ProblemError `return-not-allowed`
 */
export function requireReturnUrl(url: string | undefined, origins: readonly string[], publicOrigin: string): void {
  if (url === undefined) return;
  const { origin, username, password } = URL.parse(url) ?? { origin: '', username: '', password: '' };
  const isListed = origin === publicOrigin || origins.includes(origin);
  if (isListed && username === '' && password === '') return;
  throw new ProblemError('return-not-allowed', `${JSON.stringify(origin)} is not among the site’s origins.`, {
    faults: [{ pointer: '/returnUrl', code: 'return-not-allowed', detail: 'must be a page of an origin of the site' }],
  });
}
