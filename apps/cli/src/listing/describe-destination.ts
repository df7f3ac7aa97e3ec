import type { DeliveryRecord, DestinationResource, DestinationStatus } from '@wireroom/contracts';
import { failureOf } from './columns.js';
import { type Field, fieldsText } from './fields-text.js';
import { settingsFields } from './settings-fields.js';
import { type Column, tableText } from './table-text.js';
import { timeText } from './time-text.js';

/** What is known of a destination beside its resource. */
export interface Beside {
  /** Routes that name it, by id. */
  readonly routes: readonly string[];
  /** Deliveries that it did not take, newest first. */
  readonly failures: readonly DeliveryRecord[];
}

const COLUMNS: readonly Column<DeliveryRecord>[] = [
  { title: 'delivery', of: ({ deliveryId }) => deliveryId },
  { title: 'state', of: ({ state }) => state },
  { title: 'tries', of: ({ attemptCount }) => attemptCount },
  { title: 'last try', of: ({ attempts: [newest] }) => timeText(newest?.startedAt) },
  { title: 'what came of it', of: (delivery) => failureOf(delivery) },
];

export function describeDestination(resource: DestinationResource, { routes, failures }: Beside): string {
  const { settings, status, version, changedAt } = resource;
  const parts = [
    fieldsText(`destination ${settings.id}`, [
      ...statusLines(status),
      ['routes', routes.join(', ') || 'none names it'],
      ['version', `${version}, of ${timeText(changedAt)}`],
    ]),
    fieldsText('settings, without secrets', settingsFields(settings)),
    ...(failures.length === 0 ? [] : [`latest failures\n${indented(tableText(failures, COLUMNS))}`]),
  ];
  return parts.join('\n');
}

/** How a destination is. */
export function statusLines({
  type,
  state,
  since,
  why,
  circuit,
  owed,
  delivered,
  dead,
  lastSuccessAt,
}: DestinationStatus): Field[] {
  const failing = circuit.consecutiveFailures > 0 ? `, ${circuit.consecutiveFailures} failures in a row` : '';
  const next = circuit.nextTryAt === undefined ? '' : `, next try at ${timeText(circuit.nextTryAt)}`;
  return [
    ['type', type],
    ['state', `${state} since ${timeText(since)}`],
    ['why', why && [why.message, why.remedy].filter(Boolean).join(' ')],
    ['circuit', `${circuit.state}${failing}${next}`],
    ['deliveries', `${owed} owed, ${delivered} delivered, ${dead} dead`],
    ['last success', timeText(lastSuccessAt) ?? 'none yet'],
  ];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
