import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const DESK_FAULTS = {
  'query-invalid': {
    outcome: 'reject',
    status: 400,
    message: 'The query cannot be read at character {position}: {why}',
    remedy: 'Correct the query; `details.start` to `details.end` is the place in it, `details.expected` what could stand there.',
  },
  'pages-not-built': {
    outcome: 'reject',
    status: 404,
    message: "The desk's pages are not built.",
    remedy: 'Run `npm run build`, then load the page again.',
  },
} as const satisfies FaultRegistry;

export const deskFault = faultsOf(DESK_FAULTS);
