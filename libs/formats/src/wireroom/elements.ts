import { type XmlAttributes, xml, xmlAround, xmlAttributes } from '../outgoing/xml.js';
import { ELEMENT_OF_LIST, TEXT_MEMBER } from './element-names.js';

/** The extension as elements of the namespace `urn:wireroom:feed:1`, for formats in XML. */
export function wireroomElements(extension: Readonly<Record<string, unknown>>): string {
  let elements = '';
  for (const name in extension) elements += memberElements(name, extension[name]);
  return elements;
}

function memberElements(name: string, value: unknown): string {
  if (value === undefined) return '';
  const list = ELEMENT_OF_LIST[name];
  if (list === undefined) return element(name, value);
  let elements = '';
  for (const entry of value as readonly unknown[]) elements += element(list, entry);
  return elements;
}

function element(name: string, value: unknown): string {
  const qualified = `wireroom:${name}`;
  if (typeof value !== 'object') return xml(qualified, value as string | number);
  const members = value as Readonly<Record<string, unknown>>;
  if (name === 'medium') return medium(qualified, members);
  const { [TEXT_MEMBER[name] ?? '']: text, ...attributes } = members as Record<string, string | number | undefined>;
  return text === undefined ? `<${qualified}${xmlAttributes(attributes)}/>` : xml(qualified, text, attributes);
}

/** Captions may have several lines, so they are elements. */
function medium(name: string, { caption, alt, credit, renditions, ...attributes }: Readonly<Record<string, unknown>>): string {
  const words =
    xml('wireroom:caption', caption as string | undefined) +
    xml('wireroom:alt', alt as string | undefined) +
    xml('wireroom:credit', credit as string | undefined);
  let files = '';
  for (const rendition of renditions as readonly unknown[]) files += element('rendition', rendition);
  return xmlAround(name, words + files, attributes as XmlAttributes);
}
