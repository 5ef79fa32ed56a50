import { formatCount, formatShare, readDecimal } from '@weizhi/ui';
import type { SocialNetworkOfQuery } from '@weizhi/graphql-client/documents';

/** A network as the page reads it. */
export type Network = NonNullable<SocialNetworkOfQuery['socialNetwork']>;

/** Said in place of a number of one to four persons. */
const FEW = '不足5人';

/** A row of the table behind the graph: so many persons have so many ties. */
export interface TieClass {
  readonly name: string;
  readonly persons: number;
}

const CLASSES: readonly { readonly name: string; readonly least: number }[] = [
  { name: '没有关系', least: 0 },
  { name: '1至2条', least: 1 },
  { name: '3至5条', least: 3 },
  { name: '6至10条', least: 6 },
  { name: '10条以上', least: 11 },
];

/** Persons by how many ties they have. */
export function tieClasses(persons: number, ties: Network['ties']): readonly TieClass[] {
  const degrees = Array.from({ length: persons }, () => 0);
  for (const { one, other } of ties) {
    degrees[one] = (degrees[one] ?? 0) + 1;
    degrees[other] = (degrees[other] ?? 0) + 1;
  }
  return CLASSES.map(({ name, least }, index) => {
    const above = CLASSES[index + 1]?.least ?? Infinity;
    return { name, persons: degrees.filter((degree) => degree >= least && degree < above).length };
  });
}

/** What the graph shows, in words. */
export function networkSentence({ persons, ties, events, crowds }: Network): string {
  const [alone] = tieClasses(persons ?? 0, ties);
  const withoutTies =
    alone && alone.persons > 0 ? `没有关系的人在下方，以空心点表示。` : '每个人都至少有一条关系。';
  const left = crowds === 0 ? '' : `其中 ${crowds} 场超过 50 人，不计关系。`;
  return `${formatCount(persons ?? 0)} 人，${formatCount(events)} 场活动或组织，${formatCount(ties.length)} 条关系。${left}${withoutTies}点越大，关系越多；图上没有姓名。`;
}

/** Ties across groups beside chance, in words: only what lies outside of chance is called more or fewer. */
export function bridgingSentence(bridging: NonNullable<Network['bridging']>): string {
  const percent = (text: string | null | undefined): string => `${formatShare(readDecimal(text) ?? 0)}%`;
  const share = readDecimal(bridging.share) ?? 0;
  const [low, high] = [readDecimal(bridging.low), readDecimal(bridging.high)];
  const found = `跨群体的关系占 ${percent(bridging.share)}；若群体与关系无关，应为 ${percent(bridging.expectedShare)}`;
  const index = `E–I 指数 ${bridging.externalInternalIndex}。`;
  if (low === null || high === null) return `${found}。${index}`;
  const range = `（95% 在 ${percent(bridging.low)} 至 ${percent(bridging.high)} 之间）`;
  return `${found}${range}，${verdict(share, { low, high })}。${index}`;
}

function verdict(share: number, { low, high }: { readonly low: number; readonly high: number }): string {
  if (share < low) return '明显少于随机，群体之间来往偏少';
  return share > high ? '明显多于随机，群体之间来往较多' : '在随机范围内，不能说多也不能说少';
}

/** How many persons a cell is of; one to four are not told. */
export function personsText(persons: number): string {
  return persons > 0 && persons < 5 ? FEW : formatCount(persons);
}

/** Pairs of which it is told how many were in both; the others share one to four persons. */
export function toldOverlaps(
  overlaps: Network['overlaps'],
): readonly { readonly one: string; readonly other: string; readonly persons: number }[] {
  return overlaps.flatMap(({ one, other, persons }) => (persons == null ? [] : [{ one, other, persons }]));
}

/** What the table lists and what it leaves out. */
export function overlapSentence(overlaps: Network['overlaps']): string {
  const few = overlaps.length - toldOverlaps(overlaps).length;
  const left = few === 0 ? '' : `另有 ${formatCount(few)} 对共同的人${FEW}，不列出。`;
  return `按共同人数排列，最多 50 对。${left}`;
}
