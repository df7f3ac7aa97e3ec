/**
 * The inbox of a schema: which events each consumer has taken. Partitioned by the event's own time, which never changes,
 * so a redelivery meets its row whatever the day.
 */
export function inboxDdl(schema: string): string[] {
  return [
    `create table ${schema}.inbox (
       consumer text not null,
       event_id uuid not null,
       event_time timestamptz not null,
       primary key (event_id, consumer, event_time)
     ) partition by range (event_time)`,
  ];
}

/** How the inbox is partitioned: it must take whatever the stream may still give out, however long a consumer was down. */
export function inboxPartitions(articlesDays: number) {
  return { table: 'inbox', step: 'day', retentionDays: articlesDays, lateDays: articlesDays } as const;
}
