import type { ObligationState, ProofKind, Recipient } from '@wireroom/contracts';
import type { RouteId } from '../all-channels/destinations.js';
import type { Seen } from '../all-channels/seen.js';
import type { Destinations, Sick } from './destinations.js';
import type { Readers } from './readers.js';

/** Somebody who gets articles, by an account of their own. */
export interface Known {
  /** As `keyOf` says of the recipient of an obligation. */
  readonly key: string;
  readonly channel: string;
  readonly route: RouteId;
  readonly proof: ProofKind;
  /** What becomes of it while the kills go out, and when all is over. */
  readonly meanwhile: ObligationState;
  readonly finally: ObligationState;
  seen(): Promise<readonly Seen[]>;
}

export function keyOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'destination':
      return recipient.destinationId;
    case 'feed':
      return `feed ${recipient.routeId} ${recipient.client}`;
    case 'pull':
      return `pull ${recipient.routeId} ${recipient.client} ${recipient.cursor}`;
    case 'websub':
      return `websub ${recipient.routeId} ${recipient.callback}`;
  }
}

const ENDS: Readonly<Record<Sick, ObligationState>> = {
  away: 'confirmed',
  overloaded: 'confirmed',
  'locked-out': 'confirmed',
  hanging: 'escalated',
  unwilling: 'refused',
};

/** Everybody, with what is to become of what they owe. */
export function recipientsOf({ well, sick }: Destinations, readers: Readers): Known[] {
  const good = { meanwhile: 'confirmed', finally: 'confirmed' } as const;
  const away = { meanwhile: 'escalated', finally: 'confirmed' } as const;
  const feed = (route: RouteId, client: 'reader' | 'traveller' | 'lost') => ({
    key: `feed ${route} ${client}`,
    channel: 'feed',
    route,
    proof: 'feed-fetched' as const,
    seen: async () => readers[client].polled(),
  });
  const pull = (route: RouteId, client: 'archive' | 'mirror') => ({
    key: `pull ${route} ${client} ${client}`,
    channel: 'pull',
    route,
    proof: 'acknowledged' as const,
    seen: readers[client].seen,
  });
  const websub = (route: RouteId, name: 'websub' | 'north-websub') => ({
    key: `websub ${route} ${readers[name].callback}`,
    channel: 'WebSub',
    route,
    proof: 'topic-accepted' as const,
    seen: readers[name].seen,
  });
  return [
    ...Object.entries(well).map(([key, { receiver, ...known }]) => ({ key, ...known, ...good, seen: receiver.seen })),
    ...Object.entries(sick).map(([key, { receiver, ...known }]) => ({
      key,
      ...known,
      channel: `webhook, ${key}`,
      meanwhile: key === 'unwilling' ? ('refused' as const) : ('escalated' as const),
      finally: ENDS[key as Sick],
      seen: receiver.seen,
    })),
    { ...feed('all', 'reader'), ...good },
    { ...feed('north', 'traveller'), ...away },
    { ...feed('urgent', 'lost'), ...away, finally: 'escalated' },
    { ...pull('all', 'archive'), ...good },
    { ...pull('north', 'mirror'), ...away },
    { ...websub('all', 'websub'), ...good },
    { ...websub('north', 'north-websub'), ...good },
  ];
}
