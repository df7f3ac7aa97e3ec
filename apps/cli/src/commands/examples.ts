/** Examples as they stand at the end of a command's help. */
export function examples(...lines: readonly (readonly [line: string, what: string])[]): string {
  return ['', 'Examples:', ...lines.flatMap(([line, what]) => [`  # ${what}`, `  ${line}`])].join('\n');
}
