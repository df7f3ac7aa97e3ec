import { blocksToXhtml } from '../markup/blocks-to-html.js';
import type { ArticleWriter, Rendering } from '../rendering.js';
import type { ConceptFact } from './concept-facts.js';
import { type NinjsFacts, type NinjsText, ninjsFacts } from './facts.js';

const STANDARD = { name: 'ninjs', version: '1.6', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json' };

/** IPTC ninjs 1.6: texts by role and type in their names, concepts by scheme and code, associations and renditions by key. */
export const ninjs1Writer: ArticleWriter<'ninjs-1.6'> = {
  name: 'ninjs-1.6',
  title: 'ninjs 1.6',
  mediaType: 'application/json; charset=utf-8',
  ending: 'json',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    return JSON.stringify({ $standard: STANDARD, ...ninjs1Item(ninjsFacts(rendering, blocksToXhtml)) });
  },
};

function ninjs1Item(facts: NinjsFacts): Record<string, unknown> {
  const [body] = facts.bodies ?? [];
  return {
    uri: facts.uri,
    type: facts.type,
    representationtype: facts.representationType === 'full' ? 'complete' : 'incomplete',
    version: facts.version,
    firstcreated: facts.firstCreated,
    versioncreated: facts.versionCreated,
    embargoed: facts.embargoedUntil,
    expires: facts.expires,
    pubstatus: facts.pubStatus,
    urgency: facts.urgency,
    language: facts.language,
    copyrightholder: facts.copyrightHolder,
    copyrightnotice: facts.copyrightNotice,
    usageterms: facts.usageTerms,
    rightsinfo: facts.rightsInfo && { linkedrights: facts.rightsInfo.linkedRights },
    ednote: facts.edNote,
    ...textsByName(facts),
    body_xhtml: body?.value,
    wordcount: body?.wordCount,
    digitalsourcetype: facts.digitalSourceType,
    slugline: facts.slugline,
    byline: facts.by,
    located: facts.located,
    person: facts.people?.map(({ name, rel, uri, contactInfo }) => ({ name, rel, code: uri, contactinfo: contactInfo })),
    subject: facts.subjects?.map(coded),
    genre: facts.genres?.map(coded),
    place: facts.places?.map((place) => ({
      ...coded(place),
      contactinfo: 'contactInfo' in place ? place.contactInfo : undefined,
    })),
    infosource: facts.infoSources.map(({ name, role }: { name: string; role?: string }) => ({ name, rel: role })),
    associations:
      facts.associations && Object.fromEntries(facts.associations.map((entry) => [keyOf(entry.name), association(entry)])),
    altids: Object.fromEntries(facts.altIds.map(({ role, value }) => [role, value])),
  };
}

/** The main headline by its plain name, all others as `headline_<role>_text` and `description_<role>_text`. */
function textsByName({ headlines, descriptions }: Pick<NinjsFacts, 'headlines' | 'descriptions'>): Record<string, string> {
  const texts: Record<string, string> = {};
  const add = (kind: string, list: readonly NinjsText[] | undefined) => {
    for (const text of list ?? []) if (text !== undefined) texts[nameOf(kind, text.role)] = text.value;
  };
  add('headline', headlines);
  add('description', descriptions);
  return texts;
}

function nameOf(kind: string, role: string): string {
  if (role === 'main') return kind;
  return role === 'summary' ? `${kind}_text` : `${kind}_${role}_text`;
}

/** An address is split into a scheme, which must be an address here, and the code within it. */
function coded({ name, rel, uri, literal }: ConceptFact): Record<string, string | undefined> {
  if (uri === undefined) return { name, rel, code: literal };
  const at = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
  return { name, rel, scheme: uri.slice(0, at), code: uri.slice(at) };
}

type Association = NonNullable<NinjsFacts['associations']>[number];

function association({ uri, type, headlines, descriptions, renditions }: Association): Record<string, unknown> {
  const files = renditions.map(({ name, contentType, sizeInBytes, ...rest }) => [
    keyOf(name),
    { ...rest, mimetype: contentType, sizeinbytes: sizeInBytes },
  ]);
  return { uri, type, ...textsByName({ headlines, descriptions }), renditions: Object.fromEntries(files) };
}

function keyOf(name: string): string {
  return name.replace('-', '_');
}
