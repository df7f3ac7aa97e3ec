import { runtimeFault } from '../runtime-faults.js';

/** One thing that a service cannot work without. Must answer at once from what is known: it is asked on every request. */
export interface Dependency {
  readonly name: string;
  isAway(): boolean;
}

/** What the service depends on and whether it is there. */
export class Readiness {
  private readonly dependencies: Dependency[] = [];
  private draining = false;

  add(dependency: Dependency): void {
    this.dependencies.push(dependency);
  }

  remove(dependency: Dependency): void {
    const at = this.dependencies.indexOf(dependency);
    if (at >= 0) this.dependencies.splice(at, 1);
  }

  /** From now on the service says that it is not ready: it is going away. */
  drain(): void {
    this.draining = true;
  }

  away(): string[] {
    const away = this.dependencies.filter((dependency) => dependency.isAway()).map((dependency) => dependency.name);
    return this.draining ? [...away, 'this service (stopping)'] : away;
  }

  /** @throws Fault `not-ready` (503) when anything is away. */
  require(): void {
    const away = this.away();
    if (away.length > 0) throw runtimeFault('not-ready', { what: away.join(' and ') });
  }
}
