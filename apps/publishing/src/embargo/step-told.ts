import { type EmbargoBreakStep, EmbargoChanged } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { KeptStep } from './break-steps.js';

/** A step as it is told outside. */
export function toldStep({ embargoEnd, at, confirmBefore, ...step }: KeptStep): EmbargoBreakStep {
  return {
    ...step,
    embargoEnd: embargoEnd.toISOString(),
    at: at.toISOString(),
    ...(confirmBefore === undefined ? {} : { confirmBefore: confirmBefore.toISOString() }),
  };
}

/** Tells the desk of a step. */
export function stepEvent(step: KeptStep): OutgoingEvent {
  return outgoingEvent(EmbargoChanged, {
    id: eventIdOf(EmbargoChanged.type, step.articleId, step.sequence),
    about: step.articleId,
    at: step.at,
    address: { step: step.step },
    data: toldStep(step),
  });
}
