import { staticFormat } from '@nongsan/core/static-files';
import type { Product } from '@nongsan/core';
import { LocalPortal, type Reply } from './local-portal.ts';
import { availability, issuer, lot, portal, product, store } from './samples.ts';

/** Files by path. A test that wants something broken replaces one. */
export type Files = Record<string, unknown>;

/** A tea and a honey of one household, and a noodle of another. */
export function staticFiles(): Files {
  const tea = product('che-mau');
  const honey = product('mat-ong-mau');
  const noodle: Product = { ...product('mien-mau'), store: { ...product().store, id: 'str_hai', slug: 'ho-hai' } };
  const stock = ({ variants }: Product) => variants.map(({ id }) => ({ variant: id, status: 'available' }));
  const entry = (file: number, owner: number, { id, slug }: Product, ...former: readonly string[]) => ({
    file,
    store: owner,
    refs: [id, slug, ...former],
  });
  return {
    'portal.json': {
      format: staticFormat,
      exportedAt: '2026-11-22T10:00:00+07:00',
      portal,
      issuers: [issuer],
      files: ['stores/mau.json', 'stores/hai.json', 'lots/mau.json'],
      stores: [
        { file: 0, refs: ['str_mau', 'hop-tac-xa-mau'] },
        { file: 1, refs: ['str_hai', 'ho-hai'] },
      ],
      products: [entry(0, 0, tea, 'che-cu'), entry(1, 1, noodle), entry(0, 0, honey)],
      directory: 'directory.json',
      search: 'search.json',
    },
    'stores/mau.json': {
      stores: [store()],
      products: [tea, honey],
      availability: [...stock(tea), { ...availability('var_mat-ong-mau'), checkedAt: '2026-11-01T10:00:00+07:00' }],
    },
    'stores/hai.json': {
      stores: [{ ...store('ho-hai'), id: 'str_hai' }],
      products: [noodle],
      availability: stock(noodle),
    },
    'lots/mau.json': { lots: [lot] },
    'directory.json': {
      variants: [tea, honey, noodle].flatMap(({ variants }) =>
        variants.map(({ id }) => ({ file: id === 'var_mien-mau' ? 1 : 0, refs: [id] })),
      ),
      lots: [{ file: 2, refs: [lot.id, lot.code, `09521234543213/${lot.code}`] }],
    },
    'search.json': { texts: ['Chè mẫu Tân Cương', 'Miến mẫu', 'mat ong mau hoa che'] },
  };
}

/** Serves files as a plain host does: what is not there is a page that says so. `reply` may answer some of them itself. */
export const startFiles = (
  files: Files,
  reply: (path: string, index: number) => Reply | undefined = () => undefined,
): Promise<LocalPortal> =>
  LocalPortal.start(({ path }, index) => {
    const body = files[path.replace('/data/', '')];
    const missing = { status: 404, body: '<h1>404</h1>', headers: { 'content-type': 'text/html' } };
    return reply(path, index) ?? (body === undefined ? missing : { body });
  });
