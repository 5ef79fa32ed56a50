import type { ChangedField } from '../model/rule-set-view';

/** What a version changes, before and after side by side. */
export function RuleChanges({ changes }: { readonly changes: readonly ChangedField[] }) {
  if (changes.length === 0) return <p>与前一版本相同。</p>;
  return (
    <ul aria-label="与前一版本的差异">
      {changes.map(({ path, label, before, after }) => (
        <li key={path}>
          {label}：<del>{before}</del> → <ins>{after}</ins>
        </li>
      ))}
    </ul>
  );
}
