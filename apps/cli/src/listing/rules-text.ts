import type { RouteRules } from '@wireroom/contracts';

/** A route's rules in a few words; undefined where it has none. */
export function rulesText({ delay, approval, enrichedOnly, rights }: RouteRules): string | undefined {
  const refused = rights?.refuse.length ?? 0;
  const rules = [
    delay && `delay ${delay}`,
    approval && `approval of ${approval.replace('-', ' ')}`,
    enrichedOnly && 'enriched only',
    rights?.requireTerms && 'terms required',
    refused > 0 && `${refused} ${refused === 1 ? 'phrase' : 'phrases'} refused`,
  ].filter((rule) => typeof rule === 'string');
  return rules.length === 0 ? undefined : rules.join(', ');
}
