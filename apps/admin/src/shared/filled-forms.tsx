import { useQuery } from '@apollo/client/react';
import { type FormSubject, OfferedFormsDocument } from '@weizhi/graphql-client/documents';
import { Button, Dropdown } from 'antd';

export interface FilledFormsProps {
  readonly subject: FormSubject;
  /** Global id of what the forms are filled for. */
  readonly of: string;
  /** District whose forms are offered. */
  readonly districtId: string | undefined;
}

/** The forms that the district prescribes, filled and saved as Word files; nothing where there is none. */
export function FilledForms({ subject, of, districtId }: FilledFormsProps) {
  const { data } = useQuery(OfferedFormsDocument, { variables: { subject } });
  const forms = (data?.formTemplates ?? []).filter((form) => form.districtId === districtId);
  if (forms.length === 0) return null;
  const items = forms.map(({ id, name, fillPath }) => ({
    key: id,
    label: (
      <a href={`${fillPath}?${new URLSearchParams({ of }).toString()}`} download>
        {name}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button aria-haspopup="menu">生成文书</Button>
    </Dropdown>
  );
}
