import { FORM_SUBJECT_LABELS, type Placeholder, PLACEHOLDERS } from '@weizhi/domain';
import { Section } from '@weizhi/ui';

/** What may stand in a template, with how it is written. */
export function PlaceholderDictionary() {
  return (
    <Section title="占位符字典">
      <p>
        在 Word 里要自动填写的位置写上占位符，两边各两个半角花括号，名称与下表完全一致，如 {'{{组织名称}}'}
        。表格里逐行列出的内容，在同一行的首尾写上列表的开始和结束，如 {'{{#缺少材料}}{{序号}}'}、
        {'{{材料名称}}{{/缺少材料}}'}，系统按项数自动加行。
      </p>
      <p>没有登记的内容留空。人员信息只填脱敏后的内容，需要全称的由经办人手写补全。</p>
      <div className="wz-table-scroll" role="region" aria-label="占位符字典表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">写法</th>
              <th scope="col">含义</th>
              <th scope="col">可用于</th>
            </tr>
          </thead>
          <tbody>
            {PLACEHOLDERS.map((placeholder) => (
              <tr key={`${placeholder.list ?? ''}.${placeholder.name}`}>
                <td>
                  <code>{spelling(placeholder)}</code>
                </td>
                <td className="wz-wrap">{meaningOf(placeholder)}</td>
                <td>
                  {placeholder.subject === 'organisation'
                    ? `${FORM_SUBJECT_LABELS.organisation.zh}、${FORM_SUBJECT_LABELS.incubationCase.zh}`
                    : FORM_SUBJECT_LABELS.incubationCase.zh}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function spelling({ name, isList }: Placeholder): string {
  return isList ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`;
}

function meaningOf({ meaning, list }: Placeholder): string {
  const within = list === null ? '' : `写在“${list}”的行里`;
  return [meaning.zh, within].filter((part) => part !== '').join('；') || '—';
}
