import { CREDIT_WINDOW, splitCredit } from '../markup/caption-credit.js';

const LONGEST_CAPTION = 500;
const LABEL =
  /^(?:(?:rubric )?list image|rubriklistenbild|teaser image|header image|titelbild|aufmacherbild|cover (?:photo|image)|caption|image caption|picture caption|bildunterschrift|bildtext|im bild|on the picture|foto|photo|image|bild)\s*:\s+/iu;
/** Words and signs with which only a picture is credited; "(AFP)" alone also ends articles. */
const PICTURE_CREDIT =
  /©|\(c\)|\b(?:photo(?:graph)?s?|image|picture|fotos?|bild(?:er)?|archivfoto|symbolbild|grafik|graphic|illustration|credit)\b\s*(?:by|von|:|\/)|\bAP Photo\b|\bGetty Images\b|\bpicture alliance\b|\/\s?(?:AFP|Reuters|REUTERS|AP|dpa|EPA|Imago|imago|Keystone|ANSA|EFE|PA|Xinhua|Kyodo)\W*$/iu;

/** Initials before an agency sign an article: `lrg/dpa`. */
const SIGN_OFF = /^\p{Ll}{2,4}[/,+\s]/u;

/** One of these is in every credit; most paragraphs have none, and looking for them is cheap. */
const IN_CREDITS: readonly string[] = [':', '/', '©', '(c)', 'photo', 'images', 'alliance', 'by', 'von'];

function endsInCredit(tail: string): boolean {
  const lower = tail.toLowerCase();
  return IN_CREDITS.some((sign) => lower.includes(sign)) && PICTURE_CREDIT.test(tail);
}

/** The caption and credit of a picture that the page showed here; undefined where the paragraph is copy. */
export function captionOf(paragraph: string): { caption?: string; credit?: string } | undefined {
  if (paragraph.length > LONGEST_CAPTION || paragraph.includes('\n')) return undefined;
  const unlabelled = paragraph.replace(LABEL, '');
  if (unlabelled === paragraph && !endsInCredit(paragraph.slice(-CREDIT_WINDOW))) return undefined;
  const split = splitCredit(unlabelled);
  if (unlabelled !== paragraph) return split.caption === undefined && split.credit === undefined ? undefined : split;
  if (
    split.credit === undefined ||
    SIGN_OFF.test(split.credit) ||
    !PICTURE_CREDIT.test(paragraph.slice(split.caption?.length ?? 0))
  )
    return undefined;
  return split;
}
