import { readLanguage } from '../feed/read-language.js';
import { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readCatalogs } from './catalog.js';
import type { G2Context } from './g2-context.js';
import type { Properties } from './properties.js';

/** What an item says for all of its properties. Its language is that of its content, else that of the item itself. */
export function contextOf(
  element: XmlElement,
  root: Properties,
  { content, baseUrl }: { content: Properties; baseUrl?: string },
): G2Context {
  const repairs = new RepairLog();
  const languages = content.take('language');
  content.leave(
    'language',
    languages.length > 1 || languages.some((entry) => entry.attributes['role'] !== undefined) ? languages : [],
  );
  const written =
    languages.find((entry) => entry.attributes['tag'] !== undefined)?.attributes['tag'] ?? element.attributes['xml:lang'];
  const asserts = root.take('assert');
  root.leave('assert', asserts);
  const { renamed, wireroom } = readCatalogs(root.take('catalog'));
  return {
    language: readLanguage(written, repairs),
    baseUrl,
    aliases: renamed,
    wireroom,
    asserts: new Map(
      asserts.map((assert) => [
        assert.attributes['qcode'] ?? assert.attributes['uri'] ?? assert.attributes['literal'] ?? '',
        assert,
      ]),
    ),
    repairs,
  };
}
