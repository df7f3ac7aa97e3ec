import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { FULL_ARTICLE } from '../outgoing/any-article.fixture.js';
import { illFormed } from '../outgoing/schema-check.fixture.js';
import { readDocument } from '../read-document.js';
import { newsmlG2Writer as w } from './render.js';
const S = '/work/shared/conformance/';
it('x', async () => {
  const files: string[] = [];
  const walk = (d: string) => { for (const f of readdirSync(d)) { const p = join(d, f); if (statSync(p).isDirectory()) walk(p); else files.push(p); } };
  walk(S + 'inputs');
  const docs: string[] = []; const from: string[] = [];
  const back: Record<string, number> = {};
  for (const f of files) {
    let r; try { r = await readDocument(readFileSync(f)); } catch { continue; }
    for (const e of r.items) if ('item' in e) {
      const { guid, provider, source, receivedAt, contentHash, document, id, revision } = FULL_ARTICLE;
      const article = { guid, provider, source, receivedAt, contentHash, document, id, revision, ...e.item, } as typeof FULL_ARTICLE;
      const t = w.article({ article, annotations: [] });
      docs.push(t); from.push(f);
      const bad = illFormed(t); if (bad) console.log(f, bad);
      const again = await readDocument(Buffer.from(t));
      const i2 = again.items[0]!; if (!('item' in i2)) { console.log('fault', f, i2.fault.message); continue; }
      for (const k of Object.keys({ ...e.item }) as (keyof typeof e.item)[]) {
        if (['extensions', 'repairs', 'guid', 'providerVersion'].includes(k)) continue;
        if (article.pubStatus !== 'usable' && ['body', 'media', 'abstract'].includes(k)) continue;
        const a = JSON.stringify(k === 'media' ? e.item.media : k === 'edNotes' ? e.item.edNotes.filter((n) => n.public) : e.item[k]), b = JSON.stringify(i2.item[k]);
        if (a !== b) { back[k] = (back[k] ?? 0) + 1; if (back[k]! <= 2) console.log(k, f.slice(40), '\n', a?.slice(0, 700), '\n', b?.slice(0, 700)); }
      }
    }
  }
  console.log(docs.length, JSON.stringify(back));
  for (let k = 0; k < docs.length; k += 300) {
    const r = await validateXML({ xml: docs.slice(k, k + 300).map((contents, i) => ({ fileName: `d${k + i}.xml`, contents })),
      schema: [{ fileName: 'g2.xsd', contents: readFileSync(S + 'schemas/NewsML-G2_2.35-spec-All-Power.xsd', 'utf8') }],
      preload: [{ fileName: 'xml.xsd', contents: readFileSync(S + 'schemas/xml.xsd', 'utf8') }], maxMemoryPages: 8192 });
    if (!r.valid) for (const e of r.errors.slice(0, 10)) console.log(e.rawMessage.slice(0, 400), from[Number(/d(\d+)/.exec(e.rawMessage)?.[1])]);
  }
}, 400000);
