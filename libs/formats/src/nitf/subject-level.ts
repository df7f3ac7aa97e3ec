/** Attributes for the names of IPTC's three levels, the broadest first. */
export const LEVEL_ATTRIBUTES = ['tobject.subject.type', 'tobject.subject.matter', 'tobject.subject.detail'] as const;

/** Whether a code is one of eight digits, as IPTC's are in NITF. */
export function isEightDigits(code: string | undefined): code is string {
  return code !== undefined && /^\d{8}$/.test(code);
}

/** IPTC's scheme of a code: media topics have the numbers from 20000000 on. */
export function schemeOfDigits(code: string): 'medtop' | 'subj' {
  return code >= '20000000' ? 'medtop' : 'subj';
}

/** Which of the three levels a subject code names: two digits say the subject, three the matter, three the detail. Media topics have no levels. */
export function levelOf(code: string): 0 | 1 | 2 {
  if (schemeOfDigits(code) === 'medtop') return 2;
  if (code.endsWith('000000')) return 0;
  return code.endsWith('000') ? 1 : 2;
}
