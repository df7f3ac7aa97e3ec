// @ts-check
import { readDocument } from '@wireroom/formats';
import { checkFeed } from '../feed-rules/check-feed.mjs';
import { checkJsonFeed } from '../feed-rules/check-json-feed.mjs';
import { jsonSchemas } from './json-schemas.mjs';
import { xmlSchemas } from './xml-schemas.mjs';

/**
 * @typedef {(texts: readonly string[]) => Promise<string[][]>} Validate for each document what is wrong with it
 * @typedef {import('@wireroom/formats').ArticleWriter} Writer
 * @typedef {object} OutputValidator
 * @property {Record<string, Validate>} controllable the schema and the rules, by the names of their control documents
 * @property {Map<string, number>} advice how many documents break what is only advised, by rule
 * @property {(renders: readonly (() => string)[], writer: Writer) => Promise<string[][]>} check everything that can be checked
 */

/** Formats that another reader than the one of their own name takes. @type {Readonly<Record<string, string>>} */
const READ_AS = { 'ninjs-2.2': 'ninjs', 'ninjs-1.6': 'ninjs' };

/** Formats that say nothing of themselves: a text about markup may be taken for markup. */
const LOOSE = new Set(['text']);

/**
 * What a document of a writer must pass: the schema of its format, the rules of feeds, its own bytes, and our reader of the format.
 * @param {string} cases folder with `schemas/`
 * @returns {(name: string) => OutputValidator}
 */
export function outputValidators(cases) {
  const json = jsonSchemas(cases);
  const xml = xmlSchemas(cases);
  /** @type {Record<string, Validate>} */
  const schemas = { ...xml, ...Object.fromEntries(Object.entries(json).map(([name, validate]) => [name, each(validate)])) };
  /** @type {Record<string, (text: string) => import('../feed-rules/findings.mjs').Finding[]>} */
  const rules = {
    atom: checkFeed,
    rss: checkFeed,
    jsonfeed: checkJsonFeed,
  };
  return (name) => {
    const schema = schemas[name];
    const advice = new Map();
    const rule = rules[name];
    const controllable = {
      ...(schema && { [name]: schema }),
      ...(rule && { [`${name} by the rules`]: each((text) => broken(rule(text))) }),
    };
    return { controllable, advice, check: (renders, writer) => checkAll(renders, writer, { schema, rules: rule, advice }) };
  };
}

/**
 * @param {readonly (() => string)[]} renders
 * @param {Writer} writer
 * @param {{ schema?: Validate, rules?: (text: string) => import('../feed-rules/findings.mjs').Finding[], advice: Map<string, number> }} validators
 */
async function checkAll(renders, writer, { schema, rules, advice }) {
  const advise = (/** @type {string} */ rule) => void advice.set(rule, (advice.get(rule) ?? 0) + 1);
  const written = renders.map(attempt);
  const bySchema = await schema?.(written.map(({ text }) => text));
  const own = await Promise.all(written.map(({ text, fault }) => (fault === undefined ? ownFaults(text, writer, advise) : [])));
  return written.map(({ text, fault }, index) => {
    if (fault !== undefined) return [fault];
    const findings = rules?.(text) ?? [];
    for (const rule of new Set(findings.filter(({ level }) => level === 'should').map((finding) => finding.rule))) advise(rule);
    return [...(bySchema?.[index] ?? []), ...broken(findings), ...(own[index] ?? [])];
  });
}

/** @param {readonly import('../feed-rules/findings.mjs').Finding[]} findings */
function broken(findings) {
  return findings.filter(({ level }) => level === 'must').map(({ rule, message }) => `${rule}: ${message}`);
}

/** @param {() => string} render @returns {{ text: string, fault?: string }} */
function attempt(render) {
  try {
    return { text: render() };
  } catch (error) {
    return { text: '', fault: `not written: ${error}` };
  }
}

/**
 * Whether its bytes are in the encoding that it is sent in, and our own reader of the format takes it.
 * @param {string} text
 * @param {Writer} writer
 * @param {(rule: string) => void} advise
 */
async function ownFaults(text, { name, encoding, mediaType }, advise) {
  const bytes = Buffer.from(text, encoding);
  if (bytes.toString(encoding) !== text) return [`has characters that are not in ${encoding}`];
  try {
    const { format, items } = await readDocument(bytes, { mediaType });
    // An article in which there is nothing to read comes back as nothing to read.
    const faults = items.flatMap((entry) => ('fault' in entry && entry.fault.code !== 'item-empty' ? [entry.fault.message] : []));
    const refused = faults.map((message) => `our reader refuses an item: ${message}`);
    if (format === (READ_AS[name] ?? name)) return refused;
    if (!LOOSE.has(name)) return [`is read as ${format}`, ...refused];
    advise(`read-as-${format}`);
    return refused;
  } catch (error) {
    return [`our reader refuses it: ${error instanceof Error ? error.message : error}`];
  }
}

/** @param {(text: string) => string[]} validate @returns {Validate} */
function each(validate) {
  return async (texts) => texts.map((text) => (text === '' ? [] : validate(text)));
}
