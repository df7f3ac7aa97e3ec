import {
  ApplyOrder,
  ApplyReport,
  Article,
  ArticleChain,
  ArticleDecisions,
  ArticleDocuments,
  AuditPage,
  ConfirmationOutcome,
  type ContractUse,
  CopyQuestions,
  CopyStatus,
  CopyStatusList,
  CursorAcknowledgement,
  CursorMove,
  DeliveryPage,
  DeskArticle,
  DeskDestinationList,
  DeskDestinationNews,
  DeskDestinationPage,
  DeskEmbargo,
  DeskEmbargoBreak,
  DeskHoldDecision,
  DeskObligationOrder,
  DeskOrder,
  DeskUserList,
  DeskWithdrawal,
  DeskWithdrawalNews,
  DeskWithdrawalPage,
  DeskWithdrawalRecord,
  DestinationList,
  DestinationResource,
  DestinationStatus,
  DryRun,
  DryRunRequest,
  EmbargoBreakOutcome,
  EmbargoBreakWish,
  EmbargoRecord,
  EVENTS,
  FormatDescription,
  HeldPage,
  HoldDecision,
  HoldOutcome,
  Newsroom,
  NewUser,
  ObligationDecision,
  ObligationOutcome,
  PasswordChange,
  Problem,
  ProductCursor,
  ProductPage,
  Receipt,
  RejectionPage,
  ResendOrder,
  ResendOutcome,
  ResendReport,
  ResourceChange,
  ResumeAnswer,
  RevisionChanges,
  RouteList,
  RouteResource,
  SearchPage,
  Session,
  SignIn,
  SourceList,
  SourceResource,
  UserChange,
  UserChanged,
  WireEntry,
  WirePage,
  WithdrawalAnswer,
  WithdrawalConfirmation,
  WithdrawalEvidence,
  WithdrawalPage,
  WithdrawalReach,
} from '@wireroom/contracts';
import type { z } from 'zod';

/** One schema that somebody outside its own service relies on. */
export interface Contract {
  /** File name without its suffix, and what the gate calls it. */
  readonly name: string;
  /** Name among the components of AsyncAPI and OpenAPI. */
  readonly component: string;
  readonly use: ContractUse;
  readonly summary: string;
  readonly schema: z.ZodType;
  /** Facts beside the shape that readers rely on as well; the gate compares them. */
  readonly facts: Readonly<Record<string, string>>;
}

export const EVENT_CONTRACTS: readonly Contract[] = EVENTS.map((event) => ({
  name: event.type,
  component: pascalCase(event.type),
  use: 'sent',
  summary: event.summary,
  schema: event.schema,
  facts: { 'x-stream': event.stream, 'x-address': event.address },
}));

/** What the desk takes. */
const DESK_REQUESTS: readonly Contract[] = [
  request('sign-in', 'SignIn', 'Name and password', SignIn),
  request('password-change', 'PasswordChange', 'The present password and the wanted one', PasswordChange),
  request('new-user', 'NewUser', 'A user to be added', NewUser),
  request('user-change', 'UserChange', 'What is to change of a user', UserChange),
  request('desk-withdrawal', 'DeskWithdrawal', 'An order to withdraw an article', DeskWithdrawal),
  request('desk-hold-decision', 'DeskHoldDecision', 'A decision about what a route holds', DeskHoldDecision),
  request('desk-embargo-break', 'DeskEmbargoBreak', 'A wish to break the embargo of an article', DeskEmbargoBreak),
  request(
    'desk-obligation-order',
    'DeskObligationOrder',
    'What a person says of a recipient of what was withdrawn',
    DeskObligationOrder,
  ),
  request('desk-order', 'DeskOrder', 'An order about a destination or a delivery', DeskOrder),
];

export const HTTP_CONTRACTS: readonly Contract[] = [
  answer('article', 'Article', 'One revision of an article', Article),
  answer('article-chain', 'ArticleChain', 'What an article replaces, and what replaces it', ArticleChain),
  answer('article-documents', 'ArticleDocuments', 'Every document that brought an article', ArticleDocuments),
  answer('revision-changes', 'RevisionChanges', 'What a revision changed', RevisionChanges),
  answer('receipt', 'Receipt', 'What became of a document, item by item', Receipt),
  answer('problem', 'Problem', 'Every HTTP error, after RFC 9457', Problem),
  answer('wire-entry', 'WireEntry', 'One line of the live wire', WireEntry),
  answer('wire-page', 'WirePage', 'A page of the wire', WirePage),
  answer('desk-article', 'DeskArticle', 'One revision with all that is known of it', DeskArticle),
  answer('format-description', 'FormatDescription', 'A format that articles go out in', FormatDescription),
  answer('dry-run', 'DryRun', 'What a draft of a route would have sent', DryRun),
  request('dry-run-request', 'DryRunRequest', 'A draft of a route to try', DryRunRequest),
  answer('search-page', 'SearchPage', 'A page of what a query found', SearchPage),
  answer('desk-destination-list', 'DeskDestinationList', 'How all destinations are, as the desk knows it', DeskDestinationList),
  answer(
    'desk-destination-page',
    'DeskDestinationPage',
    'A destination with its deliveries, as the desk knows them',
    DeskDestinationPage,
  ),
  answer('desk-destination-news', 'DeskDestinationNews', 'Something about destinations has changed', DeskDestinationNews),
  answer('desk-withdrawal-page', 'DeskWithdrawalPage', 'What was withdrawn, as the desk knows it', DeskWithdrawalPage),
  answer(
    'desk-withdrawal-record',
    'DeskWithdrawalRecord',
    'A withdrawal and who must let go of it, as the desk knows it',
    DeskWithdrawalRecord,
  ),
  answer('desk-withdrawal-news', 'DeskWithdrawalNews', 'Something about withdrawals has changed', DeskWithdrawalNews),
  answer('rejection-page', 'RejectionPage', 'Documents and items in quarantine', RejectionPage),
  answer('destination-status', 'DestinationStatus', 'How a destination is', DestinationStatus),
  answer('destination-list', 'DestinationList', 'All destinations', DestinationList),
  answer('destination-resource', 'DestinationResource', 'A destination: its settings and how it is', DestinationResource),
  answer('route-list', 'RouteList', 'All routes', RouteList),
  answer('route-resource', 'RouteResource', 'A route', RouteResource),
  answer('source-list', 'SourceList', 'All sources', SourceList),
  answer('source-resource', 'SourceResource', 'A source', SourceResource),
  request('apply-order', 'ApplyOrder', 'What the resources of a service are to be', ApplyOrder),
  answer('apply-report', 'ApplyReport', 'What an order changed, or would change', ApplyReport),
  answer('resource-change', 'ResourceChange', 'What became of one resource', ResourceChange),
  answer('session', 'Session', 'Who is signed in at the desk', Session),
  answer('desk-user-list', 'DeskUserList', 'The users of the desk', DeskUserList),
  answer('user-changed', 'UserChanged', 'A user after a change', UserChanged),
  answer('audit-page', 'AuditPage', 'What people did at the desk', AuditPage),
  answer('withdrawal-reach', 'WithdrawalReach', 'Whom a withdrawal would reach', WithdrawalReach),
  answer('withdrawal-answer', 'WithdrawalAnswer', 'What an order to withdraw came to', WithdrawalAnswer),
  answer('resume-answer', 'ResumeAnswer', 'What an order to resume came to', ResumeAnswer),
  ...DESK_REQUESTS,
  answer('held-page', 'HeldPage', 'Revisions that routes hold', HeldPage),
  request('hold-decision', 'HoldDecision', 'A decision about a revision that waits for a person', HoldDecision),
  answer('article-decisions', 'ArticleDecisions', 'Why routes took a revision, or did not', ArticleDecisions),
  request('embargo-break-wish', 'EmbargoBreakWish', 'A wish of a person to break an embargo', EmbargoBreakWish),
  answer('embargo-break-outcome', 'EmbargoBreakOutcome', 'What a wish to break an embargo came to', EmbargoBreakOutcome),
  answer('desk-embargo', 'DeskEmbargo', 'Who broke embargoes of an article, as the desk knows it', DeskEmbargo),
  answer('embargo-record', 'EmbargoRecord', 'The embargo of an article, and who broke it', EmbargoRecord),
  answer('hold-outcome', 'HoldOutcome', 'What a decision came to', HoldOutcome),
  answer(
    'withdrawal-evidence',
    'WithdrawalEvidence',
    'Who got a withdrawn article, and what became of it there',
    WithdrawalEvidence,
  ),
  answer('withdrawal-page', 'WithdrawalPage', 'What was withdrawn', WithdrawalPage),
  request(
    'obligation-decision',
    'ObligationDecision',
    'What a person knows about a withdrawal at one recipient',
    ObligationDecision,
  ),
  answer('obligation-outcome', 'ObligationOutcome', 'What a decision about an obligation came to', ObligationOutcome),
  request(
    'withdrawal-confirmation',
    'WithdrawalConfirmation',
    'What a recipient says of a withdrawal: by its link, or in the signed answer to its notice',
    WithdrawalConfirmation,
  ),
  answer('confirmation-outcome', 'ConfirmationOutcome', 'What a confirmation came to', ConfirmationOutcome),
  answer('copy-status', 'CopyStatus', 'How the copy of an article stands', CopyStatus),
  answer('copy-status-list', 'CopyStatusList', 'How many copies stand', CopyStatusList),
  request('copy-questions', 'CopyQuestions', 'Which copies are meant', CopyQuestions),
  answer('delivery-page', 'DeliveryPage', 'Deliveries of a destination with their attempts', DeliveryPage),
  request('resend-order', 'ResendOrder', 'Which deliveries to send again', ResendOrder),
  answer('resend-outcome', 'ResendOutcome', 'Whether a delivery is sent again', ResendOutcome),
  answer('resend-report', 'ResendReport', 'What sending many again came to', ResendReport),
  answer('product-page', 'ProductPage', 'What a route sent after a cursor', ProductPage),
  answer('product-cursor', 'ProductCursor', "A client's place in what a route sends", ProductCursor),
  request('cursor-move', 'CursorMove', 'Where to put a cursor', CursorMove),
  request(
    'cursor-acknowledgement',
    'CursorAcknowledgement',
    'That everything up to a sequence has arrived',
    CursorAcknowledgement,
  ),
];

export const FILE_CONTRACTS: readonly Contract[] = [
  request('newsroom', 'Newsroom', 'The newsroom file: sources, routes and destinations', Newsroom),
];

export const CONTRACTS: readonly Contract[] = [...EVENT_CONTRACTS, ...HTTP_CONTRACTS, ...FILE_CONTRACTS];

function answer(name: string, component: string, summary: string, schema: z.ZodType): Contract {
  return { name, component, use: 'sent', summary, schema, facts: {} };
}

function request(name: string, component: string, summary: string, schema: z.ZodType): Contract {
  return { name, component, use: 'read', summary, schema, facts: {} };
}

function pascalCase(type: string): string {
  return type.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
