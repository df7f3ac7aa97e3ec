import { type FoundDisclosure, findAiDisclosure } from './ai-disclosure.js';
import { type Copy, TAIL, takeWhere } from './copy.js';

/** A note of more characters is copy that happens to hold such a sentence. */
const LONGEST_NOTE = 700;

/** Takes the note that discloses a part of AI out of head or tail. The whole note is kept, its sentence decides the type. */
export function takeDisclosure(copy: Copy): void {
  const use = (paragraph: string): boolean => {
    const found = paragraph.length <= LONGEST_NOTE ? findAiDisclosure(paragraph) : undefined;
    if (found === undefined || found.concerns !== 'text' || copy.item.provenance !== undefined || !isNote(paragraph, found))
      return false;
    const { digitalSourceType } = found;
    copy.item.provenance = { digitalSourceType, aiDisclosure: { text: paragraph, digitalSourceType } };
    return true;
  };
  takeWhere(copy, copy.paragraphs.length - TAIL, copy.paragraphs.length, use);
  takeWhere(copy, 0, 3, use);
}

/** The note starts with the sentence, or with a label or little else before it. */
function isNote(paragraph: string, found: FoundDisclosure): boolean {
  return found.start <= 120 || found.end - found.start > paragraph.length / 2;
}
