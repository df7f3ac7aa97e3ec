import type { RouteSettings } from '@wireroom/contracts';

type Keyed = Pick<RouteSettings, 'keys'>;

/** What follows for destinations that clients of a route are told by, for a person to read. */
export function noticesConsequences(before: Keyed, after: Keyed): string[] {
  const [then, now] = [clientsByDestination(before), clientsByDestination(after)];
  return [
    ...without(now, then).map(
      ([id, clients]) => `${id}: is told from now on of corrections and withdrawals of all that ${clients} was ever served here.`,
    ),
    ...without(then, now).map(
      ([id, clients]) =>
        `${id}: is told no more of what ${clients} was served here, but still of the withdrawals of what it received.`,
    ),
  ];
}

/** For each destination the clients whose keys name it. */
function clientsByDestination({ keys = [] }: Keyed): ReadonlyMap<string, ReadonlySet<string>> {
  const clients = new Map<string, Set<string>>();
  for (const { id, notices } of keys)
    if (notices !== undefined) clients.set(notices, (clients.get(notices) ?? new Set()).add(id));
  return clients;
}

/** Destinations with those of their clients that the other has not. */
function without(
  these: ReadonlyMap<string, ReadonlySet<string>>,
  others: ReadonlyMap<string, ReadonlySet<string>>,
): [string, string][] {
  return [...these].flatMap(([id, clients]): [string, string][] => {
    const alone = [...clients].filter((client) => others.get(id)?.has(client) !== true);
    return alone.length === 0 ? [] : [[id, alone.join(', ')]];
  });
}
