import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

/** What can go wrong before annotating begins; while annotating, an annotator is skipped and named instead. */
export const ANNOTATE_FAULTS = {
  'tables-missing': {
    outcome: 'halt',
    status: 503,
    message: 'The lookup tables of enrichment are missing: {file}',
    remedy: 'Run `npm run build`, or `node apps/enrichment/build.mjs` alone.',
  },
} as const satisfies FaultRegistry;

export const annotateFault = faultsOf(ANNOTATE_FAULTS);
