import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Person } from '@wireroom/contracts';
import { Users } from './access/users.js';

/** Somebody who is signed in at a desk. */
export interface SignedIn extends Person {
  readonly password: string;
  /** `name=value` of the session's cookie. */
  readonly cookie: string;
  /** A request as the desk's pages make it. */
  ask(path: string, given?: { method?: string; body?: unknown }): Promise<Response>;
}

/** The header that the desk's pages send with what changes something. */
export const MARK = { 'x-wireroom-desk': '1' };

/** Signs in with a name and a password, as the sign-in page does. */
export function postSession(
  url: string,
  name: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...MARK, ...headers },
    body: JSON.stringify({ name, password }),
  });
}

/** The cookie that an answer sets. */
export const cookieIn = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Makes a user and signs in. */
export async function signInAs(app: NestFastifyApplication, url: string, person: Person): Promise<SignedIn> {
  const { password = '' } = await app.get(Users).add(person, { name: 'spec', role: 'chief' });
  const cookie = cookieIn(await postSession(url, person.name, password));
  const ask: SignedIn['ask'] = (path, { method = 'GET', body } = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: { cookie, ...MARK, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return { ...person, password, cookie, ask };
}
