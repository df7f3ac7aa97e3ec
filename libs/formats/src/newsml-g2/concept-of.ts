import type { Subject } from '@wireroom/contracts';
import { conceptIdentity } from '../ninjs/concept-addresses.js';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { inLanguage } from './by-language.js';
import { decoded } from './catalog.js';
import type { G2Context } from './g2-context.js';
import { lineIn } from './text-in.js';

/**
 * A concept by QCode (the alias as written, which is what partners agreed on), else by URI, with its name in the content's language. A
 * literal is no code: it is a name, or points to what the item asserts. Undefined where there is neither code nor name.
 */
export function conceptOf(element: XmlElement, context: G2Context): Subject | undefined {
  const identity = identityOf(element, context);
  const name = nameOf(element, context);
  if (identity === undefined) return name === undefined ? undefined : { ...schemeOfName(element, context), name };
  return name === undefined ? identity : { ...identity, name };
}

/** Our own writer relates a concept that has a name in a scheme, but no code, to that scheme. */
function schemeOfName(element: XmlElement, { wireroom }: G2Context): Pick<Subject, 'scheme'> {
  if (wireroom === undefined || element.children.length < 2) return {};
  const related = childrenNamed(element, 'nar:related').find(({ attributes }) => attributes['rel'] === `${wireroom}:scheme`);
  const scheme = related === undefined ? undefined : attribute(related, 'literal');
  return scheme === undefined ? {} : { scheme };
}

function identityOf(element: XmlElement, context: G2Context): Subject | undefined {
  const qcode = attribute(element, 'qcode');
  if (qcode === undefined) {
    const uri = attribute(element, 'uri');
    return uri === undefined ? undefined : conceptIdentity(uri);
  }
  const colon = qcode.indexOf(':');
  if (colon <= 0 || colon === qcode.length - 1) return { code: qcode };
  const alias = qcode.slice(0, colon);
  const code = context.wireroom === undefined ? qcode.slice(colon + 1) : spacesDecoded(qcode.slice(colon + 1));
  const scheme = context.aliases.has(alias) ? context.aliases.get(alias) : alias;
  return scheme === undefined ? { code } : { scheme, code };
}

/** White space has no place in a QCode, so our writer encodes it, and nothing else, as addresses do. */
function spacesDecoded(code: string): string {
  return code.includes('%')
    ? code.replace(/%(?:09|0[A-D]|20|C2%A0|E1%9A%80|E2%80%(?:8[0-9A]|A[89F])|E2%81%9F|E3%80%80|EF%BB%BF)/g, decoded)
    : code;
}

/** The name of a concept or party: its own, that of what the item asserts of it, or the literal itself. */
export function nameOf(element: XmlElement, context: G2Context): string | undefined {
  const own = ownName(element, context);
  if (own !== undefined) return own;
  const { qcode, uri, literal } = element.attributes;
  if (context.asserts.size > 0) {
    const asserted = [qcode, uri, literal].map((key) => (key === undefined ? undefined : context.asserts.get(key)));
    const found = asserted.find((assert) => assert !== undefined);
    const name = found === undefined ? undefined : ownName(found, context);
    if (name !== undefined) return name;
  }
  return literal?.trim() || undefined;
}

function ownName(element: XmlElement, context: G2Context): string | undefined {
  if (element.children.length === 0) return undefined;
  const names = childrenNamed(element, 'nar:name');
  return lineIn(names.length < 2 ? names[0] : inLanguage(names, context.language)[0]);
}

/** The code alone in lower case, whatever alias its scheme has here: of QCode, URI, literal or name. */
export function codeOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { qcode, uri, literal } = element.attributes;
  const written = (qcode ?? uri ?? literal)?.trim() || lineIn(childrenNamed(element, 'nar:name')[0]);
  return written === undefined ? undefined : localCode(written);
}

/** What follows the last colon, slash or number sign, in lower case. */
export function localCode(written: string): string {
  return written.slice(Math.max(written.lastIndexOf(':'), written.lastIndexOf('/'), written.lastIndexOf('#')) + 1).toLowerCase();
}

/** Codes of an attribute that holds QCodes, or of its sibling with URIs: `role` and `roleuri`. */
export function codesIn(element: XmlElement, name: string): string[] {
  const written = attribute(element, name) ?? attribute(element, `${name}uri`);
  return written === undefined ? [] : written.split(/\s+/).map(localCode);
}

/** Whether one of the roles of a property is among these. */
export function hasRole(element: XmlElement, roles: ReadonlySet<string>): boolean {
  return codesIn(element, 'role').some((role) => roles.has(role));
}
