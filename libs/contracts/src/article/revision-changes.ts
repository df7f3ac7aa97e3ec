import { z } from 'zod';

/** What a changed word is, where that matters to whoever checks the change: a number, a name, or part of a quotation. */
export const ChangeMark = z.enum(['figure', 'name', 'quotation']).meta({ id: 'ChangeMark' });
export type ChangeMark = z.infer<typeof ChangeMark>;

/**
 * A part of a text that stayed, came or went. All parts but the added ones make up the text before, all but the removed ones the
 * text after, to the letter.
 */
export const TextRun = z
  .object({ op: z.enum(['same', 'added', 'removed']), text: z.string(), marks: z.array(ChangeMark).optional() })
  .meta({ id: 'TextRun' });
export type TextRun = z.infer<typeof TextRun>;

/** A property of the article that differs. Texts also have their parts, word by word. */
export const PropertyChange = z
  .object({
    /** Its name in the article: `headline`, `pubStatus`, `embargoUntil`. */
    property: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    runs: z.array(TextRun).optional(),
  })
  .meta({ id: 'PropertyChange' });
export type PropertyChange = z.infer<typeof PropertyChange>;

/** What became of one block of the body. */
export const BlockChange = z
  .object({
    /** `moved`: the same block at another place; `restyled`: the same words with other marks, links or of another type. */
    change: z.enum(['same', 'changed', 'restyled', 'added', 'removed', 'moved']),
    /** Type of the block afterwards; of a removed one, before. */
    type: z.string(),
    /** Its places in the bodies, from 0. */
    before: z.int().min(0).optional(),
    after: z.int().min(0).optional(),
    /** Of a block that changed, came or went. */
    runs: z.array(TextRun).optional(),
  })
  .meta({ id: 'BlockChange' });
export type BlockChange = z.infer<typeof BlockChange>;

/** `GET /v1/articles/{id}/revisions/{n}/changes`: what a revision changed against an older one. */
export const RevisionChanges = z
  .object({
    articleId: z.uuid(),
    revision: z.int().min(1),
    /** The revision that it is compared with. */
    since: z.int().min(1),
    properties: z.array(PropertyChange),
    /** The body in reading order: that of afterwards, with what was removed where it stood. */
    blocks: z.array(BlockChange),
    /** Words of the body that came and went, and how many of those were numbers, names or in quotations. */
    words: z.object({ added: z.int(), removed: z.int(), figures: z.int(), names: z.int(), quotations: z.int() }),
  })
  .meta({ id: 'RevisionChanges' });
export type RevisionChanges = z.infer<typeof RevisionChanges>;
