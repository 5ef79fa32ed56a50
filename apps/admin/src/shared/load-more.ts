interface Page {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** The act behind 加载更多, or undefined when all is shown. */
export function moreOf(
  page: Page | undefined,
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>,
): (() => void) | undefined {
  if (!page?.hasNextPage) return undefined;
  return () => void fetchMore({ variables: { after: page.endCursor ?? null } });
}
