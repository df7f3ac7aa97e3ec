import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

/** What ends a command. The outcome and the status mean nothing on a command line: all of them exit with 1. */
export const CLI_FAULTS = {
  'service-unreachable': {
    outcome: 'retry',
    status: 503,
    message: '{service} does not answer at {url} ({addressFrom}): {why}.',
    remedy: 'Start it, or say where it is with --{service}.',
  },
  'answer-lost': {
    outcome: 'retry',
    status: 504,
    message: 'No answer of {service} came from {url} ({addressFrom}): {why}.',
    remedy: 'See whether what was asked for was done, and ask again.',
  },
  'service-refused': { outcome: 'reject', status: 400, message: '{service} refuses: {why}', remedy: '{whatToDo}' },
  'answer-unknown': {
    outcome: 'reject',
    status: 502,
    message: 'What {url} answers ({status}) is not what {service} of this version answers: {why}.',
    remedy: 'See that the address is that of {service}, and that wireroom and the service are of one version.',
  },
  'key-missing': {
    outcome: 'reject',
    status: 401,
    message: '{service} at {url} wants the operator key, and there is none.',
    remedy: 'Give it with --key-file or WIREROOM_OPERATOR_KEY, or run this below the folder of a .wireroom/operator.json.',
  },
  'key-refused': {
    outcome: 'reject',
    status: 401,
    message: '{service} at {url} refuses the operator key ({keyFrom}).',
    remedy: 'Give the key that the service was started with: its WIREROOM_OPERATOR_KEY.',
  },
  'operator-file-invalid': {
    outcome: 'reject',
    status: 400,
    message: '{file} cannot be used: {why}.',
    remedy: 'It is a JSON object with "ingest", "publishing" and "operatorKey", each of them text; all may be left out.',
  },
  'address-invalid': {
    outcome: 'reject',
    status: 400,
    message: 'The address of {service} ({addressFrom}) is no http or https URL.',
    remedy: 'Write it like http://127.0.0.1:4801.',
  },
  'file-unreadable': {
    outcome: 'reject',
    status: 400,
    message: '{file} cannot be read: {why}.',
    remedy: 'Check the path; `-` is standard input.',
  },
  unconfirmed: {
    outcome: 'reject',
    status: 400,
    message: 'Nothing was changed: this asks before it acts, and there is no terminal to ask at.',
    remedy: 'Give --yes where nobody has to agree.',
  },
  'resource-unknown': {
    outcome: 'reject',
    status: 404,
    message: 'There is no {kind} {id}.',
    remedy: 'wireroom get {kind}s lists those that there are.',
  },
  'not-held': {
    outcome: 'reject',
    status: 404,
    message: 'The route {route} holds nothing of the article {article}.',
    remedy: 'wireroom get holds --route {route} lists what it holds.',
  },
  'schema-missing': {
    outcome: 'reject',
    status: 404,
    message: 'The JSON Schema of the newsroom file is not at {file}.',
    remedy: 'Run `npm run gen` in the checkout.',
  },
} as const satisfies FaultRegistry;

export const cliFault = faultsOf(CLI_FAULTS);
