import type { RandomStream } from './random-stream';

/** What came out of the box: candidates by number, those who are to have a majority first. */
export interface BoxWish {
  readonly papers: number;
  readonly seats: number;
  /** Candidates who are to have more than half, the strongest first. */
  readonly carried: readonly number[];
  /** Candidates who are to have less. */
  readonly beaten: readonly number[];
}

/** A paper: the numbers that are marked on it, or that it cannot be read. */
export type PaperPlan = readonly number[] | 'spoilt';

/**
 * Fills the papers of a round so that those have a majority who are to have it. One paper in forty cannot be read, and takes part
 * all the same; no paper has more marks than there are seats.
 */
export function planPapers(
  { papers, seats, carried, beaten }: BoxWish,
  random: RandomStream,
): readonly PaperPlan[] {
  const spoilt = Math.floor(papers / 40);
  const marks = Array.from({ length: papers - spoilt }, (): number[] => []);
  const least = Math.floor(papers / 2) + 1;
  for (const [index, candidate] of carried.entries()) {
    const wanted = Math.round(papers * (random.between(0.64, 0.93) - 0.04 * index));
    mark(marks, { candidate, seats, votes: Math.max(least, wanted) }, random);
  }
  const left = papers * seats - marks.reduce((sum, { length }) => sum + length, 0);
  for (const [index, candidate] of beaten.entries()) {
    const most = Math.min(Math.floor((papers - 1) / 2), Math.floor(left / beaten.length));
    mark(marks, { candidate, seats, votes: Math.floor(most * (0.92 - 0.08 * index)) }, random);
  }
  const filled = marks.map((own): PaperPlan => own.toSorted((one, other) => one - other));
  return random.shuffle([...filled, ...Array.from({ length: spoilt }, () => 'spoilt' as const)]);
}

/** Marks a candidate on those papers that have the fewest marks. */
function mark(
  marks: readonly number[][],
  { candidate, seats, votes }: { readonly candidate: number; readonly seats: number; readonly votes: number },
  random: RandomStream,
): void {
  const open = random
    .shuffle(marks.filter(({ length }) => length < seats))
    .toSorted((one, other) => one.length - other.length);
  for (const paper of open.slice(0, votes)) paper.push(candidate);
}
