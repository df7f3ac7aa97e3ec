import type { Article } from '@wireroom/contracts';
import { xml, xmlAround } from '../outgoing/xml.js';
import { nameElement, oneLine } from './render-concept.js';

/** Owner, copyright line and terms of use; nothing where the article says none of them. */
export function rightsInfo({ copyrightHolder, copyrightNotice, usageTerms }: Article): string {
  const holder =
    copyrightHolder === undefined
      ? ''
      : xmlAround('copyrightHolder', nameElement(copyrightHolder), { literal: oneLine(copyrightHolder) });
  return xmlAround('rightsInfo', holder + xml('copyrightNotice', copyrightNotice) + xml('usageTerms', usageTerms));
}
