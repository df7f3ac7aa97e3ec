/**
 * Articles on their way to destinations from this process. A withdrawal cancels what the ledger owes, so nothing there shows that a request with the
 * copy is still on its way: without this the other lane would send the withdrawal past it, and the copy would arrive last.
 */
export class InHand {
  private readonly takers = new Map<string, object>();

  /** Whether the article is the taker's alone from now on; false while somebody else has it for that destination. */
  take(destinationId: string, articleId: string, taker: object): boolean {
    const key = `${destinationId} ${articleId}`;
    const holder = this.takers.get(key);
    if (holder !== undefined && holder !== taker) return false;
    this.takers.set(key, taker);
    return true;
  }

  release(destinationId: string, articleIds: Iterable<string>): void {
    for (const articleId of articleIds) this.takers.delete(`${destinationId} ${articleId}`);
  }
}
