/** A pair of a thing and how likely it is; the weights of a list need not add up to anything. */
export type Weighted<T> = readonly [T, number];

/**
 * Numbers that look random and are the same for the same seed on every machine (sfc32, seeded by FNV-1a over the
 * seed's UTF-16 units). Each thing draws from a stream of its own name, so that one more draw here moves nothing there.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(private readonly seed: string) {
    this.a = fnv1a(`${seed}a`);
    this.b = fnv1a(`${seed}b`);
    this.c = fnv1a(`${seed}c`);
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.next();
  }

  /** A stream of its own for a part of what this one is for. */
  of(name: string | number): RandomStream {
    return new RandomStream(`${this.seed}/${name}`);
  }

  /** At least 0, below 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from least to most, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** About normal: the sum of twelve even draws has variance 1. */
  normal(mean: number, deviation: number): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.next();
    return mean + deviation * sum;
  }

  pick<T>(choices: readonly Weighted<T>[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const last = choices.at(-1);
    if (!last) throw new Error('Nothing to pick from');
    return last[0];
  }

  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, order: this.next() }))
      .sort((one, other) => one.order - other.order)
      .map(({ item }) => item);
  }
}

/** A long list to pick from often: weights are added up once. */
export class WeightedTable<T> {
  private readonly bounds: Float64Array;

  constructor(private readonly choices: readonly Weighted<T>[]) {
    let sum = 0;
    this.bounds = Float64Array.from(choices, ([, weight]) => (sum += weight));
  }

  pick(random: RandomStream): T {
    const wanted = random.next() * (this.bounds.at(-1) ?? 0);
    let low = 0;
    let high = this.bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.bounds[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    const found = this.choices[low];
    if (!found) throw new Error('Nothing to pick from');
    return found[0];
  }
}

function fnv1a(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return hash;
}
