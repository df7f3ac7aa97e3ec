import { escapeMarkup } from '../markup/escape-markup.js';

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Namespace of the elements that carry what no other vocabulary has. */
export const WIREROOM_NAMESPACE = 'urn:wireroom:feed:1';
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An element with text, escaped. Nothing at all for no text, unless there are attributes. */
export function xml(name: string, text: string | number | undefined, attributes?: XmlAttributes): string {
  const written = attributes === undefined ? '' : xmlAttributes(attributes);
  if (text === undefined || text === '') return written === '' ? '' : `<${name}${written}/>`;
  return `<${name}${written}>${escapeMarkup(String(text))}</${name}>`;
}

/** An element with text, escaped; nothing at all for no text, whatever attributes there are. */
export function xmlText(name: string, text: string | undefined, attributes?: XmlAttributes): string {
  return text === undefined || text === '' ? '' : xml(name, text, attributes);
}

export function xmlAttributes(attributes: XmlAttributes): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${attributeText(String(value))}"`;
  }
  return written;
}

/** An element around markup that is written already. Nothing at all for no content, unless there are attributes. */
export function xmlAround(name: string, content: string, attributes: XmlAttributes = {}): string {
  const written = xmlAttributes(attributes);
  if (content === '') return written === '' ? '' : `<${name}${written}/>`;
  return `<${name}${written}>${content}</${name}>`;
}

/** Line feeds and tabs in an attribute are spaces to every reader unless they are references (XML 1.0, §3.3.3). */
function attributeText(value: string): string {
  const escaped = escapeMarkup(value);
  return /[\t\n\r]/.test(escaped) ? escaped.replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`) : escaped;
}
