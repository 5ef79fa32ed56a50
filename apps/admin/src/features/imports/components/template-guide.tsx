import { DownloadOutlined } from '@ant-design/icons';
import type { ImportTemplatesQuery } from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Button } from 'antd';

/** What a ledger should hold, and the empty form to fill in. */
export function TemplateGuide({
  template,
}: {
  readonly template: ImportTemplatesQuery['importTemplates'][number];
}) {
  return (
    <Section
      title={`“${template.title}”要有哪些列`}
      extra={
        <Button icon={<DownloadOutlined aria-hidden />} href={template.downloadPath}>
          下载 Excel 模板
        </Button>
      }
    >
      <p className="wz-quiet">
        {template.description}已有台账不必改成模板的样子，下一步可以把您的列对应过来。
      </p>
      <div className="wz-table-scroll" role="region" aria-label="台账的列" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">必填</th>
              <th scope="col">示例</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {template.columns.map((column) => (
              <tr key={column.key}>
                <th scope="row">{column.header}</th>
                <td>{column.required ? '必填' : '可空'}</td>
                <td>{column.example ?? '—'}</td>
                <td className="wz-wrap">
                  {column.help}
                  {column.aliases.length > 0 ? `也认得：${column.aliases.join('、')}。` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
