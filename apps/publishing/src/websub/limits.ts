/** Lease in seconds where a subscriber names none: ten days. */
export const LEASE_DEFAULT_SECONDS = 10 * 86_400;
/** Shortest and longest lease in seconds: what a subscriber asks for outside of them is moved to the nearer one. */
export const LEASE_MIN_SECONDS = 300;
export const LEASE_MAX_SECONDS = 30 * 86_400;
/** A secret is shorter than this many bytes (WebSub §5.1). */
export const SECRET_LIMIT_BYTES = 200;
/** Longest address of a callback or topic, in characters. */
export const ADDRESS_LIMIT = 2_000;
/** Largest request to the hub, in bytes. */
export const FORM_LIMIT_BYTES = 16 * 1024;
/** Requests that wait for their verification, and subscriptions, at most. */
export const PENDING_LIMIT = 10_000;
export const SUBSCRIPTION_LIMIT = 20_000;
/** Tries to reach a callback for its verification; an answer that says no is final at once. */
export const VERIFY_ATTEMPTS = 3;
/** Entries of one distribution at most; what is behind them follows in the next. */
export const ENTRIES_PER_PING = 50;
/** What is read of an answer, in bytes; a challenge is far shorter. */
export const ANSWER_LIMIT_BYTES = 4 * 1024;
/** Wait before the second try in milliseconds; it doubles with every further one. */
export const FIRST_DELAY_MS = 1_000;
/** How long a claim outlives the time limit of a request, in milliseconds, before another copy may take the work over. */
export const CLAIM_MARGIN_MS = 30_000;
