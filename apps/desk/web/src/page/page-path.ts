/** The pages of the desk, as their addresses name them. */
export type Page =
  | { readonly name: 'wire' }
  | { readonly name: 'article'; readonly articleId: string; readonly revision?: number }
  | { readonly name: 'search' }
  | { readonly name: 'destinations' }
  | { readonly name: 'destination'; readonly id: string }
  | { readonly name: 'withdrawals' }
  | { readonly name: 'withdrawal'; readonly articleId: string }
  | { readonly name: 'rejections' }
  | { readonly name: 'sign-in' }
  | { readonly name: 'account' }
  | { readonly name: 'users' }
  | { readonly name: 'audit' }
  | { readonly name: 'unknown' };

const ARTICLE = /^\/articles\/([0-9a-f-]{36})(?:\/revisions\/([1-9]\d{0,8}))?$/;
const DESTINATION = /^\/destinations\/([a-z0-9-]{1,63})$/;

const WITHDRAWAL = /^\/withdrawals\/([0-9a-f-]{36})$/;

const OWN: Readonly<Record<string, 'sign-in' | 'account' | 'users' | 'audit'>> = {
  '/sign-in': 'sign-in',
  '/account': 'account',
  '/users': 'users',
  '/audit': 'audit',
};

export function pageOf(pathname: string): Page {
  const path = pathname.replace(/\/+$/, '') || '/';
  if (path === '/') return { name: 'wire' };
  if (path === '/search') return { name: 'search' };
  if (path === '/rejections') return { name: 'rejections' };
  if (path === '/withdrawals') return { name: 'withdrawals' };
  const withdrawn = WITHDRAWAL.exec(path)?.[1];
  if (withdrawn) return { name: 'withdrawal', articleId: withdrawn };
  const own = OWN[path];
  if (own) return { name: own };
  if (path === '/destinations') return { name: 'destinations' };
  const destination = DESTINATION.exec(path)?.[1];
  if (destination) return { name: 'destination', id: destination };
  const match = ARTICLE.exec(path);
  if (match?.[1]) return { name: 'article', articleId: match[1], revision: match[2] ? Number(match[2]) : undefined };
  return { name: 'unknown' };
}

export function articlePath(articleId: string, revision?: number): string {
  return revision === undefined ? `/articles/${articleId}` : `/articles/${articleId}/revisions/${revision}`;
}

export const withdrawalPath = (articleId: string): string => `/withdrawals/${articleId}`;

export const destinationPath = (id: string): string => `/destinations/${id}`;

/** The address of a search, so that it can be kept and sent to a colleague. */
export function searchPath(query: string): string {
  return query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`;
}
