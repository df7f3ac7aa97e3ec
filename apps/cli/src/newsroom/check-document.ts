import { Newsroom } from '@wireroom/contracts';
import { type Expansion, pathKey } from './expand-variables.js';
import { nearest } from './nearest.js';
import type { NewsroomDocument } from './newsroom-document.js';
import type { Path, PlacedProblem } from './place.js';
import { type Issue, sentenceOf } from './sentence-of.js';
import { settingNames } from './setting-names.js';

interface Checked {
  readonly document: NewsroomDocument;
  readonly value: unknown;
  readonly templates: Expansion['templates'];
}

/** What the contract finds wrong in a document, each with its place. */
export function checkDocument(checked: Checked): PlacedProblem[] {
  return (Newsroom.safeParse(checked.value).error?.issues ?? []).flatMap((issue) => placed(checked, issue));
}

function placed(checked: Checked, issue: Issue): PlacedProblem[] {
  const { document, value } = checked;
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      ...document.placeOfName(path, name),
      why: `${resourceName(checked, path)}there is no setting ${[...path.slice(2), name].join('.')}${suggestion(value, path, name)}`,
    }));
  const setting = path.slice(2).join('.');
  const subject = setting === '' ? '' : `${setting} `;
  return [{ ...document.placeOf(path), why: `${resourceName(checked, path)}${subject}${sentenceOf(issue)}` }];
}

function suggestion(value: unknown, path: Path, name: string): string {
  const near = nearest(name, settingNames(value, path));
  return near === undefined ? '' : `; is ${near} meant?`;
}

/** `route politics: `, for the faults of a resource. */
function resourceName({ value, templates }: Checked, [kind, index]: Path): string {
  if (typeof kind !== 'string') return '';
  if (typeof index !== 'number') return `${kind} `;
  const { id } = ((value as Record<string, readonly unknown[]>)[kind]?.[index] ?? {}) as { id?: unknown };
  const shown = templates.get(pathKey([kind, index, 'id'])) ?? id;
  return `${kind.replace(/s$/, '')} ${typeof shown === 'string' ? shown : `number ${index + 1}`}: `;
}
