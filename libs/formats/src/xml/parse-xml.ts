import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import { Mending } from './mending.js';
import { NameTable } from './name-table.js';
import { NamespaceScope } from './namespace-scope.js';
import { OwnEntities } from './own-entities.js';
import { type Prolog, scanProlog } from './scan-prolog.js';
import type { XmlDocument } from './xml-element.js';
import { XmlOutline } from './xml-outline.js';
import { XmlScanner } from './xml-scanner.js';
import { XmlTree } from './xml-tree.js';

/** Characters that XML forbids; a few of them in a title are no reason to lose a feed. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const FORBIDDEN_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const NONE: ReadonlySet<string> = new Set();

export interface XmlOptions {
  /** What element names get where the root declares no known namespace: `atom` for Atom, none for RSS. */
  readonly defaultPrefix?: string;
  /**
   * Names of elements that are made only when `whole` is asked for them, such as the items of a feed, so that a large document
   * never lies in memory as a tree. In `root` they stand in their place with their name and nothing else.
   */
  readonly later?: ReadonlySet<string>;
}

/**
 * Reads XML as it is published, well-formed or nearly so.
 * @throws Fault `document-malformed`, `entity-refused`, `limit-exceeded`
 */
export function parseXml(text: string, repairs: RepairLog, options: XmlOptions | string = {}): XmlDocument {
  const { defaultPrefix = '', later = NONE } = typeof options === 'string' ? { defaultPrefix: options } : options;
  const prolog = scanProlog(text);
  if (prolog === undefined) throw formatsFault('document-malformed', { reason: 'it has no root element' });
  if (prolog.leading > 0) repairs.note('leading-text-skipped', text.slice(0, Math.min(prolog.leading, 60)).trim());
  else if (/^\s+<\?xml/.test(text)) repairs.note('leading-space-skipped');
  const own = prolog.subset === undefined ? undefined : new OwnEntities(prolog.subset);
  const { clean, from } = withoutForbidden(text, prolog, repairs);
  const made = { text: clean, names: NameTable.forDocument(), outline: new XmlOutline(), mending: new Mending(repairs) };
  const scanner = new XmlScanner(made);
  const open = scanner.scan(from);
  if (made.outline.length === 0) throw formatsFault('document-malformed', { reason: 'it has no root element' });
  if (open.length > 0) repairs.note('end-missing', `<${scanner.innermost}> was never closed`);
  const references = { repairs, hasDoctype: prolog.hasDoctype, own };
  const outermost = NamespaceScope.outermost(defaultPrefix, (prefix) => repairs.note('namespace-undeclared', prefix));
  const tree = new XmlTree({ ...made, references, outermost, unclosed: new Set(open), later });
  return { root: tree.root(), unclosed: tree.unclosed, whole: (element) => tree.whole(element) };
}

function withoutForbidden(text: string, { rootStart }: Prolog, repairs: RepairLog): { clean: string; from: number } {
  if (!hasForbidden(text)) return { clean: text, from: rootStart };
  const content = text.slice(rootStart);
  const clean = content.replace(FORBIDDEN, '');
  if (clean.length < content.length) repairs.note('control-characters-removed');
  return { clean, from: 0 };
}

/** Half as long as with one expression: searching for one character is far quicker than trying a class at each. */
function hasForbidden(text: string): boolean {
  return FORBIDDEN_CONTROL.test(text) || text.includes('\ufffe') || text.includes('\uffff');
}
