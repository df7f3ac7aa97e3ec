import type { Copy } from '../text/copy.js';
import { HEAD, TAIL, takeWhere } from '../text/copy.js';

/** Notes to editors as wires put them around the copy. */
const FOR_EDITORS =
  /^\(?\s*(?:achtung|attention|ndlr|note aux rédactions|note de la rédaction|eds|editors|hinweis|zur beachtung|bitte beachten|redaktionshinweis|folgt|more to follow|wird fortgesetzt|à suivre|foto(?:s)? (?:verfügbar|folg)|dieser meldung)(?!\p{L})[^\n]{0,600}$/iu;
/** Such a word also begins copy, so without a bracket or a colon behind it the paragraph is copy. */
const MARKED = /^\(|^[\p{L} -]{2,30}:/u;

/** Takes notes such as `(Achtung: Foto folgt)` from head and tail. */
export function takeWireNotes(copy: Copy): void {
  const use = (paragraph: string): boolean => {
    if (paragraph.length > 600 || !FOR_EDITORS.test(paragraph) || !MARKED.test(paragraph)) return false;
    copy.item.edNotes.push({ text: paragraph, public: false });
    return true;
  };
  takeWhere(copy, copy.paragraphs.length - TAIL, copy.paragraphs.length, use);
  takeWhere(copy, 0, HEAD, use);
}
