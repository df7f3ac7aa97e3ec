import type { Confirmation } from '../../wire/webhook-receiver.mjs';

/** Says by the link of a notice what became of the article, as a program of the recipient does; writes down where that is not taken. */
export function followLink(link: string, says: Confirmation, complaints: string[]): void {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(says) };
  fetch(link, init)
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    })
    .catch((error: Error) => complaints.push(`a confirmation was not taken: ${error.message}`));
}
