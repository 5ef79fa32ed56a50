/** Two persons with a tie, by their positions. @source requirements.md M34 */
export interface Tie {
  readonly one: number;
  readonly other: number;
}

/** Persons and their ties (人际网络), without direction, loops or repetition. @source Wasserman & Faust (1994) Social network analysis, 4 */
export interface TieGraph {
  readonly size: number;
  readonly ties: readonly Tie[];
  /** For each person the positions of those tied to them, ascending. */
  readonly neighbours: readonly (readonly number[])[];
}

/** The graph of so many persons with these ties; a tie to oneself or stated twice adds nothing. @source Wasserman & Faust (1994) 4 */
export function tieGraph(size: number, stated: readonly Tie[]): TieGraph {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  for (const { one, other } of stated) {
    if (one === other) continue;
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  }
  const ordered = neighbours.map((tied) => [...tied].sort((one, other) => one - other));
  const ties = ordered.flatMap((tied, one) =>
    tied.filter((other) => other > one).map((other): Tie => ({ one, other })),
  );
  return { size, ties, neighbours: ordered };
}

/** Ties ÷ possible ties (网络密度), 0 to 1; `null` for fewer than two persons. @source domain.md 4.4 N01 */
export function networkDensity({ size, ties }: TieGraph): number | null {
  return size < 2 ? null : (2 * ties.length) / (size * (size - 1));
}

/** Ties of a person on average; `null` without persons. @source requirements.md M34 */
export function meanTies({ size, ties }: TieGraph): number | null {
  return size === 0 ? null : (2 * ties.length) / size;
}

/** Persons without any tie. @source domain.md 4.4 N04 */
export function isolateCount({ neighbours }: TieGraph): number {
  return neighbours.filter((tied) => tied.length === 0).length;
}

/** Three times the triangles ÷ the triads with two ties (聚集系数), 0 to 1; `null` where nobody has two ties. @source domain.md 4.4 N02 */
export function networkTransitivity({ neighbours }: TieGraph): number | null {
  const triads = neighbours.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  return triads === 0 ? null : (3 * triangleCount(neighbours)) / triads;
}

/** Persons in the largest part that holds together, counting only those who are kept. @source requirements.md M34 */
export function largestComponent(
  { neighbours }: TieGraph,
  isKept: (person: number) => boolean = () => true,
): number {
  const seen = neighbours.map((_, person) => !isKept(person));
  let largest = 0;
  for (const start of neighbours.keys()) {
    if (seen[start] === true) continue;
    seen[start] = true;
    const reached = [start];
    // The list grows while it is walked.
    for (const person of reached) {
      for (const next of neighbours[person] ?? []) {
        if (seen[next] === true) continue;
        seen[next] = true;
        reached.push(next);
      }
    }
    largest = Math.max(largest, reached.length);
  }
  return largest;
}

/**
 * Largest component without committee staff ÷ with them (撤离稳健度): near 1 where residents hold together by themselves;
 * `null` without persons.
 * @source requirements.md M34
 */
export function staffRemovalRobustness(graph: TieGraph, isStaff: (person: number) => boolean): number | null {
  const whole = largestComponent(graph);
  return whole === 0 ? null : largestComponent(graph, (person) => !isStaff(person)) / whole;
}

/** Each triangle is found once, from its first person in order of ties: the many ties of a few cost little. */
function triangleCount(neighbours: readonly (readonly number[])[]): number {
  const order = [...neighbours.keys()].sort(
    (one, other) => (neighbours[one]?.length ?? 0) - (neighbours[other]?.length ?? 0) || one - other,
  );
  const rank = new Int32Array(neighbours.length);
  for (const [position, person] of order.entries()) rank[person] = position;
  const later = neighbours.map((tied, person) =>
    tied.filter((other) => (rank[other] ?? 0) > (rank[person] ?? 0)),
  );
  const marked = new Int32Array(neighbours.length).fill(-1);
  let triangles = 0;
  for (const [person, tied] of later.entries()) {
    for (const other of tied) marked[other] = person;
    for (const other of tied)
      for (const third of later[other] ?? []) if (marked[third] === person) triangles += 1;
  }
  return triangles;
}
