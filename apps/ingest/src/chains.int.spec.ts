import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleIdOf } from '@wireroom/editorial';
import { ChainStage, g2 } from './chain-stage.fixture.js';

let stage: ChainStage;

beforeAll(async () => {
  stage = await ChainStage.open('ingest_chains');
});
afterAll(() => stage?.close());

describe('what replaces another, and is linked', () => {
  const guids = ['l1', 'l2', 'l3'];

  it('is an article of its own, before and after what it replaces', async () => {
    expect(await stage.told('link', g2([{ guid: 'l2', replaces: 'l1' }]), guids)).toEqual([
      ['created', 'linked-by-update', 1, 'l2'],
    ]);
    const [waiting] = (await stage.chainOf('harbour', 'l2')).predecessors;
    expect(waiting).toMatchObject({ guid: 'l1', kind: 'updates', evidence: { by: 'link', text: 'l1' } });
    expect(waiting?.revision).toBeUndefined();
    expect(await stage.told('link', g2([{ guid: 'l1', text: 'It runs.' }]), guids)).toEqual([['created', 'first-seen', 1, 'l1']]);
    expect(await stage.told('link', g2([{ guid: 'l3', replaces: 'l2', text: 'It ran.' }]), guids)).toEqual([
      ['created', 'linked-by-update', 1, 'l3'],
    ]);
    const chain = await stage.chainOf('harbour', 'l3');
    expect(chain.predecessors.map(({ guid, distance, headline }) => [guid, distance, headline])).toEqual([
      ['l2', 1, 'The ferry runs.'],
      ['l1', 2, 'It runs.'],
    ]);
    expect((await stage.chainOf('harbour', 'l1')).successors.map(({ articleId, distance }) => [articleId, distance])).toEqual([
      [articleIdOf('harbour', 'l2'), 1],
      [articleIdOf('harbour', 'l3'), 2],
    ]);
  });

  it('is told of whole where it goes in a circle, and not where nothing is known', async () => {
    await stage.send(
      'link',
      g2([
        { guid: 'c1', replaces: 'c2' },
        { guid: 'c2', replaces: 'c1' },
        { guid: 'c3', replaces: 'c3' },
      ]),
    );
    expect((await stage.chainOf('harbour', 'c1')).predecessors.map(({ guid }) => guid)).toEqual(['c2']);
    expect(await stage.chainOf('harbour', 'c3')).toMatchObject({ predecessors: [], successors: [], aliases: [] });
    for (const path of ['chain', 'documents'])
      for (const id of ['nonsense', articleIdOf('harbour', 'never')])
        expect((await stage.ask(`/v1/articles/${id}/${path}`)).status).toBe(404);
  });
});

describe('what replaces another, and joins it', () => {
  it('is the next revision of its article; what it replaced is stale from then on', async () => {
    const guids = ['j1'];
    expect(await stage.told('join', g2([{ guid: 'j1', at: '10:00' }]), guids)).toEqual([['created', 'first-seen', 1, 'j1']]);
    const second = g2([{ guid: 'j2', replaces: 'j1', at: '10:10', text: 'Second.' }]);
    expect(await stage.told('join', second, guids)).toEqual([['updated', 'joined-by-update', 2, 'j1']]);
    expect(await stage.told('join-too', second, guids)).toEqual([['duplicate', 'equal-content', 2, 'j1']]);
    const late = g2([{ guid: 'j1', version: 2, at: '10:05', text: 'Late.' }]);
    expect(await stage.told('join', late, guids)).toEqual([['stale', 'older-version-created', 2, 'j1']]);
    const untimed = g2([{ guid: 'j1', version: 9, text: 'Late again.' }]);
    expect(await stage.told('join', untimed, guids)).toEqual([['stale', 'older-than-its-update', 2, 'j1']]);
    expect(await stage.told('join', g2([{ guid: 'j3', replaces: 'j2', text: 'Third.' }]), guids)).toEqual([
      ['updated', 'joined-by-update', 3, 'j1'],
    ]);
    expect(await stage.told('join', g2([{ guid: 'j3', version: 2, replaces: 'j2', text: 'Third, again.' }]), guids)).toEqual([
      ['updated', 'newer-version', 4, 'j1'],
    ]);
    expect(await stage.article('port', 'j1')).toMatchObject({ guid: 'j1', headline: 'Third, again.', revision: 4 });
    expect((await stage.chainOf('port', 'j1')).aliases.map(({ guid, reason }) => [guid, reason])).toEqual([
      ['j2', 'joined-by-update'],
      ['j3', 'joined-by-update'],
    ]);
  });

  it('has the article of what it replaces when it comes first', async () => {
    const guids = ['k1', 'k2'];
    expect(await stage.told('join', g2([{ guid: 'k3', replaces: 'k2', text: 'Third.' }]), guids)).toEqual([
      ['created', 'joined-by-update', 1, 'k2'],
    ]);
    expect(await stage.told('join', g2([{ guid: 'k2', replaces: 'k1', text: 'Second.' }]), guids)).toEqual([
      ['stale', 'older-than-its-update', 1, 'k2'],
    ]);
    expect(await stage.told('join', g2([{ guid: 'k1', text: 'First.' }]), guids)).toEqual([
      ['stale', 'older-than-its-update', 1, 'k2'],
    ]);
    expect((await stage.chainOf('port', 'k2')).aliases.map(({ guid, reason }) => [guid, reason]).sort()).toEqual([
      ['k1', 'replaced-before-it-came'],
      ['k3', 'joined-by-update'],
    ]);
  });

  it('in one document, in either order', async () => {
    const guids = ['m1', 'n1'];
    const pieces = [{ guid: 'm1' }, { guid: 'm2', replaces: 'm1', text: 'Second.' }];
    expect(await stage.told('join', g2(pieces), guids)).toEqual([
      ['created', 'first-seen', 1, 'm1'],
      ['updated', 'joined-by-update', 2, 'm1'],
    ]);
    const backwards = [{ guid: 'n2', replaces: 'n1', text: 'Second.' }, { guid: 'n1' }];
    expect(await stage.told('join', g2(backwards), guids)).toEqual([
      ['created', 'joined-by-update', 1, 'n1'],
      ['stale', 'older-than-its-update', 1, 'n1'],
    ]);
  });

  it('through two sources at once, numbered without gap or repeat', async () => {
    await stage.send('join', g2([{ guid: 'o1' }]));
    const bodies = Array.from({ length: 12 }, (_, n) => g2([{ guid: `o1-${n}`, replaces: 'o1', text: `Take ${n}.` }]));
    const receipts = await Promise.all(bodies.flatMap((body) => [stage.send('join', body), stage.send('join-too', body)]));
    const made = receipts.flat().filter(({ outcome }) => outcome === 'updated');
    expect(made.map(({ revision = 0 }) => revision).sort((a, b) => a - b)).toEqual(bodies.map((_, n) => n + 2));
    expect(new Set(receipts.flat().map(({ articleId }) => articleId))).toEqual(new Set([articleIdOf('port', 'o1')]));
    expect((await stage.chainOf('port', 'o1')).aliases).toHaveLength(bodies.length);
  });

  it('never merges articles that are there', async () => {
    const guids = ['p1', 'p2'];
    await stage.send('join', g2([{ guid: 'p1' }, { guid: 'p2' }]));
    expect(await stage.told('join', g2([{ guid: 'p2', version: 2, replaces: 'p1', text: 'Second.' }]), guids)).toEqual([
      ['updated', 'newer-version', 2, 'p2'],
    ]);
    expect((await stage.chainOf('port', 'p2')).predecessors.map(({ guid }) => guid)).toEqual(['p1']);
  });

  it('does not reopen what was withdrawn, unless it is newer', async () => {
    const guids = ['q1', 'q2', 'q3'];
    await stage.send(
      'join',
      g2([
        { guid: 'q1', at: '10:00' },
        { guid: 'q1', version: 2, at: '10:10', status: 'canceled' },
      ]),
    );
    expect(await stage.told('join', g2([{ guid: 'q2', replaces: 'q1', text: 'Second.' }]), guids)).toEqual([
      ['created', 'linked-by-update', 1, 'q2'],
    ]);
    expect(await stage.article('port', 'q1')).toMatchObject({ pubStatus: 'canceled', revision: 2 });
    expect(await stage.told('join', g2([{ guid: 'q3', replaces: 'q1', at: '10:20', text: 'Third.' }]), guids)).toEqual([
      ['restored', 'joined-by-update', 3, 'q1'],
    ]);
  });
});

describe('takes by slugline', () => {
  const guids = ['s1', 's2', 's3', 's4', 's5', 's6'];
  const day = { at: '10:00' };

  it('join where one says that it is an update, on the same day', async () => {
    expect(await stage.told('takes', g2([{ guid: 's1', slugline: 'BC-Ferry', ...day }]), guids)).toEqual([
      ['created', 'first-seen', 1, 's1'],
    ]);
    const lead = g2([{ guid: 's2', slugline: 'BC-Ferry, 1st Ld-Writethru', at: '11:00', text: 'First lead.' }]);
    expect(await stage.told('takes', lead, guids)).toEqual([['updated', 'joined-by-slugline', 2, 's1']]);
    expect((await stage.chainOf('quay', 's1')).aliases).toMatchObject([
      { guid: 's2', evidence: { by: 'slugline', text: 'BC-Ferry, 1st Ld-Writethru' } },
    ]);
    const plain = g2([{ guid: 's3', slugline: 'BC-Ferry', at: '12:00', text: 'Another.' }]);
    expect(await stage.told('takes', plain, guids)).toEqual([['created', 'first-seen', 1, 's3']]);
    const tomorrow = g2([{ guid: 's4', slugline: 'BC-Ferry, 2nd Ld', text: 'Tomorrow.' }]).replace(
      '<itemClass',
      '<versionCreated>2026-03-02T09:00:00Z</versionCreated><itemClass',
    );
    expect(await stage.told('takes', tomorrow, guids)).toEqual([['created', 'first-seen', 1, 's4']]);
  });

  it('never for a source that does not say so, and never for a withdrawal', async () => {
    const lead = g2([{ guid: 's5', slugline: 'BC-Ferry, 3rd Ld', at: '13:00', text: 'Third lead.' }]);
    expect(await stage.told('no-takes', lead, guids)).toEqual([['created', 'first-seen', 1, 's5']]);
    const kill = g2([{ guid: 's6', slugline: 'BC-Ferry', at: '14:00', status: 'canceled' }]);
    expect(await stage.told('takes', kill, guids)).toEqual([['withdrawn', 'withdrawal-matches-slugline-only', 1, 's6']]);
    expect(await stage.article('quay', 's1')).toMatchObject({ pubStatus: 'usable' });
  });
});
