import type { RepairLog } from '../repair-log.js';

/** A language tag as declared, `en_US` written as BCP 47 has it; undefined and a repair for what is none. */
export function readLanguage(written: string | undefined, repairs?: RepairLog): string | undefined {
  const tag = written?.trim().replaceAll('_', '-');
  if (tag === undefined || tag === '') return undefined;
  if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return tag;
  repairs?.note('language-unreadable', tag.slice(0, 40));
  return undefined;
}
