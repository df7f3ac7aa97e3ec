import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeDocument } from './decode-document.js';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const inCharset = (text: string, charset: string) => iconv.encode(text, charset);
const codes = (decoded: ReturnType<typeof decodeDocument>) => decoded.repairs.map((repair) => repair.code);

describe('decodeDocument', () => {
  it('reads plain UTF-8 without a repair', () => {
    expect(decodeDocument(utf8('<p>Müller – 東京</p>'))).toEqual({ text: '<p>Müller – 東京</p>', charset: 'utf-8', repairs: [] });
  });

  it('drops a byte order mark and names a declaration that it contradicts', () => {
    const decoded = decodeDocument(utf8('\ufeff<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'));
    expect(decoded.text.startsWith('<?xml')).toBe(true);
    expect(decoded.text).toContain('é');
    expect(codes(decoded)).toEqual(['charset-mismatch']);
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('reads %s with and without a mark', (charset) => {
    const text = `<?xml version="1.0" encoding="${charset.slice(0, 6)}"?><a>Čas</a>`;
    expect(decodeDocument(inCharset(text, charset))).toEqual({ text, charset, repairs: [] });
    expect(decodeDocument(iconv.encode(text, charset, { addBOM: true }))).toEqual({ text, charset, repairs: [] });
  });

  it('reads windows-1252 bytes that are declared as UTF-8', () => {
    const body = 'The mayor said “no” to the café’s plan for the façade. '.repeat(4);
    const decoded = decodeDocument(inCharset(`<?xml version="1.0" encoding="utf-8"?><a>${body}</a>`, 'windows-1252'));
    expect(decoded.text).toContain('“no” to the café’s plan');
    expect(codes(decoded)).toEqual(['charset-mismatch']);
  });

  it('reads UTF-8 bytes that are declared as Latin 1, by the transport or by the document', () => {
    const byTransport = decodeDocument(utf8('<a>Škoda</a>'), 'text/xml; charset=ISO-8859-1');
    expect(byTransport.text).toBe('<a>Škoda</a>');
    expect(byTransport.repairs).toEqual([{ code: 'charset-mismatch', detail: 'declared iso-8859-1, read as utf-8' }]);
    const byDocument = decodeDocument(utf8('<?xml version="1.0" encoding="ISO-8859-2"?><a>Škoda</a>'));
    expect(byDocument.text).toContain('Škoda');
    expect(codes(byDocument)).toEqual(['charset-mismatch']);
  });

  it.each([
    ['shift_jis', '東京で記者会見が開かれた'],
    ['euc-kr', '서울에서 열린 회담'],
    ['gb18030', '北京市政府今天宣布'],
    ['windows-1251', 'Правительство объявило'],
    ['iso-8859-7', 'Η κυβέρνηση ανακοίνωσε'],
    ['koi8-r', 'Правительство объявило'],
  ])('reads %s as declared', (charset, text) => {
    const decoded = decodeDocument(inCharset(`<?xml version="1.0" encoding="${charset}"?><a>${text}</a>`, charset));
    expect(decoded.text).toContain(text);
    expect(decoded.repairs).toEqual([]);
  });

  it('reads seven-bit Japanese as declared although it is ASCII', () => {
    const bytes = Buffer.from('1b2442456c357e1b2842', 'hex');
    expect(decodeDocument(bytes, 'text/plain; charset=iso-2022-jp').text).toBe('東京');
  });

  it.each(['utf-7x', 'iso-2022-cn', 'hz-gb-2312', 'csiso2022kr'])(
    'reads ASCII as what it is where %s is said that nobody can read',
    (charset) => {
      expect(decodeDocument(utf8('plain'), `text/plain; charset=${charset}`).text).toBe('plain');
    },
  );

  it('takes the HTML meta element when nothing else says a charset', () => {
    const decoded = decodeDocument(
      inCharset('<html><head><meta charset="windows-1250"><title>Žluťoučký</title>', 'windows-1250'),
    );
    expect(decoded.text).toContain('Žluťoučký');
    expect(decoded.repairs).toEqual([]);
  });

  it('keeps UTF-8 that has a few stray bytes, and reads those as windows-1252', () => {
    const bytes = Buffer.concat([utf8('Größe, Maß, Übung: '), Buffer.from([0x93]), utf8('ja'), Buffer.from([0x94])]);
    const decoded = decodeDocument(bytes, 'text/plain; charset=utf-8');
    expect(decoded.text).toBe('Größe, Maß, Übung: “ja”');
    expect(codes(decoded)).toEqual(['bytes-stray']);
  });

  it('names a charset that nobody knows and reads on', () => {
    const decoded = decodeDocument(
      inCharset('<?xml version="1.0" encoding="x-fake"?><a>Caf\u00e9 du monde, tr\u00e8s bien</a>', 'latin1'),
    );
    expect(decoded.text).toContain('Café du monde');
    expect(codes(decoded)).toEqual(['charset-unknown', 'charset-mismatch']);
  });

  it('guesses when there is no declaration at all', () => {
    const text = 'Правительство объявило о новых мерах поддержки населения в связи с паводком. '.repeat(3);
    const decoded = decodeDocument(inCharset(text, 'windows-1251'));
    expect(decoded.text).toBe(text);
    expect(codes(decoded)).toEqual(['charset-guessed']);
  });
});
