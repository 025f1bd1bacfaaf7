import type { Problem } from '@nongsan/core';
import { makeAdminKeys, type AdminKeys } from './admin-things.ts';
import { openTestPortal, type Answer, type TestPortal, type TestPortalOptions } from './test-portal.ts';

export interface AdminPortal extends TestPortal {
  readonly keys: AdminKeys;
  /** Asks under `/v1/admin` as a server of the northern portal. */
  readonly admin: <T = Problem>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer<T>>;
}

/** A portal with keys for servers, whose issuer signs with the test key. */
export async function openAdminPortal(options: TestPortalOptions = {}): Promise<AdminPortal> {
  const portal = await openTestPortal(options);
  const keys = await makeAdminKeys(portal.sql);
  const admin = async <T>(method: string, path: string, body?: unknown, headers = {}): Promise<Answer<T>> => {
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await portal.app.request(`/v1/admin${path}`, {
      method,
      headers: {
        authorization: `Bearer ${keys.right}`,
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
    return { status: response.status, headers: response.headers, json: (await response.json()) as T };
  };
  return { ...portal, keys, admin };
}
