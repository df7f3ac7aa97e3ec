import {
  type DeliveryRecord,
  DestinationResource,
  type DestinationSettings,
  type DestinationStatus,
  WithdrawalEvidence,
  WithdrawalPage,
  type WithdrawalSummary,
} from '@wireroom/contracts';

/** A person with the operator key who looks after publishing. */
export class Operator {
  constructor(private readonly publishing: { readonly url: string; readonly operatorKey: string }) {}

  async status(destinationId: string): Promise<DestinationStatus> {
    return (await this.resource(destinationId)).status;
  }

  async settings(destinationId: string): Promise<DestinationSettings> {
    return (await this.resource(destinationId)).settings;
  }

  async change(destinationId: string, settings: object): Promise<void> {
    await this.ask(`destinations/${destinationId}`, { method: 'PUT', body: JSON.stringify(settings) });
  }

  async resume(destinationId: string): Promise<void> {
    await this.ask(`destinations/${destinationId}/resume`, { method: 'POST' });
  }

  /** All dead letters of a destination, page after page. */
  async dead(destinationId: string): Promise<DeliveryRecord[]> {
    const found: DeliveryRecord[] = [];
    for (let before: string | undefined = ''; before !== undefined; ) {
      const page = `destinations/${destinationId}/deliveries?state=dead${before === '' ? '' : `&before=${encodeURIComponent(before)}`}`;
      const { deliveries, nextCursor } = (await this.ask(page)) as { deliveries: DeliveryRecord[]; nextCursor?: string };
      found.push(...deliveries);
      before = nextCursor;
    }
    return found;
  }

  /** All that was withdrawn, page after page. */
  async withdrawals(): Promise<WithdrawalSummary[]> {
    const found: WithdrawalSummary[] = [];
    for (let before: string | undefined = ''; before !== undefined; ) {
      const cursor = before === '' ? '' : `&before=${encodeURIComponent(before)}`;
      const { withdrawals, nextCursor } = WithdrawalPage.parse(await this.ask(`withdrawals?limit=20${cursor}`));
      found.push(...withdrawals);
      before = nextCursor;
    }
    return found;
  }

  async evidence(articleId: string): Promise<WithdrawalEvidence> {
    return WithdrawalEvidence.parse(await this.ask(`articles/${articleId}/withdrawal`));
  }

  private async resource(destinationId: string): Promise<DestinationResource> {
    return DestinationResource.parse(await this.ask(`destinations/${destinationId}`));
  }

  private async ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const { url, operatorKey } = this.publishing;
    const headers = {
      authorization: `Bearer ${operatorKey}`,
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const response = await fetch(`${url}/v1/${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
