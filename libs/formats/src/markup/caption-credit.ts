/** Ways in which a caption names who made the picture, each at its end, in English, German, French and Spanish. A claim of copyright keeps its sign. */
const CREDIT_FORMS: readonly RegExp[] = [
  /[\s|]*[([]?\s*(?<credit>(?:©|\(c\)|copyright\b(?:\s*©)?)\s*:?\s*(?:\d{4}\s+)?[^\s.][^\n]{0,118}?)\s*[)\]]?\.?$/iu,
  /(?<!\p{L})[\s|]*[([]?\s*(?<!\p{L})(?:photo(?:graph)?s?|image|picture|fotos?|fotografie|bild(?:er)?|archivfoto|symbolbild|grafik|graphic|crédit photo|photo credit|photo courtesy|illustration|imagen)\s*(?:\b(?:by|von|credit|courtesy of|de)\b)?\s*:\s*(?<credit>[^\s][^\n]{0,118}?)\s*[)\]]?\.?$/iu,
  /[\s|]*[([]\s*(?:photo|image|picture|foto)\s+(?:by|von|de)\s+(?<credit>[^\n()[\]]{2,118}?)\s*[)\]]\.?$/iu,
  /(?:^|[\s|])(?:credits?|source|quelle|crédits?|crédito|fuente)\s*:\s*(?<credit>[^\s][^\n]{0,118}?)\s*\.?$/iu,
  /\s*[([]\s*(?<credit>[^()[\]\n]{0,60}\b(?:AFP|Reuters|AP(?: Photo)?|dpa|EPA|Getty Images|Imago|Keystone|ANSA|EFE|PA|UPI|Xinhua|Kyodo|picture alliance|Shutterstock)\b[^()[\]\n]{0,60}?)\s*[)\]]\.?$/u,
  /(?<=[.!?…"”»)])\s+(?<credit>[^.!?\n]{0,60}\/\s?(?:AFP|Reuters|REUTERS|AP|dpa|EPA|Getty Images|Imago|imago|Keystone|ANSA|EFE|PA|UPI|Xinhua|Kyodo)\b[^.!?\n]{0,40})$/u,
];

/** Credits stand in the last few words; looking there only keeps the cost of long texts flat. */
export const CREDIT_WINDOW = 160;

/** Class of a caption of which no part is a credit, whatever it reads like. */
export const UNCREDITED = 'uncredited';

/** Splits a picture's caption from the credit at its end, such as `People at the quay. © Jane Doe/Agency`. */
export function splitCredit(caption: string): { caption?: string; credit?: string } {
  const windowStart = Math.max(0, caption.length - CREDIT_WINDOW);
  const tail = caption.slice(windowStart);
  for (const form of CREDIT_FORMS) {
    const match = form.exec(tail);
    const credit = match?.groups?.['credit']?.trim();
    if (match === null || credit === undefined || credit === '') continue;
    const rest = caption.slice(0, windowStart + match.index).trimEnd();
    return rest === '' ? { credit } : { caption: rest, credit };
  }
  return caption === '' ? {} : { caption };
}
