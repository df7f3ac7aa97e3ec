const REFERENCE = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]+);/i;
const START_TAG = /<[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const END_TAG = /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|p)\b[^<>]*>/i;

/** Whether text that should be plain holds HTML all the same: references, or tags that open and close. */
export function looksLikeHtml(text: string): boolean {
  if (!/[<&]/.test(text)) return false;
  return REFERENCE.test(text) || (START_TAG.test(text) && END_TAG.test(text));
}
