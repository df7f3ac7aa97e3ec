/** A stable code as words: `other-provider` is shown as “other provider”. The code itself stays in reach on hover. */
export function reasonText(code: string): string {
  return code.replaceAll('-', ' ');
}
