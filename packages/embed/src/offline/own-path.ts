/** Paths that codes lead to. The worker has no say anywhere else. */
const scopes = ['/t/', '/01/'] as const;

/** A page of the resolver, by its path. */
export const isCodePath = (path: string): boolean => scopes.some((scope) => path.startsWith(scope));

/** What pages of the resolver are made of, and holds nothing of a person. */
export const isFilePath = (path: string): boolean => /^\/(?:sdk|pages|media)\/|^\/favicon\.ico$/.test(path);

/** The address holds a hash of the content, or lies beside such: it never changes. */
export const neverChanges = (path: string): boolean => /\.[0-9a-f]{8}\.\w+$|\/chunks\//.test(path);
