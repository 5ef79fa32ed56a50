import type { CatalogueChapter } from '../model/catalogue';
import { DefinitionCard } from './definition-card';

interface DefinitionPaperProps {
  readonly chapters: readonly CatalogueChapter[];
  /** Code of the definition that the address names; empty where it names none. */
  readonly chosen: string;
}

/** More definitions than these are printed as a table. */
const MOST_WHOLE = 6;

/** On paper: the definition that was chosen, or those that are left of a search, whole; many as a table that says how each is computed. */
export function DefinitionPaper({ chapters, chosen }: DefinitionPaperProps) {
  const entries = chapters.flatMap((chapter) => chapter.entries);
  const own = entries.filter(({ meaning }) => meaning.code === chosen);
  const whole = own.length > 0 ? own : entries;
  if (whole.length <= MOST_WHOLE)
    return (
      <div className="wz-catalogue">
        {whole.map((entry) => (
          <DefinitionCard key={entry.meaning.code} entry={entry} />
        ))}
      </div>
    );
  return (
    <table className="wz-plain-table wz-definition-paper">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">算法</th>
          <th scope="col">来源</th>
        </tr>
      </thead>
      {chapters.map(({ theme, title, entries: ofTheme }) => (
        <tbody key={theme}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {title}（{ofTheme.length}）
            </th>
          </tr>
          {ofTheme.map(({ meaning: { code, name, version, formula, source } }) => (
            <tr key={code}>
              <th scope="row">
                {name}
                <small>
                  {code}，第 {version} 版
                </small>
              </th>
              <td>{formula}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
