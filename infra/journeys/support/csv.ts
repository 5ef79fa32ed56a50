/** Rows of comma-separated text, quoted cells included. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  const body = text.replace(/^\uFEFF/u, '').trimEnd();
  while (cell.lastIndex <= body.length) {
    const found = cell.exec(body);
    if (!found) throw new Error(`This is no comma-separated text at ${cell.lastIndex}.`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '' || found[3] === undefined) return rows;
    if (found[3] !== ',') rows.push([]);
  }
  return rows;
}
