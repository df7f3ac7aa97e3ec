/** The commands that a schema's service has answered: one taken again is answered the same and takes no second effect. */
export function commandDdl(schema: string): string[] {
  return [
    `create table ${schema}.command (
       command_id uuid primary key,
       name text not null,
       answer json,
       taken_at timestamptz not null default clock_timestamp()
     )`,
  ];
}
