interface Keyed {
  readonly keys: readonly string[];
}

/** Which entries are tied: by a key in common, or by others that came before and are tied to both. */
export class Ties<E extends Keyed> {
  private readonly groups = new Map<string, E[]>();

  /** Takes the next entry in. Answers all that is tied to it so far, itself last; true until the next one is taken in. */
  add(entry: E): readonly E[] {
    const [group = [], ...others] = new Set(entry.keys.flatMap((key) => this.groupOf(key)));
    for (const other of others) {
      group.push(...other);
      for (const { keys } of other) for (const key of keys) this.groups.set(key, group);
    }
    group.push(entry);
    for (const key of entry.keys) this.groups.set(key, group);
    return group;
  }

  private groupOf(key: string): E[][] {
    const group = this.groups.get(key);
    return group === undefined ? [] : [group];
  }
}
