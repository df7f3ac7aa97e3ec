import type { SettingChange } from '@wireroom/contracts';

/**
 * What differs between two settings, leaf by leaf, in the order of their names. Of a secret is told that it differs, and not what
 * it is.
 *
 * @param before undefined for a resource that is new
 * @param secrets names of top-level settings that are secrets
 */
export function settingChanges(before: unknown, after: unknown, secrets: readonly string[] = []): SettingChange[] {
  const hidden = new Set(secrets);
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.flatMap((setting): SettingChange[] => {
    const [from, to] = [old.get(setting), now.get(setting)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    if (hidden.has(setting)) return [{ setting, secret: true }];
    return [{ setting, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) }];
  });
}

/** Values by their place. Lists of plain values are one value: `destinations` is told as a whole. */
function leavesOf(value: unknown, at = '', into = new Map<string, unknown>()): Map<string, unknown> {
  if (value === undefined) return into;
  if (Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null))
    value.forEach((each, place) => {
      leavesOf(each, join(at, String(place)), into);
    });
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, each] of Object.entries(value)) leavesOf(each, join(at, name), into);
  else into.set(at, value);
  return into;
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
