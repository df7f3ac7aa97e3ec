import type { DeliveryRecord, DestinationResource, HeldRevision, RouteResource, SourceResource } from '@wireroom/contracts';
import { addressOf } from './address-of.js';
import { rulesText } from './rules-text.js';
import type { Column } from './table-text.js';
import { timeText } from './time-text.js';

const VERSION: Column<{ version: number; changedAt: string }>[] = [
  { title: 'version', of: ({ version }) => version },
  { title: 'changed', of: ({ changedAt }) => timeText(changedAt) },
];

export const SOURCE_COLUMNS: readonly Column<SourceResource>[] = [
  { title: 'id', of: ({ settings }) => settings.id },
  { title: 'provider', of: ({ settings }) => settings.provider },
  { title: 'language', of: ({ settings }) => settings.language },
  ...VERSION,
];

export const ROUTE_COLUMNS: readonly Column<RouteResource>[] = [
  { title: 'id', of: ({ settings }) => settings.id },
  { title: 'query', of: ({ settings }) => settings.query },
  { title: 'destinations', of: ({ settings }) => settings.destinations.join(', ') || undefined },
  { title: 'format', of: ({ settings }) => settings.format },
  { title: 'rules', of: ({ settings }) => rulesText(settings.rules) },
  { title: 'sent', of: ({ sent }) => sent },
  { title: 'held', of: ({ held }) => held },
  ...VERSION,
];

export const DESTINATION_COLUMNS: readonly Column<DestinationResource>[] = [
  { title: 'id', of: ({ settings }) => settings.id },
  { title: 'type', of: ({ settings }) => settings.type },
  { title: 'address', of: ({ settings }) => addressOf(settings) },
  { title: 'state', of: ({ status }) => status.state },
  { title: 'circuit', of: ({ status }) => status.circuit.state },
  { title: 'owed', of: ({ status }) => status.owed },
  { title: 'delivered', of: ({ status }) => status.delivered },
  { title: 'dead', of: ({ status }) => status.dead },
  { title: 'last success', of: ({ status }) => timeText(status.lastSuccessAt) },
  { title: 'version', of: ({ version }) => version },
];

export const HOLD_COLUMNS: readonly Column<HeldRevision>[] = [
  { title: 'route', of: ({ routeId }) => routeId },
  { title: 'article', of: ({ articleId }) => articleId },
  { title: 'revision', of: ({ revision }) => revision },
  { title: 'reason', of: ({ reason, detail }) => (detail === undefined ? reason : `${reason}: ${detail}`) },
  { title: 'since', of: ({ heldSince }) => timeText(heldSince) },
  { title: 'goes out', of: ({ releaseAt }) => timeText(releaseAt) },
  { title: 'provider', of: ({ provider }) => provider },
  { title: 'headline', of: ({ headline }) => headline },
];

export const DELIVERY_COLUMNS: readonly Column<DeliveryRecord>[] = [
  { title: 'delivery', of: ({ deliveryId }) => deliveryId },
  { title: 'article', of: ({ articleId }) => articleId },
  { title: 'revision', of: ({ revision }) => revision },
  { title: 'state', of: ({ state }) => state },
  { title: 'owed', of: ({ owedAt }) => timeText(owedAt) },
  { title: 'settled', of: ({ settledAt }) => timeText(settledAt) },
  { title: 'tries', of: ({ attemptCount }) => attemptCount },
  { title: 'last failure', of: (delivery) => failureOf(delivery) },
];

/** What the newest try came to, where it was not taken. */
export function failureOf({ attempts: [newest] }: DeliveryRecord): string | undefined {
  if (newest === undefined || newest.verdict === 'delivered') return undefined;
  const words = [newest.httpStatus, newest.faultCode, newest.faultMessage ?? newest.excerpt];
  return words.filter((word) => word !== undefined).join(', ');
}
