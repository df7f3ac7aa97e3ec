import type { Wireroom } from '../../tools/start/start-all.mjs';

/** Signs in at a desk as the first user that its start has made; answers a fetch for it that has the session's cookie. */
export async function signInAtDesk({ urls, firstUser }: Wireroom): Promise<(path: string) => Promise<Response>> {
  const answer = await fetch(`${urls.desk}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wireroom-desk': '1' },
    body: JSON.stringify(firstUser()),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`the desk let nobody in: ${answer.status} ${await answer.text()}`);
  return (path) => fetch(urls.desk + path, { headers: { cookie } });
}
