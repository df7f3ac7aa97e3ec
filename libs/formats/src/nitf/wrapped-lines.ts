/** Characters of a line that systems with screens of fixed width wrapped. */
const WRAPPED_LENGTH = 45;

/** Whether a break after this text is where a line was full: those systems leave the space before it. */
export function isWrapped(text: string): boolean {
  return text.endsWith(' ') && text.length > WRAPPED_LENGTH && text.trim().length > WRAPPED_LENGTH;
}
