/** What a component is for, as far as its text and files are treated apart. */
export type RoleClass = 'main' | 'headline' | 'subheadline' | 'abstract' | 'caption' | 'medium' | 'style' | 'further';

const CLASSES: readonly (readonly [RoleClass, string])[] = [
  ['main', 'main maintext maincontent mainbody body bodytext bodycontent text fulltext story article content newstext principal'],
  ['headline', 'headline headlinetext title'],
  ['subheadline', 'subheadline subhead subheadlinetext subtitle deck'],
  ['abstract', 'abstract summary synopsis lead leadtext teaser brief shortversion'],
  ['caption', 'caption captiontext photocaption picturecaption imagecaption legend cutline'],
  [
    'medium',
    'photo picture image photograph graphic graphics infographic illustration map chart logo video audio animation media multimedia ' +
      'photos pictures images thumbnail thumb preview quicklook icon lowres highres hires highdef viewimage',
  ],
  ['style', 'stylesheet style css'],
];
const CLASS_OF_WORD: ReadonlyMap<string, RoleClass> = new Map(
  CLASSES.flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The class of a role (roles.ts compares words as `wordOf` makes them); a role that is not known here is some further part. */
export function classOfRole(role: string | undefined): RoleClass | undefined {
  return role === undefined ? undefined : (CLASS_OF_WORD.get(role) ?? 'further');
}

const RENDITION_ROLES: ReadonlySet<string> = new Set(
  'main thumbnail thumb preview quicklook icon lowres highres hires highdef viewimage original'.split(' '),
);

/** Whether a role tells one size of a picture from its others. */
export function isRenditionRole(role: string | undefined): boolean {
  return role !== undefined && RENDITION_ROLES.has(role);
}
