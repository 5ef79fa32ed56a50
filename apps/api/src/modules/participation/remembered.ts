import { LimitedMap } from '../../platform/read-planner/limited-map';

/** What takes long to work out and is remembered by what it follows from: the first who asks works it out, the others wait. */
export class Remembered<Value> {
  private readonly known: LimitedMap<string, Value>;
  private readonly underWay = new Map<string, Promise<Value>>();

  constructor(limit: number) {
    this.known = new LimitedMap(limit);
  }

  async of(key: string, work: () => Promise<Value>): Promise<Value> {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Whoever works it out may be broken off: then it is for those who waited to do it themselves.
    const shared = await this.underWay.get(key)?.catch(() => undefined);
    if (shared !== undefined) return shared;
    const own = work();
    this.underWay.set(key, own);
    try {
      const value = await own;
      this.known.set(key, value);
      return value;
    } finally {
      this.underWay.delete(key);
    }
  }

  set(key: string, value: Value): void {
    this.known.set(key, value);
  }
}
