import { carriesEmbargo, type NewsroomProblem, type RouteSettings } from '@wireroom/contracts';
import type { NewsroomRows } from '../read-newsroom.js';
import type { Draft } from './draft.js';

const WHY = 'has no field for an embargo: choose ninjs, newsml-g2 or nitf';

/**
 * What keeps destinations from holding what is under embargo: a format that cannot say so, their own or that of a route. Told of where the order
 * changes something.
 */
export function embargoProblems(draft: Draft, rows: NewsroomRows): NewsroomProblem[] {
  const holders = holdersAfter(draft, rows);
  if (holders.size === 0) return [];
  const own = draft.destinations.flatMap(({ path, after }): NewsroomProblem[] => {
    if (after?.holdsEmbargoed !== true || carriesEmbargo(after.format)) return [];
    return [{ path: [...path, 'holdsEmbargoed'], why: `Its format ${after.format} ${WHY}.` }];
  });
  const changed = new Set(draft.routes.map(({ id }) => id));
  const standing = rows.routes.filter(({ settings, deleted }) => !deleted && !changed.has(settings.id));
  return [
    ...own,
    ...draft.destinations.flatMap(({ id, path, after }): NewsroomProblem[] => {
      if (after?.holdsEmbargoed !== true) return [];
      const route = standing.find(({ settings }) => settings.destinations.includes(id) && !mayCarry(settings));
      if (route === undefined) return [];
      const { id: routeId, format } = route.settings;
      return [{ path: [...path, 'holdsEmbargoed'], why: `Route ${routeId} sends to it as ${format}, which ${WHY}.` }];
    }),
    ...draft.routes.flatMap(({ path, after }): NewsroomProblem[] => {
      const holder = after?.destinations.find((id) => holders.has(id));
      if (after === undefined || holder === undefined || mayCarry(after)) return [];
      return [
        { path: [...path, 'format'], why: `Destination ${holder} holds what is under embargo, and ${after.format} ${WHY}.` },
      ];
    }),
  ];
}

/** Destinations that may hold what is under embargo once the order is in force. */
function holdersAfter({ destinations }: Draft, rows: NewsroomRows): ReadonlySet<string> {
  const holders = new Set<string>();
  for (const { settings, removed } of rows.destinations) if (!removed && settings.holdsEmbargoed) holders.add(settings.id);
  for (const { id, after } of destinations) {
    if (after?.holdsEmbargoed === true) holders.add(id);
    else holders.delete(id);
  }
  return holders;
}

function mayCarry({ format }: RouteSettings): boolean {
  return format === undefined || carriesEmbargo(format);
}
