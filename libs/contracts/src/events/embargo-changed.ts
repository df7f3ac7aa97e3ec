import { EmbargoBreakStep } from '../routes/embargo-break.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';

/** A person has asked for an embargo to be broken, or a second one has broken it. */
export const EmbargoChanged = defineEvent({
  type: 'embargo.changed',
  version: 1,
  stream: 'NOTICES',
  address: 'embargo.changed.{step}',
  emittedBy: 'publishing',
  summary: 'A step towards breaking an embargo was taken',
  data: EmbargoBreakStep,
});
export type EmbargoChanged = EventFor<typeof EmbargoChanged>;
export type EmbargoChangedData = DataFor<typeof EmbargoChanged>;
