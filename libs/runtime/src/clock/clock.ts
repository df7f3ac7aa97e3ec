/** The time comes in as a value, so that decisions are functions of data and tests choose the moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Injection token of the service's clock. */
export const CLOCK = Symbol('CLOCK');
