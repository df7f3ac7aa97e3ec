// @ts-check
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import sax from 'sax';
import { SaxesParser } from 'saxes';
import * as txml from 'txml';

/**
 * Public XML readers brought to one result as cheaply as each allows: a tree of `{ name, attributes, children }` with mixed content in
 * order, references decoded, CDATA as text, and the namespace of each element known (`uri`). What a library does not give is left
 * out rather than added by slow code of ours, and named in `lacks`.
 * @typedef {{ name: string, uri?: string, attributes: Record<string, string>, children: (Node | string)[] }} Node
 * @typedef {{ read: (text: string) => unknown, lacks?: string }} Candidate
 */

/** Collects start tags, text and end tags into a tree. */
function treeMaker() {
  /** @type {Node} */
  const top = { name: '', attributes: {}, children: [] };
  const open = [top];
  return {
    top,
    /** @param {string} name @param {Record<string, string>} attributes @param {string} [uri] */
    start(name, attributes, uri) {
      const element = { name, uri, attributes, children: [] };
      open[open.length - 1]?.children.push(element);
      open.push(element);
    },
    /** @param {string} text */
    text(text) {
      open[open.length - 1]?.children.push(text);
    },
    end() {
      open.pop();
    },
  };
}

/** @type {Record<string, Candidate>} */
export const xmlCandidates = {
  htmlparser2: { read: readHtmlparser2, lacks: 'namespaces, repairs' },
  saxes: { read: readSaxes, lacks: 'repairs' },
  sax: { read: readSax, lacks: 'repairs' },
  'fast-xml-parser': { read: fastXmlParser(), lacks: 'namespaces, repairs' },
  txml: { read: readTxml, lacks: 'references, namespaces, repairs' },
  '@xmldom/xmldom': { read: (text) => new DOMParser().parseFromString(text, 'text/xml'), lacks: 'repairs' },
};

/** @param {string} text */
function readHtmlparser2(text) {
  const tree = treeMaker();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tree.start(name, attributes),
      ontext: (data) => tree.text(data),
      onclosetag: () => tree.end(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return tree.top;
}

/** @param {string} text */
function readSaxes(text) {
  const tree = treeMaker();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, uri, attributes }) => tree.start(name, valuesOf(attributes), uri));
  parser.on('text', (data) => tree.text(data));
  parser.on('cdata', (data) => tree.text(data));
  parser.on('closetag', () => tree.end());
  parser.write(text).close();
  return tree.top;
}

/** @param {string} text */
function readSax(text) {
  const tree = treeMaker();
  const parser = sax.parser(true, { xmlns: true });
  parser.onopentag = (tag) => tree.start(tag.name, valuesOf(tag.attributes), 'uri' in tag ? tag.uri : undefined);
  parser.ontext = (data) => tree.text(data);
  parser.oncdata = (data) => tree.text(data);
  parser.onclosetag = () => tree.end();
  parser.write(text).close();
  return tree.top;
}

/** @param {Record<string, any>} attributes */
function valuesOf(attributes) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const name in attributes) values[name] = attributes[name].value;
  return values;
}

function fastXmlParser() {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
  });
  return (/** @type {string} */ text) => parser.parse(text);
}

/** @param {string} text */
function readTxml(text) {
  return txml.parse(text, { keepWhitespace: true, noChildNodes: [] });
}
