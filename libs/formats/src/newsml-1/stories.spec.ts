import { describe, expect, it } from '@jest/globals';
import { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { readComponent } from './news-component.js';
import { storiesOf } from './stories.js';
import { partsOf } from './story-parts.js';

const component = (text: string) => readComponent(parseXml(text, new RepairLog()).root, new RepairLog());
const part = (headline: string, { role = 'Main', language = 'en', id = '' } = {}) =>
  `<NewsComponent${id === '' ? '' : ` Duid="${id}"`}><Role FormalName="${role}"/><NewsLines><HeadLine>${headline}</HeadLine></NewsLines>` +
  `<DescriptiveMetadata><Language FormalName="${language}"/></DescriptiveMetadata><ContentItem><DataContent>Words.</DataContent></ContentItem></NewsComponent>`;
const holding = (...parts: string[]) => component(`<NewsComponent>${parts.join('')}</NewsComponent>`);

describe('storiesOf', () => {
  const fragments = (...parts: string[]) => storiesOf(holding(...parts)).map(({ fragment }) => fragment);

  it.each([
    ['parts with headlines of their own', [part('A', { id: 'x' }), part('B', { id: 'y' })], ['x', 'y']],
    ['parts that nothing names', [part('A'), part('B')], ['1', '2']],
    ['parts of which one has no name', [part('A', { id: 'x' }), part('B')], ['1', '2']],
    ['translations', [part('A', { id: 'x' }), part('A', { id: 'y', language: 'fr' })], ['x', 'y']],
    ['the same in two formats', [part('A', { id: 'x' }), part('A', { id: 'y' })], [undefined]],
    ['a story and a caption', [part('A'), part('B', { role: 'Caption' })], [undefined]],
    ['one story', [part('A')], [undefined]],
    ['stories one level down', [`<NewsComponent>${part('A')}${part('B')}</NewsComponent>`], ['1', '2']],
  ])('finds %s', (_name, parts, expected) => {
    expect(fragments(...parts)).toEqual(expected);
  });
});

describe('partsOf', () => {
  const file = (role: string, href: string, inner = '') =>
    `<NewsComponent>${role === '' ? '' : `<Role FormalName="${role}"/>`}${inner}<ContentItem Href="${href}"/></NewsComponent>`;
  const media = (...parts: string[]) =>
    partsOf(storiesOf(holding(part('A'), ...parts))[0]!).media.map(({ contents }) => contents.map(({ href }) => href));

  it.each([
    ['pictures side by side', [file('Photo', 'a'), file('Photo', 'b')], [['a'], ['b']]],
    ['sizes of one picture', [file('Main', 'a'), file('Preview', 'b'), file('Thumbnail', 'c')], [['a', 'b', 'c']]],
    [
      'sizes of two pictures',
      [file('Main', 'a'), file('Preview', 'b'), file('Main', 'c'), file('Preview', 'd')],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['files in one component', ['<NewsComponent><ContentItem Href="a"/><ContentItem Href="b"/></NewsComponent>'], [['a', 'b']]],
    ['equivalents', [`<NewsComponent EquivalentsList="yes">${file('', 'a')}${file('', 'b')}</NewsComponent>`], [['a', 'b']]],
    ['a gallery', [`<NewsComponent><Role FormalName="Photos"/>${file('', 'a')}${file('', 'b')}</NewsComponent>`], [['a'], ['b']]],
  ])('sorts %s', (_name, parts, expected) => {
    expect(media(...parts)).toEqual(expected);
  });
});
