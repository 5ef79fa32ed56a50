/** A map that forgets its oldest entry when it is full. */
export class LimitedMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly limit: number) {}

  /** The value of a key, if it is still remembered. */
  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  /** Remembers a value. */
  set(key: Key, value: Value): void {
    if (this.entries.size >= this.limit) {
      const oldest = this.entries.keys().next();
      if (!oldest.done) this.entries.delete(oldest.value);
    }
    this.entries.set(key, value);
  }
}
