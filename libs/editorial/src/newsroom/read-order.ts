import { ApplyOrder, DestinationSettings, type NewsroomProblem, RouteSettings, SourceSettings } from '@wireroom/contracts';
import { z } from 'zod';
import { type ProblemPath, problemsOf } from './problems-of.js';

const SETTINGS = { sources: SourceSettings, routes: RouteSettings, destinations: DestinationSettings } as const;

/** The lists of an order. */
export type OrderList = keyof typeof SETTINGS;

/** Settings that can be used, and where they stand: what is found wrong with them later is told at that place. */
export interface Placed<S> {
  readonly settings: S;
  readonly path: ProblemPath;
}

/** An order as a service has read it. It is to be refused whole where there are problems. */
export interface OrderAsRead<L extends OrderList> {
  /** Settings that can be used; a list that the order does not name is absent. */
  readonly lists: { readonly [K in L]?: readonly Placed<z.infer<(typeof SETTINGS)[K]>>[] };
  /** Ids that the order gives, those of settings with problems too: a reference to one of them is not another problem. */
  readonly ids: { readonly [K in L]?: ReadonlySet<string> };
  readonly prune: boolean;
  readonly dryRun: boolean;
  readonly problems: readonly NewsroomProblem[];
}

/**
 * Reads `POST /v1/newsroom`: each of the settings by itself, so that all that is wrong is told at once.
 *
 * @param mine the lists of the service that asks; of the others it takes no notice
 */
export function readOrder<L extends OrderList>(body: unknown, mine: readonly L[]): OrderAsRead<L> {
  const whole = orderOf(mine).safeParse(body);
  if (!whole.success) return { lists: {}, ids: {}, prune: false, dryRun: false, problems: problemsOf(whole.error) };
  const { prune, dryRun, ...given } = whole.data;
  const read = mine.flatMap((name) => {
    const list = given[name];
    return Array.isArray(list) ? [[name, readList(name, list)] as const] : [];
  });
  return {
    lists: Object.fromEntries(read.map(([name, { usable }]) => [name, usable])) as unknown as OrderAsRead<L>['lists'],
    ids: Object.fromEntries(read.map(([name, { ids }]) => [name, ids])) as unknown as OrderAsRead<L>['ids'],
    prune,
    dryRun,
    problems: read.flatMap(([, { problems }]) => problems),
  };
}

/**
 * Reads `PUT /v1/{list}/{id}`: settings of one resource, as an order of that alone. The id is that of the address; one that the
 * body gives must be the same.
 */
export function readSettings<L extends OrderList>(list: L, id: string, body: unknown): OrderAsRead<L> {
  const given = typeof body === 'object' && body !== null && 'id' in body ? body.id : id;
  const other: NewsroomProblem[] = given === id ? [] : [{ path: ['id'], why: `The address is that of ${id}.` }];
  const { settings, problems } = readOne(list, typeof body === 'object' ? { ...body, id } : body, []);
  return {
    lists: { [list]: settings === undefined ? [] : [{ settings, path: [] }] } as unknown as OrderAsRead<L>['lists'],
    ids: { [list]: new Set([id]) } as unknown as OrderAsRead<L>['ids'],
    prune: false,
    dryRun: false,
    problems: [...other, ...problems],
  };
}

/** The order with the service's own lists as lists of anything, and the others unread. */
function orderOf(mine: readonly OrderList[]) {
  const [own, other] = [z.array(z.unknown()).optional(), z.unknown().optional()];
  const schemaOf = (name: OrderList): z.ZodType<unknown> => (mine.includes(name) ? own : other);
  return ApplyOrder.extend({
    sources: schemaOf('sources'),
    routes: schemaOf('routes'),
    destinations: schemaOf('destinations'),
  });
}

function readList(name: OrderList, list: readonly unknown[]) {
  const usable: Placed<unknown>[] = [];
  const problems: NewsroomProblem[] = [];
  const places = new Map<string, number>();
  for (const [place, each] of list.entries()) {
    const path = [name, place];
    const read = readOne(name, each, path);
    problems.push(...read.problems);
    const id = idOf(each);
    const before = id === undefined ? undefined : places.get(id);
    if (before !== undefined) problems.push({ path: [...path, 'id'], why: `${id} is given twice: ${name}.${before} is it too.` });
    else if (id !== undefined) places.set(id, place);
    if (read.settings !== undefined) usable.push({ settings: read.settings, path });
  }
  return { usable, problems, ids: new Set(places.keys()) };
}

function readOne(name: OrderList, value: unknown, path: ProblemPath): { settings?: unknown; problems: NewsroomProblem[] } {
  const parsed = SETTINGS[name].safeParse(value);
  return parsed.success ? { settings: parsed.data, problems: [] } : { problems: problemsOf(parsed.error, path) };
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
