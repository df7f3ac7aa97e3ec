import { isObject, type JsonObject, listFrom, stringFrom } from '../json/json-value.js';

/** schema.org's types of articles: `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting` and their kin. */
const ARTICLE_TYPE = /(?:article|posting|report)$/i;
/** Containers that pages put around the article, and how far in they are looked for. */
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'] as const;
const DEEPEST = 4;

/** The article among a page's JSON-LD scripts (https://schema.org/NewsArticle); the first one, news before anything else. */
export function articleData(scripts: readonly string[]): JsonObject | undefined {
  const articles = scripts.flatMap((script) => articlesIn(parse(script), 0));
  return articles.find((article) => typesOf(article).some((type) => /news/i.test(type))) ?? articles[0];
}

/** Broken data costs itself only. Some pages wrap it in CDATA or HTML comments. */
function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!\[CDATA\[|<!--|\/\*<!\[CDATA\[\*\/)|(?:\]\]>|-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function articlesIn(value: unknown, depth: number): JsonObject[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((entry) => articlesIn(entry, depth + 1));
  if (!isObject(value)) return [];
  if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) return [value];
  return CONTAINERS.flatMap((name) => articlesIn(value[name], depth + 1));
}

function typesOf(object: JsonObject): string[] {
  return listFrom(object['@type'])
    .map(stringFrom)
    .filter((type) => type !== undefined);
}

/** The name of a person or organisation, which may be given by its name alone. */
export function nameOf(value: unknown): string | undefined {
  return isObject(value) ? (stringFrom(value['name']) ?? stringFrom(value['legalName'])) : stringFrom(value);
}

/** The address of a thing, which may be given by its address alone. */
export function addressOf(value: unknown): string | undefined {
  return isObject(value)
    ? (stringFrom(value['url']) ?? stringFrom(value['contentUrl']) ?? stringFrom(value['@id']))
    : stringFrom(value);
}
