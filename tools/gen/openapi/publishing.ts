import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inHeader, inPath, inQuery, routeId } from './parameters.js';
import { json, problems, text } from './responses.js';

const tags = ['publishing'];

export const PUBLISHING_PATHS: Node = {
  '/v1/routes/dry-run': {
    post: {
      tags,
      operationId: 'dryRunRoute',
      summary: 'What a draft of a route would have sent in the last days, without sending',
      description:
        'Every revision that was kept is decided as routing would have decided it. The answer says how far back it got in the time that it has. ' +
        'With the rules of the draft it also counts what its rights keep back, and what would have waited for a person or a time.',
      requestBody: { required: true, content: { 'application/json': { schema: schemaRef('DryRunRequest') } } },
      responses: { 200: json('What would have been sent', 'DryRun'), ...problems(400, 503) },
    },
  },
  '/v1/feeds/{routeId}.{format}': {
    get: {
      tags,
      operationId: 'getFeed',
      summary: 'The feed of a route, newest first',
      description:
        'The newest state of each article. A withdrawal stands in its place as a tombstone, for as many days as WIREROOM_TOMBSTONE_DAYS says: `at:deleted-entry` (RFC 6721) in Atom, ' +
        'and the status without the text in JSON Feed (`_wireroom.pubStatus`), ninjs and NewsML-G2. RSS has no word for it: there the item is gone. A client with a key that had the article confirms its withdrawal by ' +
        'fetching the page where that stands, in any format; where more than a page has come since, that is an older page (`before`).',
      security: [{}, { routeKey: [] }, { routeKeyInQuery: [] }],
      parameters: [
        routeId,
        inPath('format', 'JSON Feed 1.1, Atom, RSS 2.0, ninjs 3.1 or a NewsML-G2 news message', {
          type: 'string',
          enum: ['json', 'atom', 'rss', 'ninjs', 'g2'],
        }),
        inQuery('before', 'Older entries only: the address of the next page stands in the feed and in the Link header', {
          type: 'integer',
          minimum: 1,
        }),
        inHeader('If-None-Match', 'The ETag of the last answer'),
      ],
      responses: {
        200: {
          ...text(
            'The feed',
            'application/feed+json',
            'application/atom+xml',
            'application/rss+xml',
            'application/json',
            'application/vnd.iptc.g2.newsmessage+xml',
          ),
          headers: {
            ETag: { description: 'Changes whenever the feed does', schema: { type: 'string' } },
            'Last-Modified': { description: 'When the newest entry was listed', schema: { type: 'string' } },
            'Cache-Control': { description: 'A few seconds', schema: { type: 'string' } },
            Link: {
              description:
                '`rel="next"`: the next, older page, absent on the last; on the first page `rel="hub"` and `rel="self"` (WebSub)',
              schema: { type: 'string' },
            },
          },
        },
        304: { description: 'Nothing changed since the ETag in If-None-Match' },
        ...problems(400, 401, 404, 503),
      },
    },
  },
};

/** What publishing sends to a webhook destination: the receiver implements this. */
export const PUBLISHING_WEBHOOKS: Node = {
  delivery: {
    post: {
      tags,
      operationId: 'receiveDelivery',
      summary: 'One revision, delivered to a destination',
      description:
        'Signed after Standard Webhooks 1.0.0. Revisions of one article come in their order and never at the same time. Repeats carry the same ' +
        '`webhook-id` and Idempotency-Key. Answer 2xx within the time limit; 408, 425, 429, 5xx and network errors are tried ' +
        'again with growing pauses (Retry-After is honoured), 410 suspends the destination, any other status is final. Redirects are not followed.',
      parameters: [
        inHeader('webhook-id', 'Identity of the delivery: the same for every attempt', true),
        inHeader('webhook-timestamp', 'Seconds since 1970 of this attempt', true),
        inHeader('webhook-signature', '`v1,` and base64 of HMAC-SHA-256 over id, timestamp and body, joined by full stops', true),
        inHeader('Idempotency-Key', 'The same as webhook-id', true),
        inHeader('Wireroom-Article', 'Id of the article', true),
        inHeader('Wireroom-Revision', 'Number of the revision', true),
        inHeader('Wireroom-Confirm', 'Of the notice of a withdrawal: the address where it is confirmed'),
        inHeader('traceparent', 'W3C Trace Context'),
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: { type: 'object', description: 'ninjs 3.1: https://iptc.org/standards/ninjs/' } },
          'application/feed+json': {
            schema: { type: 'object', description: 'JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/' },
          },
        },
      },
      responses: {
        '2XX': {
          description:
            'Taken. Of the notice of a withdrawal this proves nothing, unless the answer confirms it: JSON, signed with the secret of the destination as deliveries are, ' +
            'over the webhook-id of the notice, a time and the body',
          headers: {
            'webhook-id': { description: 'That of the notice', schema: { type: 'string' } },
            'webhook-timestamp': { description: 'Seconds since 1970, at most five minutes off', schema: { type: 'string' } },
            'webhook-signature': { description: 'As in deliveries', schema: { type: 'string' } },
          },
          content: { 'application/json': { schema: schemaRef('WithdrawalConfirmation') } },
        },
        410: { description: 'Gone: the destination is suspended until a person lifts it' },
        429: { description: 'Tried again after Retry-After' },
        '4XX': { description: 'Refused for good: kept as a dead letter' },
        '5XX': { description: 'Tried again' },
      },
    },
  },
};
