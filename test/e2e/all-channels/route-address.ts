/** Where publishing answers, and as whom one of a route's clients asks. */
export interface RouteAddress {
  /** Base URL of publishing. */
  readonly url: string;
  readonly route: string;
  readonly key: string;
}

export function bearer({ key }: RouteAddress): { authorization: string } {
  return { authorization: `Bearer ${key}` };
}
