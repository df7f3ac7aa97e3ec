import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const DESK_FAULTS = {
  'pages-not-built': {
    outcome: 'reject',
    status: 404,
    message: "The desk's pages are not built.",
    remedy: 'Run `npm run build`, then load the page again.',
  },
} as const satisfies FaultRegistry;

export const deskFault = faultsOf(DESK_FAULTS);
