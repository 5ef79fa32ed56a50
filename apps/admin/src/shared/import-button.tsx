import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from './actor-context';

export interface ImportButtonProps {
  /** Code of the template. */
  readonly template: string;
  readonly label?: string;
}

/** Leads from a list to the import that brings more of it in, for whoever may import. */
export function ImportButton({ template, label = '从 Excel 导入' }: ImportButtonProps) {
  const navigate = useNavigate();
  const mayImport = useCan('import.manage');
  return mayImport ? (
    <Button onClick={() => void navigate(`/imports/new?template=${template}`)}>{label}</Button>
  ) : null;
}
