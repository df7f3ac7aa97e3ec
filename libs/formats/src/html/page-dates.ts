import type { Item, When } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { type JsonObject, stringFrom } from '../json/json-value.js';
import { RepairLog } from '../repair-log.js';
import type { PageHead } from './page-head.js';

/** Names under which pages give these dates: Open Graph, Dublin Core, schema.org and what publishing systems made up. */
const PUBLISHED = (
  'article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date ' +
  'publication_date date.issued dc.date.issued dcterms.issued dc.date.created dcterms.created dcterms.date dc.date article.published date ' +
  'article_date_original cxenseparse:recs:publishtime last-published'
).split(' ');
const MODIFIED = (
  'article:modified_time og:article:modified_time og:updated_time datemodified dc.date.modified dcterms.modified article.updated ' +
  'last-modified lastmod revised'
).split(' ');

/** When the article was published and last changed, from the most exact source that the page has. */
export function pageDates(
  head: PageHead,
  data: JsonObject | undefined,
  repairs: RepairLog,
): Pick<Item, 'firstCreated' | 'versionCreated'> {
  const created = first(
    [stringFrom(data?.['datePublished']), stringFrom(data?.['dateCreated']), ...values(head, PUBLISHED), ...head.times],
    repairs,
  );
  const changed = first([stringFrom(data?.['dateModified']), ...values(head, MODIFIED)], repairs) ?? created;
  return {
    ...(created === undefined ? {} : { firstCreated: created }),
    ...(changed === undefined ? {} : { versionCreated: changed }),
  };
}

function values({ meta }: PageHead, names: readonly string[]): string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

/** The first candidate that is an instant, else the first that is a date. Only when none can be read it is a repair. */
function first(candidates: readonly (string | undefined)[], repairs: RepairLog): When | undefined {
  const trial = new RepairLog();
  const written = candidates.filter((candidate) => candidate !== undefined);
  const dates = written.map((candidate) => readWhen(candidate, 'page', trial)).filter((when) => when !== undefined);
  const chosen = dates.find((when) => when.length > 10) ?? dates[0];
  if (chosen === undefined && written[0] !== undefined) readWhen(written[0], 'page', repairs);
  return chosen;
}
