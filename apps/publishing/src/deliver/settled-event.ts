import { DeliverySettled } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { faultRecord, type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { Attempt } from './attempt.js';

/** Tells the desk how a delivery ended; nothing for a try that will be repeated. */
export function settledEvent(attempt: Attempt, at: Date): OutgoingEvent[] {
  const { deliveryId, destinationId, articleId, revision, number, answer, verdict } = attempt;
  if (verdict.kind === 'retry') return [];
  const settledAt = at.toISOString();
  const outcome = verdict.kind === 'suspend' ? 'suspended' : verdict.kind;
  const note = `${destinationId}: ${outcome}${answer.httpStatus === undefined ? '' : ` (${answer.httpStatus})`}`;
  return [
    outgoingEvent(DeliverySettled, {
      id: eventIdOf(DeliverySettled.type, deliveryId, outcome, number),
      about: deliveryId,
      at,
      address: { destinationId },
      data: {
        deliveryId,
        destinationId,
        articleId,
        revision,
        outcome,
        attempts: number,
        httpStatus: answer.httpStatus,
        settledAt,
        fault: 'fault' in verdict ? faultRecord(verdict.fault) : undefined,
        timeline: [
          ...(attempt.renderedAt === undefined ? [] : [{ step: 'rendered' as const, at: attempt.renderedAt.toISOString() }]),
          { step: 'settled', at: settledAt, note },
        ],
      },
    }),
  ];
}
