/**
 * A sequence of whole numbers that look random and are the same on every machine for one seed (可重现随机数列), so that
 * a draw can be repeated by anybody.
 * @source O'Neill (2014) PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms (PCG-XSH-RR 64/32)
 */
export interface RandomSequence {
  /** The next number, 0 to 2^32 − 1. */
  next(): number;
  /** The next number from 0 to `bound` − 1, each with equal chance; `bound` is 1 to 2^32 − 1. */
  below(bound: number): number;
}

/** A number of 64 bits, in two halves. */
interface Word {
  readonly high: number;
  readonly low: number;
}

const MULTIPLIER: Word = { high: 0x58_51_f4_2d, low: 0x4c_95_7f_2d };
const HALF = 0x1_00_00;
const WHOLE = 0x1_00_00_00_00;
const SEED = /^[0-9a-f]{16}$/u;
const STREAM: Word = { high: 0, low: 54 };

/**
 * The sequence of a seed.
 * @param seed - 16 hexadecimal digits
 * @throws when the text is no seed
 * @source O'Neill (2014), the stream of the published demonstration
 */
export function randomSequence(seed: string): RandomSequence {
  if (!SEED.test(seed)) throw new Error('A seed has 16 hexadecimal digits');
  const start = { high: Number.parseInt(seed.slice(0, 8), 16), low: Number.parseInt(seed.slice(8), 16) };
  const increment = plus(plus(STREAM, STREAM), { high: 0, low: 1 });
  const step = (word: Word): Word => plus(times(word, MULTIPLIER), increment);
  let state = step(plus(step({ high: 0, low: 0 }), start));
  const next = (): number => {
    const old = state;
    state = step(old);
    return output(old);
  };
  const below = (bound: number): number => {
    // Numbers below the threshold are thrown away, so that none of the results is more likely than another.
    const threshold = WHOLE % bound;
    let drawn = next();
    while (drawn < threshold) drawn = next();
    return drawn % bound;
  };
  return { next, below };
}

/** Items in an order in which each is as likely as any other. @source Fisher & Yates (1938); Durstenfeld (1964) */
export function shuffled<Item>(items: readonly Item[], random: RandomSequence): readonly Item[] {
  const order = [...items];
  for (let left = order.length; left > 1; left -= 1) {
    const chosen = random.below(left);
    const [moved] = order.splice(chosen, 1);
    if (moved !== undefined) order.push(moved);
  }
  return order;
}

/** Of 64 bits the 32 that are shown: shifted onto themselves, then turned by the topmost five. */
function output({ high, low }: Word): number {
  const mixedHigh = (high ^ (high >>> 18)) >>> 0;
  const mixedLow = (low ^ ((low >>> 18) | (high << 14))) >>> 0;
  const folded = ((mixedLow >>> 27) | (mixedHigh << 5)) >>> 0;
  const turn = high >>> 27;
  return ((folded >>> turn) | (folded << (-turn & 31))) >>> 0;
}

function plus(one: Word, other: Word): Word {
  const low = one.low + other.low;
  return { high: (one.high + other.high + (low >= WHOLE ? 1 : 0)) >>> 0, low: low >>> 0 };
}

function times(one: Word, other: Word): Word {
  const product = fullProduct(one.low, other.low);
  const crossed = Math.imul(one.high, other.low) + Math.imul(one.low, other.high);
  return { high: (product.high + crossed) >>> 0, low: product.low };
}

/** The 64 bits of a product of two numbers of 32 bits, by their halves. */
function fullProduct(one: number, other: number): Word {
  const [oneHigh, oneLow] = [one >>> 16, one & 0xff_ff];
  const [otherHigh, otherLow] = [other >>> 16, other & 0xff_ff];
  const middle = oneHigh * otherLow + Math.floor((oneLow * otherLow) / HALF);
  const second = oneLow * otherHigh + (middle % HALF);
  const high = oneHigh * otherHigh + Math.floor(middle / HALF) + Math.floor(second / HALF);
  return { high: high >>> 0, low: Math.imul(one, other) >>> 0 };
}
