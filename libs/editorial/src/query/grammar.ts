/**
 * The query language as a grammar of Peggy. It knows neither fields nor what may be asked of them: `read-condition.ts` does, for
 * everything that is `raw` here. A space between two conditions means AND, which binds closer than OR.
 */
export const GRAMMAR = String.raw`
{
  function span() { const { start, end } = range(); return { start, end } }
  function joined(parts) {
    const whole = [];
    for (const part of parts) {
      if (typeof part === 'string' && typeof whole.at(-1) === 'string') whole[whole.length - 1] += part;
      else whole.push(part);
    }
    return whole;
  }
}

start = _ query:or _ { return query }

or = first:and rest:(_ OR _ each:and { return each })* {
  return rest.length === 0 ? first : { type: 'or', of: [first, ...rest], at: span() }
}

and = first:unary rest:((_ AND _ / __ !(OR)) each:unary { return each })* {
  return rest.length === 0 ? first : { type: 'and', of: [first, ...rest], at: span() }
}

unary = (NOT __ / "-" / "!") of:unary { return { type: 'not', of, at: span() } }
  / primary

primary = "(" _ query:or _ ")" { return { ...query, at: span() } }
  / "*" !char { return { type: 'anything', at: span() } }
  / field:field ":" value:value { return { type: 'raw', field, value, at: span() } }
  / value:(phrase / bare) { return { type: 'raw', value, at: span() } }

field = name:$([A-Za-z] [A-Za-z0-9_]*) &":" { return { name, at: span() } }

value = comparison / range / group / phrase / word

comparison = operator:(">=" / "<=" / ">" / "<") _ of:(phrase / word) { return { type: 'comparison', operator, of, at: span() } }

range = open:("[" / "{") _ from:limit __ "TO" __ to:limit _ close:("]" / "}") {
  return { type: 'range', from, to, fromInclusive: open === '[', toInclusive: close === ']', at: span() }
}

limit = "*" ![^ \t\r\n\]}] { return undefined } / phrase / edge

group = "(" _ first:alternative rest:(_ (OR _)? each:alternative { return each })* _ ")" {
  return { type: 'group', of: [first, ...rest], at: span() }
}

alternative = !(OR / AND / NOT) each:(comparison / range / phrase / word) { return each }

phrase = '"' parts:quoted* '"' { return { type: 'phrase', parts: joined(parts), at: span() } }
quoted = "\\" char:. { return char } / [^"\\]

bare = !((AND / OR / NOT) ![^ \t\r\n()]) parts:part+ !":" { return { type: 'word', parts: joined(parts), at: span() } }
part = escaped / "*" { return { wildcard: '*' } } / "?" { return { wildcard: '?' } } / plain
plain = [^ \t\r\n()"\[\]{}:<>*?\\^~]

word = parts:(escaped / "*" { return { wildcard: '*' } } / "?" { return { wildcard: '?' } } / char)+ {
  return { type: 'word', parts: joined(parts), at: span() }
}
char = [^ \t\r\n()"\[\]{}<>*?\\^~]

edge = parts:(escaped / [^ \t\r\n"\]}\\])+ { return { type: 'word', parts: joined(parts), at: span() } }

escaped = "\\" char:. { return char }

AND = "AND" ![A-Za-z0-9_:] / "&&"
OR = "OR" ![A-Za-z0-9_:] / "||"
NOT = "NOT" ![A-Za-z0-9_:]
__ "a space" = [ \t\r\n]+
_ "a space" = [ \t\r\n]*
`;

/** A word or phrase as written. */
export interface RawText {
  readonly type: 'word' | 'phrase';
  readonly parts: readonly (string | { readonly wildcard: '*' | '?' })[];
  readonly at: { readonly start: number; readonly end: number };
}

export type RawValue =
  | RawText
  | { readonly type: 'comparison'; readonly operator: '<' | '<=' | '>' | '>='; readonly of: RawText; readonly at: RawText['at'] }
  | {
      readonly type: 'range';
      readonly from?: RawText;
      readonly to?: RawText;
      readonly fromInclusive: boolean;
      readonly toInclusive: boolean;
      readonly at: RawText['at'];
    }
  | { readonly type: 'group'; readonly of: readonly RawValue[]; readonly at: RawText['at'] };

/** What the grammar gives: a condition's field and value are read after it. */
export type RawQuery =
  | { readonly type: 'and' | 'or'; readonly of: readonly RawQuery[]; readonly at: RawText['at'] }
  | { readonly type: 'not'; readonly of: RawQuery; readonly at: RawText['at'] }
  | { readonly type: 'anything'; readonly at: RawText['at'] }
  | {
      readonly type: 'raw';
      readonly field?: { readonly name: string; readonly at: RawText['at'] };
      readonly value: RawValue;
      readonly at: RawText['at'];
    };
