import { DestinationSettings, RouteSettings } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { SecretSeal } from '@wireroom/runtime';
import type { DestinationRow, NewsroomRows, RouteRow } from '../read-newsroom.js';
import { draftOf } from './draft.js';
import type { NewsroomOrder } from './newsroom-order.js';
import { sealDrafts } from './seal-drafts.js';

export const SECRET = `whsec_${'A'.repeat(32)}`;
export const seal = new SecretSeal([Buffer.alloc(32, 1).toString('base64')]);
export const NO_ROWS: NewsroomRows = { version: 0, routes: [], destinations: [] };

export function aWebhook(id: string, more: object = {}): DestinationSettings {
  return DestinationSettings.parse({ id, type: 'webhook', url: `https://${id}.example/`, secret: SECRET, ...more });
}

export function aRoute(id: string, more: object = {}): RouteSettings {
  return RouteSettings.parse({ id, title: id, query: '*', ...more });
}

export function orderOf(body: object): NewsroomOrder {
  return { read: readOrder(body, ['routes', 'destinations']), dryRun: false };
}

/** The rows as they are once an order is carried out. */
export function rowsAfter(rows: NewsroomRows, order: NewsroomOrder): NewsroomRows {
  const draft = draftOf(rows, order, seal);
  const sealed = new Map(sealDrafts(seal, draft.destinations).map((each) => [each.draft.id, each]));
  const routes = new Map(rows.routes.map((row) => [row.settings.id, row]));
  const destinations = new Map(rows.destinations.map((row) => [row.settings.id, row]));
  for (const { id, version, before, after } of draft.routes)
    routes.set(id, {
      settings: (after ?? before) as RouteSettings,
      version,
      changedAt: '',
      deleted: after === undefined,
    } satisfies RouteRow);
  for (const { id, version, after } of draft.destinations) {
    const kept = destinations.get(id);
    const { settings = kept?.settings, secrets = kept?.secrets ?? {} } = sealed.get(id) ?? {};
    const row = { settings: settings as DestinationSettings, secrets, version, changedAt: '', removed: after === undefined };
    destinations.set(id, row satisfies DestinationRow);
  }
  return { version: rows.version + 1, routes: [...routes.values()], destinations: [...destinations.values()] };
}
