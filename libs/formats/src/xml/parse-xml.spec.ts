import { describe, expect, it } from '@jest/globals';
import { Fault } from '@wireroom/contracts';
import fc from 'fast-check';
import { MAX_DEPTH, MAX_ELEMENTS_AT_ONCE } from '../limits.js';
import { RepairLog } from '../repair-log.js';
import { parseXml } from './parse-xml.js';
import { innerHtml } from './to-html.js';
import { childElements, childNamed, childText, textOf, type XmlElement } from './xml-element.js';

function read(text: string) {
  const repairs = new RepairLog();
  const document = parseXml(text, repairs);
  return { ...document, codes: repairs.list.map(({ code }) => code) };
}

function faultOf(text: string): Fault {
  try {
    read(text);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error('no fault');
}

describe('parseXml', () => {
  it('resolves whatever prefix a document chose to the usual one', () => {
    const { root, codes } = read(
      '<r xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:x="urn:x"><d:Creator>A</d:Creator><e xmlns="http://www.w3.org/1999/xhtml" x:Lang="y"/></r>',
    );
    expect(root.children).toEqual([
      { name: 'dc:creator', attributes: {}, children: ['A'] },
      { name: 'xhtml:e', attributes: { 'x:lang': 'y' }, children: [] },
    ]);
    expect(codes).toEqual([]);
  });

  it('takes a namespace that nobody knows for the format on the root, and for something foreign below it', () => {
    const { root } = read(
      '<x:rss xmlns:x="urn:ours"><x:channel/><title xmlns="urn:other"/><z:title xmlns:z="urn:other"/></x:rss>',
    );
    expect(root.name).toBe('rss');
    expect(root.children).toMatchObject([{ name: 'channel' }, { name: 'foreign:title' }, { name: 'z:title' }]);
  });

  it('keeps mixed content in order, CDATA included, and gives it as HTML', () => {
    const { root } = read('<d>a <b>b</b> <![CDATA[<i>&amp;]]> c<br/>&lt;d</d>');
    expect(textOf(root)).toBe('a b <i>&amp; c<d');
    expect(innerHtml(root)).toBe('a <b>b</b> &lt;i&gt;&amp;amp; c<br>&lt;d');
  });

  it.each([
    ['<a>AT&T &c</a>', 'AT&T &c', 'ampersand-unescaped'],
    ['<a>x&nbsp;y &eacute;</a>', 'x\u00a0y é', 'entity-undeclared'],
    ['<a>It&#146;s</a>', 'It’s', 'reference-windows-1252'],
    ['<a>a&#0;b&#xFFFF;</a>', 'ab', 'reference-invalid'],
    ['<a>a\u0008b</a>', 'ab', 'control-characters-removed'],
    ['\n <?xml version="1.0"?><a>x</a>', 'x', 'leading-space-skipped'],
    ['Warning: cannot open <b>x</b><?xml version="1.0"?><a>x</a>', 'x', 'leading-text-skipped'],
    ['<a><b>x</a>', 'x', 'tag-unclosed'],
    ['<a>x</b></a>', 'x', 'tag-unopened'],
    ['<a>x</a><a>y</a>', 'x', 'trailing-content-skipped'],
    ['<a><dc:b>x</dc:b></a>', 'x', 'namespace-undeclared'],
    ['<a b=c>x</a>', 'x', 'attribute-unquoted'],
    ['<a b="1" b="2">x</a>', 'x', 'attribute-repeated'],
    ['<a><b>x</b>', 'x', 'end-missing'],
    ['<a>x<?php never ends></a>', 'x', undefined],
    ['<a>1 < 2 <> 3 </></a>', '1 < 2 <> 3 </>', undefined],
    ['<a>x<!-- y --!></a>', 'x', undefined],
  ])('mends %j', (text, expected, code) => {
    const { root, codes } = read(text);
    expect(textOf(root)).toBe(expected);
    expect(codes).toEqual(code === undefined ? [] : [code]);
  });

  it('names the elements that were cut off at the end', () => {
    const { root, unclosed } = read('<a><b>whole</b><c>ha');
    expect(new Set([...unclosed].map(({ name }) => name))).toEqual(new Set(['a', 'c']));
    expect(unclosed.has(childNamed(root, 'b') as never)).toBe(false);
    expect(childText(root, 'c')).toBe('ha');
  });

  it('reads over a DOCTYPE, its comments and quotes, and expands plain entities of its own', () => {
    const { root, codes } = read(`<?xml version="1.0"?><!-- a > b --><!DOCTYPE a PUBLIC "-//X//DTD a>b" "http://x/a.dtd" [
      <!-- ]> "it's" --><!ENTITY co "Smith &#38; Sons"><!ENTITY % unused SYSTEM "http://x/y"><!ENTITY far SYSTEM "http://x/z">
      <!ELEMENT a (#PCDATA)> ]><a t="&co;">&co; &uuml;</a>`);
    expect(textOf(root)).toBe('Smith & Sons ü');
    expect(root.attributes['t']).toBe('Smith & Sons');
    expect(codes).toEqual([]);
  });

  it("reads over HTML's own sets of characters without fetching them", () => {
    const { root } = read(
      '<!DOCTYPE a [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1//EN" "http://x/lat1.ent"> %HTMLlat1; ]><a>&eacute;</a>',
    );
    expect(textOf(root)).toBe('é');
  });

  it.each([
    ['external', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['nested', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;"><!ENTITY z "&y;&y;">]><a>&z;</a>'],
    ['a parameter', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://x/y"> %x; ]><a>b</a>'],
    ['in an attribute', '<!DOCTYPE a [<!ENTITY x SYSTEM "http://x/y">]><a b="&x;"/>'],
    ['far too long in sum', `<!DOCTYPE a [<!ENTITY x "${'h'.repeat(1000)}">]><a>${'&x;'.repeat(100)}</a>`],
  ])('refuses an entity that is %s', (_, text) => {
    expect(faultOf(text).code).toBe('entity-refused');
  });

  it('makes what is wanted later when it is asked for, in the namespaces of its place', () => {
    const repairs = new RepairLog();
    const text = '<r xmlns:d="http://purl.org/dc/elements/1.1/"><i d:n="1">a &amp; b<i>c</i></i><t>T</t><i><d:x>&nbsp;';
    const document = parseXml(text, repairs, { later: new Set(['i']) });
    expect(document.root.children).toEqual([
      { name: 'i', attributes: {}, children: [] },
      { name: 't', attributes: {}, children: ['T'] },
      { name: 'i', attributes: {}, children: [] },
    ]);
    const [first, other, last] = childElements(document.root).map((element) => document.whole(element));
    expect(first).toEqual({
      name: 'i',
      attributes: { 'dc:n': '1' },
      children: ['a & b', { name: 'i', attributes: {}, children: ['c'] }],
    });
    expect(other).toBe(childNamed(document.root, 't'));
    expect(last).toMatchObject({ name: 'i', children: [{ name: 'dc:x', children: ['\u00a0'] }] });
    expect([first, last].map((element) => document.unclosed.has(element as never))).toEqual([false, true]);
    expect(repairs.list.map(({ code }) => code)).toEqual(['end-missing', 'entity-undeclared']);
  });

  it('refuses what is wrong with something that is made later when it is made', () => {
    const text = '<!DOCTYPE r [<!ENTITY x SYSTEM "http://x/y">]><r><i>a</i><i>&x;</i></r>';
    const document = parseXml(text, new RepairLog(), { later: new Set(['i']) });
    const [first, second] = childElements(document.root);
    expect(document.whole(first as never).children).toEqual(['a']);
    expect(() => document.whole(second as never)).toThrow(Fault);
  });

  it('gives the same whether things are made at once or later', () => {
    const any = fc.array(
      fc.constantFrom('<i>', '</i>', '<i a="1"/>', '<r>', '</r>', 'x&amp;', '<b:c b:d="e" ', 'f=g>', '<![CDATA[', ']]>', '</'),
    );
    fc.assert(
      fc.property(any, (pieces) => {
        const text = `<r>${pieces.join('')}`;
        const document = parseXml(text, new RepairLog(), { later: new Set(['i']) });
        const made = (element: XmlElement): XmlElement => {
          const { name, attributes, children } = document.whole(element);
          return {
            name,
            attributes,
            children: children.map((node) => (typeof node === 'string' || name === 'i' ? node : made(node))),
          };
        };
        expect(made(document.root)).toEqual(read(text).root);
      }),
    );
  });

  it('refuses what nests without end, and what has no element', () => {
    expect(faultOf('<a>'.repeat(MAX_DEPTH + 1)).code).toBe('limit-exceeded');
    expect(faultOf(`<a>${'<b/>'.repeat(MAX_ELEMENTS_AT_ONCE)}`).code).toBe('limit-exceeded');
    expect(faultOf('<?xml version="1.0"?><!-- nothing -->').code).toBe('document-malformed');
  });
});
