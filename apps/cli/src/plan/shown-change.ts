import type { ResourceChange, SettingChange } from '@wireroom/contracts';
import type { Path } from '../newsroom/place.js';
import type { MergedNewsroom } from '../newsroom/read-newsroom.js';

/** Stands for a value that may be shown to nobody. */
export const HIDDEN = '(hidden)';

type Shown = Pick<MergedNewsroom, 'newsroom' | 'templateOf'>;

/**
 * A change as it may be shown: a value that came from variables is told as it is written in the file, and the one before it, which
 * probably came from them too, not at all.
 */
export function shownChange(change: ResourceChange, merged: Shown): ResourceChange {
  const list = `${change.kind}s` as const;
  const index = merged.newsroom[list]?.findIndex(({ id }) => id === change.id) ?? -1;
  if (index < 0) return change;
  return { ...change, settings: change.settings.map((setting) => shownSetting(setting, [list, index], merged)) };
}

function shownSetting(change: SettingChange, resource: Path, { templateOf }: Shown): SettingChange {
  const path = [...resource, ...change.setting.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
  const after = asWritten(change.after, path, templateOf);
  if (after === change.after) return change;
  return { ...change, after, ...(change.before === undefined ? {} : { before: HIDDEN }) };
}

/** The value itself where no variable is in it. */
function asWritten(value: unknown, path: Path, templateOf: Shown['templateOf']): unknown {
  if (!Array.isArray(value)) return templateOf(path) ?? value;
  const each = value.map((one, place) => templateOf([...path, place]) ?? one);
  return each.every((one, place) => one === value[place]) ? value : each;
}
