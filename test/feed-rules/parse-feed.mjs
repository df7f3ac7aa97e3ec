// @ts-check
import { SaxesParser } from 'saxes';

/**
 * An element of a feed with its names resolved.
 * @typedef {object} FeedElement
 * @property {string} name local name
 * @property {string} uri namespace, empty where there is none
 * @property {readonly { name: string, uri: string, value: string }[]} attributes namespace declarations left out
 * @property {FeedElement[]} children
 * @property {string} text of the element itself and all in it
 * @property {string} ownText of the element itself
 * @property {string} source what stands between its tags, as written
 * @property {number} line
 * @property {FeedElement} [parent]
 */

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * @param {string} text
 * @returns {{ root: FeedElement, namespaces: string[] } | { reason: string, line: number }} why and where it is no well-formed XML with
 *   declared namespaces
 */
export function parseFeed(text) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  /** @type {{ element: FeedElement, start: number }[]} */
  const open = [];
  /** @type {Set<string>} */
  const namespaces = new Set();
  /** @type {FeedElement | undefined} */
  let root;
  /** @type {{ reason: string, line: number } | undefined} */
  let failure;
  parser.on('error', (error) => {
    failure ??= { reason: error.message, line: parser.line };
  });
  parser.on('opentag', (tag) => {
    const parent = open[open.length - 1]?.element;
    for (const address of Object.values(tag.ns)) namespaces.add(address);
    const attributes = Object.values(tag.attributes).filter(({ uri }) => uri !== XMLNS);
    const element = {
      name: tag.local,
      uri: tag.uri,
      attributes: attributes.map(({ local, uri, value }) => ({ name: local, uri, value })),
      children: [],
      text: '',
      ownText: '',
      source: '',
      line: parser.line,
      parent,
    };
    parent?.children.push(element);
    root ??= element;
    open.push({ element, start: parser.position });
  });
  const addText = (/** @type {string} */ chunk) => {
    const inner = open[open.length - 1];
    if (inner !== undefined) inner.element.ownText += chunk;
    for (const { element } of open) element.text += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const end = text.lastIndexOf('</', parser.position);
    closed.element.source = text.slice(closed.start, Math.max(closed.start, end));
  });
  parser.write(text).close();
  if (failure !== undefined) return failure;
  return root === undefined ? { reason: 'there is no element', line: 1 } : { root, namespaces: [...namespaces] };
}

/**
 * The value of an attribute without namespace.
 * @param {FeedElement} element
 * @param {string} name
 */
export function attributeOf(element, name) {
  return element.attributes.find((attribute) => attribute.uri === '' && attribute.name === name)?.value;
}

/**
 * @param {FeedElement} element
 * @param {string} uri
 * @param {string} name
 */
export function childrenOf(element, uri, name) {
  return element.children.filter((child) => child.uri === uri && child.name === name);
}
