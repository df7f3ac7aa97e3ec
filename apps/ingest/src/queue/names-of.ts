import type { TransactionGate } from '@wireroom/persistence';

/** The ids of all guids under which the articles of these ids, their own or of aliases, are known; those that are ids among `keys`, and them. */
export async function namesOf(gate: TransactionGate, keys: readonly string[]): Promise<string[]> {
  const ids = keys.filter((key) => UUID.test(key));
  const rows = await gate.read<{ alias_id: string; article_id: string }>(
    `with named as materialized (
       select unnest($1::uuid[]) as id union select article_id from ingest.article_alias where alias_id = any($1::uuid[]))
     select alias_id, article_id from ingest.article_alias where article_id in (select id from named)`,
    [ids],
    { urgent: true },
  );
  return [...new Set([...keys, ...rows.flatMap(({ alias_id, article_id }) => [alias_id, article_id])])];
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
