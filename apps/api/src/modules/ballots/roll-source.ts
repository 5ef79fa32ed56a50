import type { Transaction } from '../../platform/database';
import type { Vote } from './vote.entity';

/** A voter whom the module that called the vote puts on the roll. */
export interface RollVoter {
  /** Tells voters apart within the vote. */
  readonly key: string;
  readonly masked: string;
  readonly holdings: string;
  readonly heads: number;
  /** Whole square centimetres. */
  readonly area: bigint;
}

/** Where the roll of a vote comes from: the module whose thing votes, asked once, when voting opens. */
export type RollSource = (
  tx: Transaction,
  vote: Pick<Vote, 'districtId' | 'subjectId'>,
) => Promise<readonly RollVoter[]>;

const sources = new Map<string, RollSource>();

/** Fills the port; called once for each kind of thing, where the modules are put together. */
export function registerRollSource(subjectType: string, source: RollSource): void {
  const known = sources.get(subjectType);
  if (known && known !== source) throw new Error(`Two sources make the roll of ${subjectType}`);
  sources.set(subjectType, source);
}

/** Thrown when nobody makes the roll of a kind of thing: a bug. */
export function getRollSource(subjectType: string): RollSource {
  const source = sources.get(subjectType);
  if (!source) throw new Error(`Nobody makes the roll of ${subjectType}`);
  return source;
}
