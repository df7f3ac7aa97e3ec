import type { Fault, ResourceChange } from '@wireroom/contracts';
import { countsText } from '../plan/counts.js';
import type { Outcome } from './bring-about.js';
import { keptBy } from './orders.js';

const DONE = { create: 'created', update: 'changed', delete: 'deleted', none: 'unchanged' } as const;

/** What was done: a line for each resource, and the sum. */
export function doneText(changes: readonly ResourceChange[]): string {
  const lines = changes.filter(({ action }) => action !== 'none').map(lineOf);
  return `${[...lines, `Done: ${countsText(changes, DONE)}.`].join('\n')}\n`;
}

function lineOf({ kind, id, action, version }: ResourceChange): string {
  return `${DONE[action]} ${kind} ${id}${action === 'update' ? `, now version ${version}` : ''}`;
}

/** What is in force and what is not, where an order failed; undefined where none did. */
export function failureText(outcomes: readonly Outcome[]): string | undefined {
  if (outcomes.every(({ state }) => state === 'done')) return undefined;
  const lines = outcomes.map((outcome) => `  ${keptBy(outcome.service)} (${outcome.service}): ${stateText(outcome)}`);
  return ['Not everything is in force:', ...lines, 'Applying again is safe: it does what is left.', ''].join('\n');
}

function stateText(outcome: Outcome): string {
  switch (outcome.state) {
    case 'done':
      return `in force; ${countsText(outcome.changes, DONE)}`;
    case 'not-sent':
      return 'as they were: the order was not sent';
    case 'refused':
      return `as they were. ${faultText(outcome.fault)}`;
    case 'unknown':
      return `not known: the order may have been carried out, all of it, or not at all. ${faultText(outcome.fault)}`;
  }
}

function faultText({ message, remedy }: Fault): string {
  return `${message} ${remedy}`;
}
