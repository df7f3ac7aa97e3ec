/** A list of words written as one text, since such lists are long and of interest as a whole. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
