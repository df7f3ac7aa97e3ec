import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const DESK_FAULTS = {
  'query-invalid': {
    outcome: 'reject',
    status: 400,
    message: 'The query cannot be read at character {position}: {why}',
    remedy: 'Correct the query; `details.start` to `details.end` is the place in it, `details.expected` what could stand there.',
  },
  'sign-in-needed': {
    outcome: 'reject',
    status: 401,
    message: 'Nobody is signed in.',
    remedy: 'Sign in at the desk; a session ends after some time without use.',
  },
  'sign-in-wrong': {
    outcome: 'reject',
    status: 401,
    message: 'The name or the password is wrong.',
    remedy: 'Try again, or ask whoever manages the users of the desk for a new password.',
  },
  'sign-in-limited': {
    outcome: 'reject',
    status: 429,
    message: 'Too many tries to sign in failed; the next is looked at in {seconds} seconds.',
    remedy: 'Wait, or ask whoever manages the users of the desk for a new password.',
  },
  'role-insufficient': {
    outcome: 'reject',
    status: 403,
    message: 'The role {role} does not allow this.',
    remedy: 'Ask somebody whose role does, or whoever manages the users of the desk.',
  },
  'cross-site': {
    outcome: 'reject',
    status: 403,
    message: "The request does not come from the desk's own pages; nothing was changed.",
    remedy:
      'Behind a proxy, set WIREROOM_DESK_URL to the address that browsers use. A program sends the header `x-wireroom-desk: 1`.',
  },
  'user-refused': {
    outcome: 'reject',
    status: 409,
    message: 'The user {name} is not changed: {why}',
    remedy: 'Only a chief decides about chiefs, nobody disables himself or changes his own role, and one chief always stays.',
  },
  'user-exists': {
    outcome: 'reject',
    status: 409,
    message: 'There is a user {name} already.',
    remedy: 'Choose another name; a user who is disabled can be enabled again.',
  },
  'password-wrong': {
    outcome: 'reject',
    status: 403,
    message: 'The present password is wrong.',
    remedy: 'Try again, or ask whoever manages the users of the desk for a new one.',
  },
  'order-differs': {
    outcome: 'reject',
    status: 409,
    message: 'The id {commandId} is that of another order; nothing was done.',
    remedy: 'Give each order an id of its own, or none.',
  },
  'reach-unconfirmed': {
    outcome: 'reject',
    status: 409,
    message: 'The withdrawal reaches {reach} destinations, which was not confirmed; nothing was withdrawn.',
    remedy: 'Look at the destinations that it reaches, and give their number with the order.',
  },
  'pages-not-built': {
    outcome: 'reject',
    status: 404,
    message: "The desk's pages are not built.",
    remedy: 'Run `npm run build`, then load the page again.',
  },
} as const satisfies FaultRegistry;

export const deskFault = faultsOf(DESK_FAULTS);
