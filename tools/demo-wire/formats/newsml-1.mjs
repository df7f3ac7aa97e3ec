// @ts-check
import { copyHtml, escapeMarkup } from '../story.mjs';

/** NewsML 1.2 as French agencies send it: an envelope, then any number of items. @type {import('./formats.mjs').Render} */
export function newsml1(dispatches, { provider }) {
  const [first] = dispatches;
  if (first === undefined) throw new Error('NewsML takes at least one item');
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2:1" "http://www.iptc.org/std/NewsML/1.2/specification/NewsML_1.2.dtd">
<NewsML Version="1.2">
  <NewsEnvelope>
    <DateAndTime>${basicTime(first.versionCreated)}</DateAndTime>
    <NewsService FormalName="MONDE"/>
    <Priority FormalName="${first.urgency}"/>
  </NewsEnvelope>
${dispatches.map((one) => newsItem(one, provider)).join('\n')}
</NewsML>
`;
  return { body, mediaType: 'text/xml; charset=utf-8' };
}

/**
 * @param {import('../story.mjs').Dispatch} one
 * @param {string} provider
 */
function newsItem(one, provider) {
  return `  <NewsItem xml:lang="${one.language}">
${identification(one, provider)}
    <NewsManagement>
      <NewsItemType FormalName="News"/>
      <FirstCreated>${basicTime(one.firstCreated)}</FirstCreated>
      <ThisRevisionCreated>${basicTime(one.versionCreated)}</ThisRevisionCreated>
      <Status FormalName="${one.signal === 'kill' ? 'Canceled' : 'Usable'}"/>
      <Urgency FormalName="${one.urgency}"/>
${one.signal ? `      <Instruction FormalName="${one.signal === 'correction' ? 'Rectify' : one.signal === 'kill' ? 'Kill' : 'Update'}"/>\n` : ''}    </NewsManagement>
    <NewsComponent>
      <NewsLines>
        <HeadLine>${escapeMarkup(one.headline)}</HeadLine>
        <ByLine>${escapeMarkup(one.byline)}</ByLine>
        <DateLine>${escapeMarkup(one.place)} (${provider})</DateLine>
        <CopyrightLine>(c) ${one.versionCreated.getUTCFullYear()} ${provider}</CopyrightLine>
        <SlugLine>${escapeMarkup(one.slug)}</SlugLine>
${one.keywords.map((word) => `        <KeywordLine>${escapeMarkup(word)}</KeywordLine>`).join('\n')}
${one.edNote ? `        <NewsLine><NewsLineType FormalName="EditorialNote"/><NewsLineText>${escapeMarkup(one.edNote)}</NewsLineText></NewsLine>\n` : ''}      </NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="${provider}"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata>
        <Language FormalName="${one.language}"/>
        <Location HowPresent="Origin"><Property FormalName="City" Value="${escapeMarkup(one.place)}"/></Location>
      </DescriptiveMetadata>
      <ContentItem>
        <MediaType FormalName="Text"/>
        <DataContent>
${copyHtml(one)}
        </DataContent>
      </ContentItem>
    </NewsComponent>
  </NewsItem>`;
}

/**
 * The public identifier is made of its parts; only the last of them changes from revision to revision.
 * @param {import('../story.mjs').Dispatch} one
 * @param {string} provider
 */
function identification({ guid, version, firstCreated }, provider) {
  const date = basicTime(firstCreated).slice(0, 8);
  const id = guid.split(':').slice(2).join('-');
  const revision = `<RevisionId PreviousRevision="${version - 1}" Update="N">${version}</RevisionId>`;
  return `    <Identification>
      <NewsIdentifier>
        <ProviderId>${provider}.example</ProviderId>
        <DateId>${date}</DateId>
        <NewsItemId>${id}</NewsItemId>
        ${revision}
        <PublicIdentifier>urn:newsml:${provider}.example:${date}:${id}:${version}N</PublicIdentifier>
      </NewsIdentifier>
    </Identification>`;
}

/** ISO 8601 without punctuation, as NewsML 1 has it. @param {Date} date */
function basicTime(date) {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}+0000`;
}
