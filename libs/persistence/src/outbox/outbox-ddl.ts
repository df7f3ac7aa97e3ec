/**
 * The outbox of a schema. Rows live from the commit that owes an event until JetStream has confirmed it, so the table
 * stays nearly empty; a deleted row costs less than a marked one, which would need a partial index to be found among the
 * sent (docs/adr/0004). `toast_tuple_target` keeps events of usual size in the row itself.
 */
export function outboxDdl(schema: string): string[] {
  return [
    `create table ${schema}.outbox (
       event_id uuid not null,
       position bigint generated always as identity,
       subject text not null,
       payload bytea not null,
       created_at timestamptz not null default clock_timestamp(),
       primary key (position)
     ) with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 2000)`,
    `alter table ${schema}.outbox alter column payload set storage external`,
  ];
}
