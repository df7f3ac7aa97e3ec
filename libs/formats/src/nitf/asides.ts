import type { EdNote } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import type { XmlElement } from '../xml/xml-element.js';

/** A line under the text: initials of those who handled it, or who else has a part in it. */
export interface Tagline {
  readonly text: string;
  /** It says so itself. */
  readonly isSignOff: boolean;
}

/** Class of a tagline that our writer makes of a sign-off. */
export const SIGN_OFF_CLASS = 'sign-off';

/** What stands in the text and is none of it. */
export class Asides {
  readonly notes: EdNote[] = [];
  readonly copyrights: string[] = [];
  readonly taglines: Tagline[] = [];

  /** Only a publishable advisory is for readers. */
  addNote({ attributes }: XmlElement, text: string | undefined): void {
    if (text === undefined) return;
    if (attributes['noteclass'] === 'cpyrt') this.copyrights.push(text);
    // One more than is kept tells that there were too many.
    else if (this.notes.length <= MAX_LIST) this.notes.push({ text, public: attributes['type'] === 'pa' });
  }

  addTagline({ attributes }: XmlElement, text: string | undefined): void {
    if (text !== undefined) this.taglines.push({ text, isSignOff: attributes['class'] === SIGN_OFF_CLASS });
  }
}
