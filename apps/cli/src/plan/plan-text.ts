import type { ResourceChange, SettingChange } from '@wireroom/contracts';
import type { Paint, Style } from '../terminal/paint.js';
import { countsText } from './counts.js';
import { valueText } from './value-text.js';

const SIGNS: Readonly<Record<ResourceChange['action'], readonly [sign: string, style: Style]>> = {
  create: ['+', 'green'],
  update: ['~', 'yellow'],
  delete: ['-', 'red'],
  none: [' ', 'dim'],
};

/** What would change, for a person to agree to: each resource with its settings and what follows, and how many there are. */
export function planText(changes: readonly ResourceChange[], paint: Paint): string {
  const changing = changes.filter(({ action }) => action !== 'none');
  const counts = countsText(changes, { create: 'to create', update: 'to change', delete: 'to delete', none: 'unchanged' });
  if (changing.length === 0) return `Nothing to do: ${counts}.\n`;
  return `${changing.map((change) => resourceText(change, paint)).join('\n')}\n\n${paint('bold', 'Plan:')} ${counts}.\n`;
}

function resourceText({ kind, id, action, settings, consequences }: ResourceChange, paint: Paint): string {
  const [sign, style] = SIGNS[action];
  // Of what is deleted the settings say nothing that matters.
  const shown = action === 'delete' ? [] : settings.filter(({ setting }) => setting !== 'id');
  const width = Math.max(0, ...shown.map(({ setting }) => setting.length));
  return [
    `  ${paint(style, `${sign} ${kind} ${id}`)}`,
    ...shown.map((each) => `      ${each.setting.padEnd(width)}  ${settingText(each, action, paint)}`),
    ...consequences.map((consequence) => `      ${paint('cyan', '*')} ${consequence}`),
  ].join('\n');
}

function settingText({ before, after, secret }: SettingChange, action: ResourceChange['action'], paint: Paint): string {
  if (secret) return paint('dim', action === 'create' ? '(secret)' : '(secret changes)');
  if (action === 'create') return valueText(after);
  return `${paint('red', valueText(before))} ${paint('dim', '->')} ${paint('green', valueText(after))}`;
}
