import { describe, expect, it } from '@jest/globals';
import { putFile } from './put-file.js';
import { type RemoteFiles, RemoteRefusal } from './remote-files.js';

/** A server that does not rename over files, in memory. */
class Shelf implements RemoteFiles {
  readonly files = new Map<string, string>();
  /** Renames that are refused, by the number of the rename. */
  refused: readonly number[] = [];
  private renames = 0;

  async write(path: string, bytes: Buffer): Promise<void> {
    this.files.set(path, bytes.toString());
  }

  async rename(from: string, to: string): Promise<void> {
    const content = this.files.get(from);
    if (content === undefined || this.files.has(to) || this.refused.includes(++this.renames)) {
      throw new RemoteRefusal('550 no', true);
    }
    this.files.delete(from);
    this.files.set(to, content);
  }

  async remove(path: string): Promise<void> {
    if (!this.files.delete(path)) throw new RemoteRefusal('550 no such file', true);
  }

  async makeFolder(): Promise<void> {}
}

const file = { folder: '/in', name: 'a.json', bytes: Buffer.from('new'), tag: 'x' };

describe('putFile', () => {
  it('leaves the new file alone, in the place of the older one', async () => {
    const shelf = new Shelf();
    shelf.files.set('/in/a.json', 'old');
    await putFile(shelf, file);
    expect([...shelf.files]).toEqual([['/in/a.json', 'new']]);
  });

  it.each([{ refused: [1] }, { refused: [2] }])(
    'leaves the older file where renaming is refused: $refused',
    async ({ refused }) => {
      const shelf = new Shelf();
      shelf.files.set('/in/a.json', 'old');
      shelf.refused = refused;
      await expect(putFile(shelf, file)).rejects.toMatchObject({ code: 'destination-forbidden' });
      expect([...shelf.files]).toEqual([['/in/a.json', 'old']]);
    },
  );
});
