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

export function xmlAttributes(attributes: XmlAttributes): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeMarkup(String(value))}"`;
  }
  return written;
}
