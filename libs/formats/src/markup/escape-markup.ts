/**
 * Escapes text for the content or a double-quoted attribute of HTML and XML. What XML 1.0 cannot carry in any form (controls, half
 * surrogate pairs) becomes U+FFFD. Written as a loop because every output passes here, most of its text unchanged.
 */
export function escapeMarkup(text: string): string {
  let escaped = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > GREATER_THAN && code < FIRST_SURROGATE) continue;
    const replacement = replacementOf(text, at, code);
    if (replacement === undefined) continue;
    escaped += text.slice(copied, at) + replacement;
    copied = at + 1;
  }
  return copied === 0 ? text : escaped + text.slice(copied);
}

const GREATER_THAN = 0x3e;
const FIRST_SURROGATE = 0xd800;

function replacementOf(text: string, at: number, code: number): string | undefined {
  if (code === 0x26) return '&amp;';
  if (code === 0x3c) return '&lt;';
  if (code === 0x3e) return '&gt;';
  if (code === 0x22) return '&quot;';
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d ? undefined : '\ufffd';
  if (code < FIRST_SURROGATE) return undefined;
  if (code < 0xdc00) return isLowSurrogate(text.charCodeAt(at + 1)) ? undefined : '\ufffd';
  if (code < 0xe000) return isHighSurrogate(text.charCodeAt(at - 1)) ? undefined : '\ufffd';
  return code >= 0xfffe ? '\ufffd' : undefined;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
