import type { Subject } from '@wireroom/contracts';
import { iptcScheme } from '../ninjs/concept-addresses.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { formalName } from './line-text.js';
import type { NewsmlContext } from './newsml-context.js';
import { type Topic, topicName } from './topics.js';

/** IPTC's subject codes: eight digits, of which the first two are one of its seventeen subjects. */
const SUBJECT_CODE = /^(?:0[1-9]|1[0-7])\d{6}$/;
const MEDIA_TOPIC = /^20\d{6}$/;

/** A concept by its formal name: a code where it is from a scheme or looks like one, else a name. */
export function conceptOf(element: XmlElement, context: NewsmlContext): Subject | undefined {
  const reference = attribute(element, 'topic');
  const topic = reference === undefined ? undefined : context.topics.at(reference);
  if (topic !== undefined) return conceptOfTopic(topic, context);
  const written = formalName(element);
  if (written === undefined) return undefined;
  const scheme = attribute(element, 'scheme') ?? attribute(element, 'vocabulary');
  const known = context.topics.ofCode(written, scheme);
  return concept({ written, scheme: scheme ?? known?.scheme, name: known && topicName(known, context.language) });
}

export function conceptOfTopic(topic: Topic, context: NewsmlContext): Subject | undefined {
  const name = topicName(topic, context.language);
  if (topic.code === undefined) return name === undefined ? undefined : { name };
  return concept({ written: topic.code, scheme: topic.scheme, name });
}

function concept({ written, scheme, name }: { written: string; scheme?: string; name?: string }): Subject {
  const ours = schemeOf(scheme, written);
  const isCode = /^\S+$/.test(written) && (ours !== undefined || /\d/.test(written) || name !== undefined);
  return {
    ...(ours === undefined ? {} : { scheme: ours }),
    ...(isCode ? { code: written } : {}),
    ...(isCode && name === undefined ? {} : { name: name ?? written }),
  };
}

/** IPTC's schemes get the alias that IPTC recommends, whatever the provider calls them; others keep their name. */
function schemeOf(written: string | undefined, code: string): string | undefined {
  const word = written?.toLowerCase().replace(/[^a-z0-9]/g, '') ?? '';
  if (MEDIA_TOPIC.test(code) && (word === '' || /iptc|mediatopic|medtop/.test(word))) return 'medtop';
  if (SUBJECT_CODE.test(code) && (word === '' || /iptc|subj/.test(word))) return 'subj';
  if (/iptc.*genre/.test(word)) return 'genre';
  return written === undefined ? undefined : iptcScheme(written);
}
