import { Injectable } from '@nestjs/common';

/** Tells who waits for news of the feeds, in this process, that a commit has changed some of them. What another copy commits it does not hear. */
@Injectable()
export class FeedChanges {
  private readonly listeners = new Set<() => void>();

  /** Calls the listener after every such commit, until the function that it answers is called. It must not throw. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
