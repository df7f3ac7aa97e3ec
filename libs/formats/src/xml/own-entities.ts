import { formatsFault } from '../formats-faults.js';
import { MAX_DECLARATIONS, MAX_ENTITY_EXPANSION } from '../limits.js';

const DECLARATION = /<!ENTITY\s+(%\s+)?([^\s%"'>]+)\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/g;

/** The usual names of HTML's own sets of characters. All of those are known here, so the reference is read over and nothing fetched. */
const HTML_CHARACTER_SET = /^(?:x?html[-.]?)?(?:lat1|latin1|symbols?|special|ent(?:ities)?)$/i;

/** Either what the entity stands for, or why it may not be used. */
type Own = { readonly value: string } | { readonly refused: string };

/**
 * The entities that a document declares for itself. Nothing is ever fetched, and an entity is expanded only if its value
 * holds no other entity, so that expansion cannot grow by nesting (the "billion laughs"); the sum of it is limited as well.
 */
export class OwnEntities {
  private readonly declared = new Map<string, Own>();
  private expanded = 0;

  /** @throws Fault `entity-refused` when the declarations themselves use a parameter entity; `limit-exceeded` */
  constructor(subset: string) {
    const bare = withoutComments(subset);
    for (const [, parameter, name = '', external, double, single] of bare.matchAll(DECLARATION)) {
      if (this.declared.size >= MAX_DECLARATIONS) {
        throw formatsFault('limit-exceeded', { limit: 'entity declarations', allowed: MAX_DECLARATIONS });
      }
      const own = declaration(external !== undefined, double ?? single ?? '');
      if (!this.declared.has(`${parameter ? '%' : ''}${name}`)) this.declared.set(`${parameter ? '%' : ''}${name}`, own);
    }
    for (const [, name = ''] of bare.matchAll(/(?:^|[\s\]>])%([^\s;%"'<>]+);/g)) {
      if (!HTML_CHARACTER_SET.test(name)) {
        throw formatsFault('entity-refused', { entity: `%${name}`, reason: 'it would change the declarations' });
      }
    }
  }

  /** What a reference stands for; undefined when the document declares no such entity. @throws Fault `entity-refused` */
  expand(name: string): string | undefined {
    const own = this.declared.get(name);
    if (own === undefined) return undefined;
    if ('refused' in own) throw formatsFault('entity-refused', { entity: name, reason: own.refused });
    this.expanded += own.value.length;
    if (this.expanded > MAX_ENTITY_EXPANSION) {
      throw formatsFault('entity-refused', { entity: name, reason: `entities add more than ${MAX_ENTITY_EXPANSION} characters` });
    }
    return own.value;
  }
}

/** Looks for each end only once, so that openings without end cost no more than the text is long. */
function withoutComments(subset: string): string {
  let bare = '';
  let from = 0;
  for (let at = subset.indexOf('<!--'); at >= 0; at = subset.indexOf('<!--', from)) {
    bare += subset.slice(from, at);
    const end = subset.indexOf('-->', at);
    if (end < 0) return bare;
    from = end + 3;
  }
  return bare + subset.slice(from);
}

function declaration(external: boolean, literal: string): Own {
  if (external) return { refused: 'it is external' };
  const value = literal.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) => character(hex, decimal));
  if (/&(?!(?:amp|lt|gt|quot|apos|#x?[0-9a-f]+);)[^\s;&]+;/i.test(literal)) return { refused: 'it is made of other entities' };
  return { value: value.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => PREDEFINED[name] ?? whole) };
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
