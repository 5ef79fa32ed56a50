import { skipToken, useQuery } from '@apollo/client/react';
import { BurdenAboutDocument, type BurdenSubject } from '@weizhi/graphql-client/documents';
import { Form, Select } from 'antd';

/** Which task, form, inspection or plaque it is; nothing where the community knows of none. */
export function AboutField({ divisionId }: { readonly divisionId: string }) {
  const form = Form.useFormInstance();
  const subject = Form.useWatch<BurdenSubject | undefined>('subject', form);
  const { data } = useQuery(
    BurdenAboutDocument,
    subject === undefined ? skipToken : { variables: { divisionId, subject } },
  );
  const about = data?.burdenAbout ?? [];
  if (subject === undefined || about.length === 0) return null;
  return (
    <Form.Item name="aboutId" label="具体是哪一件" extra="可以不选" key={subject} preserve={false}>
      <Select
        aria-label="具体是哪一件"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={about.map(({ id, title, department }) => ({
          value: id,
          label: department == null ? title : `${department}：${title}`,
        }))}
      />
    </Form.Item>
  );
}
