// @ts-check
import { createHash } from 'node:crypto';

/** Rows of one read. */
const PAGE = 1_000;

/**
 * The end of a chain.
 * @typedef {{ sequence: number, hash: string }} Head
 *
 * @typedef {object} Report
 * @property {number} entries
 * @property {number} obligations
 * @property {Head} head
 * @property {string[]} faults what differs, for a person
 *
 * @typedef {{ sequence: number, at: Date, obligation_id: string, change: string, content: string, hash: string }} Entry
 */

/**
 * Walks the chain from its first entry, and compares the newest of each obligation with the tables, all of one moment. Written apart from what writes the chain, so that
 * an error there does not excuse itself.
 * @param {import('pg').Client} client
 * @param {Head} [known] an end that the chain had before
 * @returns {Promise<Report>}
 */
export async function verifyLedger(client, known) {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    const walked = await walk(client, known);
    const obligations = await compareObligations(client, walked.newest, walked.faults);
    await compareWithdrawals(client, walked.opened, walked.faults);
    return { entries: walked.head.sequence, obligations, head: walked.head, faults: walked.faults };
  } finally {
    await client.query('rollback');
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Head | undefined} known
 */
async function walk(client, known) {
  /** @type {Head} */
  let head = { sequence: 0, hash: '0'.repeat(64) };
  /** @type {Map<string, string>} */
  const newest = new Map();
  /** @type {Map<string, string>} */
  const opened = new Map();
  /** @type {string[]} */
  const faults = [];
  for (;;) {
    const { rows } = await client.query(
      'select sequence::int, at, obligation_id, change, content, hash from publishing.obligation_ledger where sequence > $1 order by sequence limit $2',
      [head.sequence, PAGE],
    );
    for (const entry of /** @type {Entry[]} */ (rows)) {
      faults.push(...faultsOf(entry, head));
      const { obligation, withdrawal } = parsed(entry.content);
      newest.set(entry.obligation_id, canonical(obligation));
      if (withdrawal !== undefined) opened.set(`${obligation?.articleId} ${obligation?.revision}`, canonical(withdrawal));
      head = { sequence: entry.sequence, hash: entry.hash };
      if (known?.sequence === head.sequence && known.hash !== head.hash)
        faults.push(`entry ${head.sequence}: is not what it was`);
    }
    if (rows.length < PAGE) break;
  }
  if (known !== undefined && head.sequence < known.sequence)
    faults.push(`the chain ends at ${head.sequence}: it had reached ${known.sequence}`);
  return { head, newest, opened, faults };
}

/**
 * @param {Entry} entry
 * @param {Head} before
 */
function* faultsOf({ sequence, at, obligation_id: id, change, content, hash }, before) {
  if (sequence !== before.sequence + 1) yield `entry ${before.sequence + 1}: is missing`;
  const expected = createHash('sha256').update(`${before.hash}\n${content}`).digest('hex');
  if (hash !== expected) yield `entry ${sequence}: its hash does not follow from its content and the entry before`;
  const said = parsed(content);
  if (said.sequence !== sequence || said.at !== at.toISOString() || said.change !== change || said.obligation?.id !== id)
    yield `entry ${sequence}: its columns are not what its content says`;
}

/**
 * @param {import('pg').Client} client
 * @param {Map<string, string>} newest
 * @param {string[]} faults
 */
async function compareObligations(client, newest, faults) {
  const { rows } = await client.query('select * from publishing.obligation');
  const present = new Set();
  for (const row of rows) {
    present.add(row.obligation_id);
    const said = newest.get(row.obligation_id);
    if (said === undefined) faults.push(`obligation ${row.obligation_id}: is not in the chain`);
    else if (said !== canonical(vouched(row))) faults.push(`obligation ${row.obligation_id}: is not what the chain says`);
  }
  for (const id of newest.keys()) if (!present.has(id)) faults.push(`obligation ${id}: is missing`);
  return rows.length;
}

/**
 * @param {import('pg').Client} client
 * @param {Map<string, string>} opened
 * @param {string[]} faults
 */
async function compareWithdrawals(client, opened, faults) {
  const { rows } = await client.query('select * from publishing.withdrawal');
  const present = new Map(rows.map((row) => [`${row.article_id} ${row.revision}`, row]));
  for (const [key, said] of opened) {
    const row = present.get(key);
    if (row === undefined) faults.push(`withdrawal ${key}: is missing`);
    else if (said !== canonical(factsOf(row))) faults.push(`withdrawal ${key}: is not what the chain says`);
  }
}

/** @param {Record<string, any>} row */
function vouched(row) {
  return {
    id: row['obligation_id'],
    articleId: row['article_id'],
    revision: row['revision'],
    recipient: row['recipient'],
    received: row['received'],
    state: row['state'],
    openedAt: row['opened_at'],
    dueAt: row['due_at'],
    notifiedAt: row['notified_at'],
    escalatedAt: row['escalated_at'],
    endedAt: row['ended_at'],
    proof: row['proof'],
    why: row['state'] === 'refused' ? row['why'] : null,
    supersededBy: row['superseded_by'],
    reopenedBy: row['reopened_by'],
  };
}

/** @param {Record<string, any>} row */
function factsOf(row) {
  const { provider, guid, headline, pub_status: pubStatus, reason, withdrawn_at: withdrawnAt } = row;
  return { provider, guid, headline, pubStatus, reason, withdrawnAt };
}

/**
 * @param {string} content
 * @returns {Record<string, any>} empty for what is no JSON object
 */
function parsed(content) {
  try {
    return Object(JSON.parse(content));
  } catch {
    return {};
  }
}

/**
 * JSON with its keys in order (RFC 8785), without what is null.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === undefined || value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, each]) => each !== null && each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
