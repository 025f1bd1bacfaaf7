import { checkCode, isRefused, type CheckedCode } from './check-code.ts';
import { withoutForms, keptPage } from './kept-page.ts';
import { KeyStore } from './key-store.ts';
import { localeOf } from './locale.ts';
import type { KeepAnswer, KeepMessage } from './messages.ts';
import { offlinePage, type OfflinePage } from './offline-page.ts';
import { isCodePath, isFilePath, neverChanges } from './own-path.ts';
import { PageStore, type StoredPage } from './page-store.ts';
import { soonest } from './soonest.ts';
import type { Shell } from './worker-scope.ts';

/** How long a network may take before what is kept here is shown, in milliseconds. */
const patience = 4_000;

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'";

export interface WorkerTools {
  readonly caches: CacheStorage;
  readonly shell: Shell;
  /** `t` or `01`: the two scopes have a worker each. */
  readonly scope: string;
  readonly languages: readonly string[];
  readonly now: () => Date;
}

/** What the worker of the pages behind codes does: the network first, and this device where there is none. */
export class LotWorker {
  readonly #tools: WorkerTools;
  readonly #keys: KeyStore;
  readonly #pages: PageStore;
  readonly #shellName: string;
  /** The page that the server sent last: its script will ask to keep it, and it need not be sent twice. */
  #newest: { readonly url: string; readonly answer: Response } | undefined;
  #heard: Promise<unknown> = Promise.resolve();

  constructor(tools: WorkerTools) {
    this.#tools = tools;
    this.#keys = new KeyStore(tools.caches);
    this.#pages = new PageStore(tools.caches);
    this.#shellName = `${shellPrefix}${tools.scope}-${tools.shell.build}`;
  }

  /** All or nothing: what could not be fetched is tried again at the next visit. */
  async install(): Promise<void> {
    const cache = await this.#tools.caches.open(this.#shellName);
    await Promise.all([cache.addAll([...this.#tools.shell.files]), this.#keys.fetch(this.#tools.now())]);
  }

  /** The worker before this one is gone with its last page, so nobody reads its shell any more. */
  async activate(): Promise<void> {
    const names = (await this.#tools.caches.keys()).filter((name) => this.#isLeftOver(name));
    await Promise.all(names.map((name) => this.#tools.caches.delete(name)));
  }

  #isLeftOver(name: string): boolean {
    if (name.startsWith(shellPrefix))
      return name.startsWith(`${shellPrefix}${this.#tools.scope}-`) && name !== this.#shellName;
    return name.startsWith('nongsan-trace-') && name !== KeyStore.cacheName && name !== PageStore.cacheName;
  }

  /** A page of a code. `asked` is the network's answer, whenever it comes. */
  async answerPage(request: Request, asked: Promise<Response>): Promise<Response> {
    const answer = await soonest(asked, patience);
    if (answer instanceof Response && answer.status < 500) {
      this.#newest = { url: withoutHash(request.url).href, answer: answer.clone() };
      return answer;
    }
    const why = answer === 'late' ? 'slow' : answer instanceof Response ? 'broken' : 'offline';
    const own = await this.#ownPage(withoutHash(request.url), why);
    if (own !== undefined) return own;
    // Nothing is known here that would be better than waiting, or than the server's own words.
    return answer instanceof Response ? answer : asked;
  }

  async #ownPage(url: URL, why: OfflinePage['why']): Promise<Response | undefined> {
    const now = this.#tools.now();
    const checked = await checkCode(url.href, await this.#keys.read(), now);
    const stored = isRefused(checked) ? undefined : await this.#pages.read(url.href);
    if (stored !== undefined) return this.#storedPage(url, stored, checked, now);
    if (why === 'slow' && !tellsSomething(checked)) return undefined;
    const locale = localeOf(url, this.#tools.languages);
    const styles = this.#tools.shell.files.filter((file) => file.endsWith('.css'));
    const { text } = offlinePage({ url, checked, why, locale, now, styles });
    return new Response(text, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-language': locale,
        'content-security-policy': policy,
      },
    });
  }

  #storedPage(url: URL, { page, at, headers }: StoredPage, checked: CheckedCode, now: Date): Response {
    const locale = localeOf(url, [headers.get('content-language') ?? 'vi']);
    return new Response(keptPage({ page, at, checked, locale, now }), { headers });
  }

  /** A file of a page. What never changes comes from here, everything else only where the network fails. */
  async answerFile(request: Request): Promise<Response> {
    const kept = await this.#keptFile(request.url);
    if (kept === undefined) return fetch(request);
    if (neverChanges(new URL(request.url).pathname)) return kept;
    const answer = await soonest(fetch(request), patience);
    return answer instanceof Response && answer.ok ? answer : kept;
  }

  async #keptFile(url: string): Promise<Response | undefined> {
    const shell = await this.#tools.caches.match(url, { cacheName: this.#shellName, ignoreVary: true });
    return shell ?? this.#pages.readFile(url);
  }

  /** One after the other: a visit that is still being kept must not undo a press. */
  hear(message: KeepMessage): Promise<KeepAnswer> {
    const answer = this.#heard.then(() => this.#obey(message)).catch(() => 'refused' as const);
    this.#heard = answer;
    return answer;
  }

  async #obey(message: KeepMessage): Promise<KeepAnswer> {
    if (message.nongsan === 'keep') return this.#keep(message);
    await this.#pages.clear();
    return 'forgotten';
  }

  async #keep({ page, files, pinned }: Extract<KeepMessage, { nongsan: 'keep' }>): Promise<KeepAnswer> {
    const now = this.#tools.now();
    const url = withoutHash(page);
    const { origin } = url;
    if (!isCodePath(url.pathname)) return 'refused';
    const answer = await soonest(this.#pageOf(url), patience * 5);
    const before = await this.#pages.read(url.href);
    const stays = pinned || before?.pinned === true;
    // A press while there is no network: what is kept stays for good.
    if (before !== undefined && !(answer instanceof Response))
      return this.#pages.keep(url.href, { ...before, pinned: stays });
    if (!(answer instanceof Response) || !mayBeKept(answer)) return 'refused';
    await this.#keys.renew(now).catch(() => undefined);
    const locale = localeOf(url, [answer.headers.get('content-language') ?? 'vi']);
    return this.#pages.keep(url.href, {
      page: withoutForms(await answer.text(), locale),
      at: now,
      pinned: stays,
      files: files.filter((file) => isOwnFile(file, origin)),
      headers: answer.headers,
    });
  }

  async #pageOf(url: URL): Promise<Response> {
    const newest = this.#newest;
    this.#newest = undefined;
    if (newest?.url === url.href) return newest.answer;
    return fetch(url, { headers: { accept: 'text/html' }, credentials: 'omit' });
  }
}

function withoutHash(address: string): URL {
  const url = new URL(address);
  url.hash = '';
  return url;
}

const shellPrefix = 'nongsan-trace-shell-';

/** Worth more than waiting longer: a signature that was checked. */
const tellsSomething = ({ outcome }: CheckedCode): boolean =>
  outcome === 'fits' || outcome === 'fitsRetired' || outcome === 'altered' || outcome === 'revokedKey';

/** What everybody may see. A page that is meant for one reader says `private` or `no-store`. */
function mayBeKept({ ok, redirected, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return ok && !redirected && type.startsWith('text/html') && /\bpublic\b/.test(headers.get('cache-control') ?? '');
}

function isOwnFile(file: string, own: string): boolean {
  const url = URL.canParse(file) ? new URL(file) : undefined;
  return url !== undefined && url.origin === own && isFilePath(url.pathname);
}
