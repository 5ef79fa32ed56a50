export interface FileColumn {
  readonly header: string;
  readonly key?: string | null;
  readonly suggestion?: string | null;
}

/** Header in the file → column of the template; null leaves it out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** The mapping to begin with: what is set, else what is suggested. */
export function initialMapping(columns: readonly FileColumn[]): Mapping {
  return Object.fromEntries(
    columns.map(({ header, key, suggestion }) => [header, key ?? suggestion ?? null]),
  );
}

/** The mapping of a saved map, for the headers that this file has. */
export function savedMapping(present: Mapping, saved: readonly FileColumn[]): Mapping {
  const byHeader = new Map(saved.map(({ header, key }) => [header, key ?? null]));
  return Object.fromEntries(
    Object.entries(present).map(([header, key]) => [
      header,
      byHeader.has(header) ? (byHeader.get(header) ?? null) : key,
    ]),
  );
}

export interface TemplateColumn {
  readonly key: string;
  readonly header: string;
  readonly required: boolean;
}

export interface MappingFault {
  readonly kind: 'missing' | 'twice';
  readonly column: TemplateColumn;
}

/** What keeps a mapping from being used: a required column without a header, or one with two. */
export function mappingFaults(mapping: Mapping, columns: readonly TemplateColumn[]): readonly MappingFault[] {
  const uses = new Map<string, number>();
  for (const key of Object.values(mapping)) if (key !== null) uses.set(key, (uses.get(key) ?? 0) + 1);
  return columns.flatMap((column): MappingFault[] => {
    const count = uses.get(column.key) ?? 0;
    if (count > 1) return [{ kind: 'twice', column }];
    return column.required && count === 0 ? [{ kind: 'missing', column }] : [];
  });
}

export function toColumnInputs(mapping: Mapping): { header: string; key: string | null }[] {
  return Object.entries(mapping).map(([header, key]) => ({ header, key }));
}
