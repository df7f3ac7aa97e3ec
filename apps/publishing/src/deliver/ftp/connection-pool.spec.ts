import { describe, expect, it } from '@jest/globals';
import { ConnectionPool } from './connection-pool.js';

class Line {
  closed = false;
  close(): void {
    this.closed = true;
  }
}

function poolOf(limit: number, open: () => Promise<Line>, idleMs = 60_000): ConnectionPool<Line> {
  return new ConnectionPool({ limit, idleMs, open });
}

describe('ConnectionPool', () => {
  it('hands a connection to one task at a time', async () => {
    let opened = 0;
    const pool = poolOf(2, async () => {
      opened++;
      return new Line();
    });
    const busy = new Set<Line>();
    const task = async (line: Line) => {
      expect(busy.has(line)).toBe(false);
      busy.add(line);
      await new Promise(setImmediate);
      busy.delete(line);
    };
    await Promise.all(Array.from({ length: 10 }, () => pool.use(task)));
    expect(opened).toBe(2);
    pool.close();
  });

  it('replaces a connection that was cut, also for who waited for it', async () => {
    const lines: Line[] = [];
    const pool = poolOf(1, async () => {
      const line = new Line();
      lines.push(line);
      return line;
    });
    const used = await Promise.all([
      pool.use(async (line) => line.close()),
      pool.use(async (line) => line.closed),
      pool.use(async (line) => line.closed),
    ]);
    expect(used.slice(1)).toEqual([false, false]);
    expect(lines).toHaveLength(2);
    pool.close();
  });

  it('tells everyone who waits when none can be opened, and tries again for who comes later', async () => {
    let works = false;
    const pool = poolOf(4, async () => {
      if (!works) throw new Error('away');
      return new Line();
    });
    const tries = await Promise.allSettled([pool.use(async () => 1), pool.use(async () => 2)]);
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    works = true;
    expect(await pool.use(async () => 3)).toBe(3);
    pool.close();
  });

  it('wishes for more again once none is in use', async () => {
    let allowed = 1;
    let open = 0;
    const pool = poolOf(2, async () => {
      if (open >= allowed) throw new Error('too many');
      open++;
      return new Line();
    });
    const task = () => new Promise<void>((resolve) => setImmediate(resolve));
    await Promise.all([pool.use(task), pool.use(task)]);
    expect(open).toBe(1);
    allowed = 2;
    await Promise.all([pool.use(task), pool.use(task)]);
    expect(open).toBe(2);
    pool.close();
  });

  it('closes a connection that nobody has needed for a while, and opens another for who comes then', async () => {
    const pool = poolOf(1, async () => new Line(), 1);
    const first = await pool.use(async (line) => line);
    while (!first.closed) await new Promise(setImmediate);
    expect(await pool.use(async (line) => line !== first && !line.closed)).toBe(true);
    pool.close();
  });

  it('closes what is idle at once, what is lent when it comes back, and takes no more', async () => {
    const lines: Line[] = [];
    const pool = poolOf(2, async () => {
      lines.push(new Line());
      return lines[lines.length - 1] as Line;
    });
    await pool.use(async () => {
      const other = pool.use(async () => {});
      await other;
      pool.close();
      expect(lines.map(({ closed }) => closed)).toEqual([false, true]);
    });
    expect(lines.map(({ closed }) => closed)).toEqual([true, true]);
    await expect(pool.use(async () => {})).rejects.toThrow('closed');
  });
});
