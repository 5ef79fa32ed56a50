import { useQuery } from '@apollo/client/react';
import { DepartmentsDocument } from '@weizhi/graphql-client/documents';
import { AutoComplete } from 'antd';

export interface DepartmentInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (name: string) => void;
}

/** The name of a department: those of the register are proposed while it is typed, so that one has one name. Fits into a form item. */
export function DepartmentInput(control: DepartmentInputProps) {
  const { data } = useQuery(DepartmentsDocument);
  return (
    <AutoComplete
      {...control}
      options={(data?.departments ?? []).map(({ name }) => ({ value: name }))}
      showSearch={{ filterOption: (text, option) => (option?.value ?? '').includes(text) }}
      maxLength={60}
    />
  );
}
