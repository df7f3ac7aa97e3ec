import { InvalidArgumentError } from 'commander';

/** The number of a revision as a person gives it. */
export function revisionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is the number of a revision, from 1.');
  return Number(text);
}
