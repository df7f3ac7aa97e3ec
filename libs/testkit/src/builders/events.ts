import type {
  Annotation,
  Article,
  ArticleEnriched,
  ArticleEnrichedData,
  ArticleReceived,
  ArticleReceivedData,
  EventOf,
} from '@wireroom/contracts';
import { anArticle, idOf } from './article.js';

/** `article.received` of a valid article. */
export function articleReceived(given: Partial<ArticleReceivedData> = {}): ArticleReceived {
  const article = given.article ?? anArticle();
  const data: ArticleReceivedData = {
    article,
    outcome: article.revision === 1 ? 'created' : 'updated',
    lane: 'routine',
    timeline: [{ step: 'received', at: article.receivedAt }],
    ...given,
  };
  return event('article.received', 'ingest', article, data);
}

/** `article.enriched` of a valid article, with a language annotation. */
export function articleEnriched(given: Partial<ArticleEnrichedData> = {}): ArticleEnriched {
  const article = given.article ?? anArticle();
  const data: ArticleEnrichedData = {
    article,
    outcome: article.revision === 1 ? 'created' : 'updated',
    lane: 'routine',
    annotations: [aLanguage(article)],
    skipped: [],
    pipelineVersion: 'test',
    timeline: [
      { step: 'received', at: article.receivedAt },
      { step: 'enriched', at: article.receivedAt },
    ],
    ...given,
  };
  return event('article.enriched', 'enrichment', article, data);
}

function aLanguage(article: Article): Annotation {
  const end = article.headline?.length ?? 0;
  const evidence = [{ field: 'headline' as const, start: 0, end }];
  return { type: 'language', annotator: 'language', version: 1, confidence: 1, evidence, language: article.language ?? 'und' };
}

function event<Type extends string, Data>(type: Type, service: string, article: Article, data: Data): EventOf<Type, Data> {
  return {
    specversion: '1.0',
    id: idOf(type, article.id, article.revision),
    source: `/wireroom/${service}`,
    type,
    subject: article.id,
    time: article.receivedAt,
    datacontenttype: 'application/json',
    data,
  };
}
