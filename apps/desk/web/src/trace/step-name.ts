import type { LineStep } from '@wireroom/contracts';

/** What a row of the straight line is called on screen, and the service that makes it. */
export interface StepName {
  readonly name: string;
  readonly service: 'ingest' | 'enrichment' | 'publishing';
}

const NAMES: Record<LineStep, StepName> = {
  arrival: { name: 'Arrived', service: 'ingest' },
  document: { name: 'Kept as a document', service: 'ingest' },
  parsed: { name: 'Parsed', service: 'ingest' },
  decided: { name: 'Decided', service: 'ingest' },
  recorded: { name: 'Recorded', service: 'ingest' },
  received: { name: 'On the stream', service: 'ingest' },
  enriched: { name: 'Enriched', service: 'enrichment' },
  routed: { name: 'Routed', service: 'publishing' },
  owed: { name: 'Deliveries owed', service: 'publishing' },
  rendered: { name: 'Rendered', service: 'publishing' },
  settled: { name: 'Settled', service: 'publishing' },
  proven: { name: 'Proven', service: 'publishing' },
};

export const stepName = (step: LineStep): StepName => NAMES[step];
