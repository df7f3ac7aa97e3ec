import { answerOf } from './fetch-json.js';

/** Changes something by the desk's API. The header is what no other site's page can send. @throws AnswerProblem */
export function sendJson<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object = {}): Promise<T> {
  return answerOf<T>(path, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-wireroom-desk': '1' },
    body: JSON.stringify(body),
  });
}
