import { Tokenizer } from 'htmlparser2';
import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import { OwnEntities } from './own-entities.js';
import { scanProlog } from './scan-prolog.js';
import { XmlBuilder } from './xml-builder.js';
import type { XmlDocument } from './xml-element.js';

/** Characters that XML forbids; a few of them in a title are no reason to lose a feed. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Reads XML as it is published, well-formed or nearly so.
 * @param defaultPrefix what element names get where the root declares no known namespace: `atom` for Atom, none for RSS
 * @throws Fault `document-malformed`, `entity-refused`, `limit-exceeded`
 */
export function parseXml(text: string, repairs: RepairLog, defaultPrefix = ''): XmlDocument {
  const prolog = scanProlog(text);
  if (prolog === undefined) throw formatsFault('document-malformed', { reason: 'it has no root element' });
  if (prolog.leading > 0) repairs.note('leading-text-skipped', text.slice(0, Math.min(prolog.leading, 60)).trim());
  else if (/^\s+<\?xml/.test(text)) repairs.note('leading-space-skipped');
  const clean = withoutForbidden(text.slice(prolog.rootStart), repairs);
  const own = prolog.subset === undefined ? undefined : new OwnEntities(prolog.subset);
  const builder = new XmlBuilder(clean, { repairs, hasDoctype: prolog.hasDoctype, own }, defaultPrefix);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  tokenizer.write(clean);
  tokenizer.end();
  return builder.document();
}

function withoutForbidden(text: string, repairs: RepairLog): string {
  if (!FORBIDDEN.test(text)) return text;
  repairs.note('control-characters-removed');
  return text.replace(new RegExp(FORBIDDEN, 'g'), '');
}
