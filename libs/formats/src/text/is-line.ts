/** Whether a paragraph reads as a title: short, beginning like a sentence, not ending like one. */
export function isTitle(paragraph: string, longest: number): boolean {
  if (paragraph.length > longest || paragraph.includes('\n') || !/^["“„«'‘(¿¡]?[\p{Lu}\p{N}\p{Lo}]/u.test(paragraph))
    return false;
  if (/[.,;:…]["”“’»)]*$/u.test(paragraph) && !/\b(?:U\.S|U\.K|U\.N|[A-Z]\.[A-Z]|Inc|Co|Jr|Sr|a\.m|p\.m|v)\.$/u.test(paragraph))
    return false;
  if (/^(?:https?:|www\.)/iu.test(paragraph) || isListItem(paragraph)) return false;
  return !/[.!?]\s+["“„«]?\p{Lu}/u.test(paragraph);
}

/** Whether a paragraph is running text. */
export function isText(paragraph: string | undefined): boolean {
  return (
    paragraph !== undefined &&
    (paragraph.length > 120 || (paragraph.length > 40 && /[.!?…]["”“’»)]*(?:\s*\(\S{1,12}\))?$/u.test(paragraph)))
  );
}

const BULLET = /^(?:[-–•*‣▪◦·]|\d{1,2}[.)])\s+(?=\S)/u;

export function isListItem(paragraph: string): boolean {
  return BULLET.test(paragraph);
}

export function isNumbered(paragraph: string): boolean {
  return /^\d/.test(paragraph);
}

export function withoutBullet(paragraph: string): string {
  return paragraph.replace(BULLET, '');
}
