import { type Obligation, ObligationState } from '@wireroom/contracts';
import { type Known, keyOf } from './recipients.js';

/** Obligations by channel and state, as lines of a table. */
export function reportTable(recipients: readonly Known[], obligations: readonly Obligation[]): string {
  const channelOf = new Map(recipients.map(({ key, channel }) => [key, channel]));
  const channels = new Map<string, Obligation[]>();
  for (const one of obligations) {
    const channel = channelOf.get(keyOf(one.recipient)) ?? 'nobody knows';
    channels.set(channel, [...(channels.get(channel) ?? []), one]);
  }
  const states = ObligationState.options;
  const row = (name: string, cells: readonly (number | string)[]) =>
    `${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  const counts = (some: readonly Obligation[]) => [
    new Set(some.map(({ recipient }) => keyOf(recipient))).size,
    ...states.map((state) => some.filter((one) => one.state === state).length),
  ];
  return [
    row('channel', ['recipients', ...states]),
    ...[...channels].map(([channel, some]) => row(channel, counts(some))),
    row('all', counts(obligations)),
  ].join('\n');
}
