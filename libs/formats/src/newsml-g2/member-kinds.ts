/**
 * The items of the NewsML-G2 family by element in lower case: those with news in them, and those that describe concepts, plans and
 * vocabularies, with the name by which they are refused.
 */
export const MEMBER_KINDS: ReadonlyMap<string, { readonly refusedAs?: string }> = new Map([
  ['newsitem', {}],
  ['packageitem', {}],
  ['conceptitem', { refusedAs: 'A NewsML-G2 concept item' }],
  ['knowledgeitem', { refusedAs: 'A NewsML-G2 knowledge item' }],
  ['planningitem', { refusedAs: 'A NewsML-G2 planning item' }],
  ['catalogitem', { refusedAs: 'A NewsML-G2 catalog item' }],
]);
