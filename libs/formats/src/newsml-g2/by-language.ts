import type { XmlElement } from '../xml/xml-element.js';

/** Of the same text in several languages those in the wanted one: exactly, else its variants, else those that name no language, else the first's. */
export function inLanguage(elements: readonly XmlElement[], wanted: string | undefined): readonly XmlElement[] {
  if (elements.length < 2) return elements;
  const first = languageOf(elements[0]!);
  if (elements.every((element) => languageOf(element) === first)) return elements;
  const want = wanted?.toLowerCase() ?? '';
  const primary = want.split('-', 1)[0];
  for (const fits of [
    (tag: string | undefined) => tag === want,
    (tag: string | undefined) => tag?.split('-', 1)[0] === primary,
    (tag: string | undefined) => tag === undefined,
  ]) {
    const found = elements.filter((element) => fits(languageOf(element)));
    if (found.length > 0) return found;
  }
  return elements.filter((element) => languageOf(element) === first);
}

function languageOf(element: XmlElement): string | undefined {
  return element.attributes['xml:lang']?.toLowerCase();
}
