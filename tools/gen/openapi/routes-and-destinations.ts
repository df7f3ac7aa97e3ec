import type { Node } from './node.js';
import { resourcePaths } from './resources.js';

/** Routes and destinations, which publishing keeps. */
export const ROUTE_AND_DESTINATION_PATHS: Node = {
  ...resourcePaths({
    tag: 'publishing',
    kind: 'route',
    name: 'Route',
    whenChanged:
      'Nothing is sent again because a route has changed: what it sent already goes on being followed, and what it holds is decided anew. ' +
      'The answer says what follows, with numbers.',
    whenDeleted:
      'Its feeds, items and stream are answered 404, and what it holds is dropped. Who received an article through it still gets its withdrawal.',
  }),
  ...resourcePaths({
    tag: 'publishing',
    kind: 'destination',
    name: 'Destination',
    whenChanged:
      'Secrets that are left out stay as they are; none is ever answered. What is owed goes to the address that is in force when it is sent.',
    whenDeleted:
      'Refused while a route names it. What is owed to it is cancelled, except withdrawals, which still go out to whoever received the article.',
  }),
};
