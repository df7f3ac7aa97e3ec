import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type TestDatabase, testDatabase } from '@wireroom/testkit';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { ConnectionRoom } from './connection/connection-room.js';
import { createDataSource } from './connection/data-source.js';
import { DatabaseWatch } from './connection/database-watch.js';
import { Inbox } from './inbox/inbox.js';
import { inboxDdl } from './inbox/inbox-ddl.js';
import { migrate } from './migration/migrate.js';
import { Outbox, type OutboxRow } from './outbox/outbox.js';
import { outboxDdl } from './outbox/outbox-ddl.js';
import { PartitionKeeper } from './partition/partition-keeper.js';
import { TransactionGate } from './transaction/transaction-gate.js';

class Tables implements MigrationInterface {
  readonly name = 'Tables0001700000000001';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...outboxDdl('desk'), ...inboxDdl('desk'), 'create table desk.note (text text)'])
      await runner.query(statement);
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let dataSource: DataSource;
let watch: DatabaseWatch;
let gate: TransactionGate;
let outbox: Outbox;
let committed: OutboxRow[] = [];

const message = (n: number) => ({
  eventId: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
  subject: 'x',
  payload: Buffer.from(`${n}`),
});
const notes = () => gate.read('select text from desk.note order by text');

beforeAll(async () => {
  database = await testDatabase('persistence');
  const options = { url: database.urls.desk, schema: 'desk', entities: [], migrations: [Tables], poolSize: 5 };
  dataSource = await createDataSource(options).initialize();
  watch = new DatabaseWatch(dataSource);
  gate = new TransactionGate(dataSource, watch);
  outbox = new Outbox(gate, 'desk');
  outbox.whenCommitted((rows) => {
    committed = [...committed, ...rows];
  });
});

afterAll(async () => {
  watch?.stop();
  await dataSource?.destroy();
  await database?.drop();
});

describe('migrate', () => {
  it('runs each migration once, also when copies start together', async () => {
    await Promise.all([migrate(dataSource, 'desk'), migrate(dataSource, 'desk'), migrate(dataSource, 'desk')]);
    expect(await gate.read('select name from desk.migration')).toEqual([{ name: 'Tables0001700000000001' }]);
  });
});

describe('TransactionGate', () => {
  it('refuses effects outside a transaction', async () => {
    await expect(gate.sql('select 1')).rejects.toMatchObject({ code: 'outside-transaction' });
  });

  it('commits all or nothing, and joins an open transaction', async () => {
    await gate.run(async () => {
      await gate.sql("insert into desk.note values ('a')");
      await gate.run(() => gate.sql("insert into desk.note values ('b')"));
    });
    const failing = gate.run(async () => {
      await gate.run(() => gate.sql("insert into desk.note values ('c')"));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes()).toEqual([{ text: 'a' }, { text: 'b' }]);
  });

  it('lets what is urgent begin while the rest has all connections that are not reserved', async () => {
    const crowded = new TransactionGate(dataSource, watch, new ConnectionRoom(1));
    const begun: string[] = [];
    let end: () => void = () => undefined;
    const first = crowded.run(async () => {
      begun.push('first');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      // Its own reads have room, or it would wait for itself.
      await crowded.read('select 1');
    });
    await eventually(() => begun.length === 1);
    const second = crowded.run(async () => begun.push('second'));
    await crowded.run(async () => begun.push('urgent'), { urgent: true });
    await crowded.read('select 1', [], { urgent: true });
    expect(begun).toEqual(['first', 'urgent']);
    end();
    await Promise.all([first, second]);
    expect(begun).toEqual(['first', 'urgent', 'second']);
  });

  it('says that PostgreSQL is away when its connections are cut, and that it is back', async () => {
    const cut = gate.run(async () => {
      const [row] = await gate.sql<{ pid: number }>('select pg_backend_pid() as pid');
      await gate.read('select pg_terminate_backend($1)', [row?.pid]);
      await gate.sql('select 1');
    });
    await expect(cut).rejects.toMatchObject({ code: 'database-away', outcome: 'halt' });
    await eventually(() => !watch.isAway());
  });
});

describe('Outbox', () => {
  it('hands rows over after the commit only, and never after a rollback', async () => {
    committed = [];
    await gate.run(async () => {
      await outbox.add([message(1), message(2)]);
      expect(committed).toEqual([]);
    });
    expect(committed.map((row) => row.eventId)).toEqual([message(1).eventId, message(2).eventId]);
    await gate.run(() => outbox.add([message(3)]).then(() => Promise.reject(new Error('no')))).catch(() => undefined);
    expect(committed).toHaveLength(2);
    await outbox.settle(committed.map((row) => row.position));
    expect(await gate.read('select 1 from desk.outbox')).toEqual([]);
  });

  it('relays what was left, each row by one relay, and keeps what could not be sent', async () => {
    await gate.run(() => outbox.add([message(4), message(5), message(6)]));
    const sent: string[] = [];
    const relays = { sending: 0 };
    const send = async (rows: OutboxRow[]) => {
      sent.push(...rows.map((row) => row.eventId));
      relays.sending += 1;
      // Both hold their locks at the same time.
      await eventually(() => relays.sending === 2);
      return rows.filter((row) => row.eventId !== message(5).eventId).map((row) => row.position);
    };
    await Promise.all([outbox.relay(2, 0, send), outbox.relay(2, 0, send)]);
    expect([...sent].sort()).toEqual([message(4), message(5), message(6)].map((m) => m.eventId));
    expect(await gate.read('select event_id from desk.outbox')).toEqual([{ event_id: message(5).eventId }]);
  });

  it('leaves young rows to the sender', async () => {
    expect(await outbox.relay(10, 60_000, async () => [])).toBe(0);
  });
});

describe('Inbox', () => {
  it('takes an event once per consumer, and again once it is forgotten', async () => {
    await new PartitionKeeper(dataSource, 'desk', [{ table: 'inbox', step: 'day', retentionDays: 1 }]).keep(new Date());
    const inbox = new Inbox(gate, 'desk');
    const entry = { id: message(1).eventId, time: new Date().toISOString() };
    const accept = (consumer: string) => gate.run(async () => (await inbox.accept(consumer, [entry, entry])).size);
    expect([await accept('a'), await accept('a'), await accept('b')]).toEqual([1, 0, 1]);
    await gate.run(() => inbox.forget('a', [entry]));
    expect(await accept('a')).toBe(1);
  });
});

describe('PartitionKeeper', () => {
  it('drops what is past its retention and nothing else', async () => {
    const keeper = new PartitionKeeper(dataSource, 'desk', [{ table: 'inbox', step: 'day', retentionDays: 2 }]);
    await keeper.keep(new Date('2026-05-01T12:00:00Z'));
    await keeper.keep(new Date('2026-05-04T12:00:00Z'));
    const rows = await gate.read<{ name: string }>(
      "select relname as name from pg_class where relname like 'inbox\\_202605%' order by 1",
    );
    expect(rows.map(({ name }) => name).filter((name) => !name.includes('pkey'))).toEqual(
      ['02', '03', '04', '05', '06'].map((day) => `inbox_202605${day}`),
    );
  });
});
