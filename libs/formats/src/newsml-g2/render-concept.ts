import type { Subject } from '@wireroom/contracts';
import { type XmlAttributes, xml, xmlAround } from '../outgoing/xml.js';
import { IPTC_ALIASES, NAMED_SCHEME, NO_SCHEME, WIREROOM_ALIAS, WIREROOM_SCHEME } from './g2-schemes.js';

/** The aliases that one item uses beside IPTC's, for the catalog at its head. */
export class Schemes {
  private readonly uriOfAlias = new Map([[WIREROOM_ALIAS, WIREROOM_SCHEME]]);
  private readonly aliasOfUri = new Map<string, string>();

  /** The alias of a scheme by the name or address that the article has for it: IPTC's, the name itself where it can be one, else one made here. */
  aliasOf(scheme: string | undefined): string {
    if (scheme !== undefined && IPTC_ALIASES.has(scheme)) return scheme;
    const uri = scheme === undefined ? NO_SCHEME : NAMED_SCHEME + encodeURIComponent(scheme.replace(/\p{Cs}/gu, '\ufffd'));
    const known = this.aliasOfUri.get(uri);
    if (known !== undefined) return known;
    const isName = scheme !== undefined && /^[A-Za-z_][A-Za-z0-9._-]{0,63}$/.test(scheme) && !this.uriOfAlias.has(scheme);
    const alias = isName ? scheme : this.freeAlias();
    this.aliasOfUri.set(uri, alias);
    this.uriOfAlias.set(alias, uri);
    return alias;
  }

  catalog(): string {
    const schemes = [...this.uriOfAlias].map(([alias, uri]) => xml('scheme', undefined, { alias, uri }));
    return xmlAround('catalog', schemes.join(''));
  }

  private freeAlias(): string {
    let number = this.uriOfAlias.size;
    while (this.uriOfAlias.has(`s${number}`)) number += 1;
    return `s${number}`;
  }
}

/** A concept by code and scheme, with its name. An address of its own where its scheme is one; without a code it is related to its scheme. */
export function conceptElement(name: string, subject: Subject, schemes: Schemes, more: XmlAttributes = {}): string {
  const { code, scheme } = subject;
  const related =
    code !== undefined || scheme === undefined
      ? ''
      : xml('related', undefined, { rel: wireroomCode('scheme'), literal: oneLine(scheme) });
  return xmlAround(name, nameElement(subject.name) + related, { ...identityOf(subject, schemes), ...more });
}

function identityOf({ scheme, code }: Subject, schemes: Schemes): XmlAttributes {
  if (code === undefined || code === '') return {};
  const isAddress = scheme !== undefined && /^https?:\/\/[^\s"<>\\^`{|}%]+[/#]$/i.test(scheme) && /^[A-Za-z0-9._~-]+$/.test(code);
  return isAddress ? { uri: scheme + code } : { qcode: `${schemes.aliasOf(scheme)}:${codeText(code)}` };
}

/** A code as part of a QCode, in which white space has no place; that is written as in addresses. */
function codeText(code: string): string {
  return code.replace(/\s/g, encodeURIComponent);
}

export function nameElement(name: string | undefined): string {
  return name === undefined ? '' : xml('name', oneLine(name));
}

/** What the standard calls a normalized string: line feeds and tabs have no place in it. */
export function oneLine(text: string): string {
  return /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]+/g, ' ') : text;
}

/** A word as a code of our own scheme. */
export function wireroomCode(word: string): string {
  return `${WIREROOM_ALIAS}:${codeText(word)}`;
}

/** IPTC's natures of items; it has none for all that is something else. */
export function itemClass(type: string): string {
  return type === 'other' || type === 'document' ? wireroomCode(type) : `ninat:${type}`;
}
