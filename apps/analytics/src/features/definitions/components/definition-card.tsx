import { formatDay } from '@weizhi/ui';
import type { CatalogueEntry } from '../model/catalogue';
import { factsOf } from '../model/definition-table';

/** One definition, under an anchor of its own so that a link leads straight to it. */
export function DefinitionCard({ entry }: { readonly entry: CatalogueEntry }) {
  const { code, name, version, validFrom } = entry.meaning;
  return (
    <article id={code} className="wz-catalogue-entry" aria-labelledby={`${code}-name`}>
      <h3 id={`${code}-name`}>{name}</h3>
      <p className="wz-quiet">
        <code>{code}</code> · 第 {version} 版，自{formatDay(validFrom)}起施行
      </p>
      <dl className="wz-definition">
        {factsOf(entry).map(({ term, text }) => (
          <div key={term} className="wz-definition-row">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
