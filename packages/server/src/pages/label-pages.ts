import { secretKeyState, secretKeyTokenSchema, type SecretKey } from '@nongsan/core';
import { Hono, type Context } from 'hono';
import { LabelError } from '../labels/label-error.ts';
import { bodySizeGuard, requireScope, type AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import { findSecretKey, touchSecretKey } from '../repository/index.ts';
import { FormError } from './form-error.ts';
import { labelForm, type LabelFormFault, type LabelFormValues } from './label-form.ts';
import { labelFormWords } from './label-words.ts';
import { languagesOf } from './languages.ts';
import { layout, noPortal } from './layout.ts';
import type { PageOptions } from './lot-pages.ts';
import { pageLocale } from './page-locale.ts';
import { pagePolicy } from './page-policy.ts';

const path = '/admin/lot-labels';
const blank: LabelFormValues = { lot: '', sheet: 'a4-3x8', copies: '', skip: '0', locale: 'vi', format: 'pdf' };

/**
 * The page on which a holder of a secret key makes labels. The key comes in the body of each request and is kept nowhere:
 * there is no session, and nothing for another site to borrow.
 */
export function labelPages(options: PageOptions): Hono<AppEnv> {
  const { sql, config, now = () => new Date() } = options;
  const app = new Hono<AppEnv>();
  app.get(path, (c) => show(c, config, 200, blank));
  app.post(path, bodySizeGuard, async (c) => {
    const { token, values } = await readForm(c);
    try {
      const key = await knownKey(options, token, now());
      const allow = (store: string) => {
        requireScope(key, 'lots:write', now(), store);
      };
      // Fonts and the writer of PDF are loaded when somebody prints.
      const { makeLabels } = await import('./make-labels.ts');
      const made = await makeLabels({ sql, origins: config, values, portal: key.portal, allow, now: now() });
      return c.body(made.content, 200, {
        'content-type': made.type,
        'content-disposition': `attachment; filename="${made.name}"`,
        'cache-control': 'no-store',
      });
    } catch (error) {
      const wrong = faultOf(error);
      if (wrong === undefined) throw error;
      return show(c, config, wrong.fault === 'key' ? 401 : 422, values, wrong);
    }
  });
  return app;
}

/** A key that may do nothing with lots learns nothing of them. */
async function knownKey({ sql }: PageOptions, token: string, now: Date): Promise<SecretKey> {
  const key = secretKeyTokenSchema.safeParse(token).success ? await findSecretKey(sql, token) : undefined;
  if (key === undefined || secretKeyState(key, now) !== 'active') throw new FormError('key');
  await touchSecretKey(sql, key.id, now);
  if (!key.scopes.includes('lots:write')) throw new FormError('scope');
  return key;
}

async function readForm(c: Context): Promise<{ readonly token: string; readonly values: LabelFormValues }> {
  const body = await c.req.parseBody();
  const field = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  const typed = Object.keys(blank).map((name) => [name, field(name)] as const);
  return { token: field('key'), values: { ...blank, ...Object.fromEntries(typed) } };
}

function faultOf(error: unknown): LabelFormFault | undefined {
  if (error instanceof FormError) return { fault: error.code };
  if (error instanceof LabelError) return { fault: error.code, stocks: error.stocks };
  return error instanceof ProblemError && error.code === 'other-store' ? { fault: 'store' } : undefined;
}

function show(
  c: Context,
  config: PageOptions['config'],
  status: 200 | 401 | 422,
  values: LabelFormValues,
  wrong?: LabelFormFault,
): Response | Promise<Response> {
  const locale = pageLocale(c) === 'vi' ? 'vi' : 'en';
  c.header('content-security-policy', pagePolicy(config));
  c.header('content-language', locale);
  c.header('vary', 'Accept-Language', { append: true });
  c.header('cache-control', 'no-store');
  const { title } = labelFormWords[locale];
  const body = labelForm(locale, values, wrong);
  const languages = languagesOf(path, ['vi', 'en']);
  return c.html(layout({ locale, body, title, portalName: noPortal, languages }), status);
}
