/** A check of the whole repository. */
export interface Check {
  /** What holds when it passes, as one short phrase. */
  readonly name: string;
  /** The problems found, each one line with its place; none when the check passes. */
  readonly findProblems: (root: string) => readonly string[];
}
