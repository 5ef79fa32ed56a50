import { useMutation, useQuery } from '@apollo/client/react';
import {
  CheckImportDocument,
  ImportColumnMapsDocument,
  ImportTemplatesDocument,
  MapImportColumnsDocument,
  readFragment,
  ImportBatchDetailFragmentDoc,
  ImportBatchSummaryFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, LoadingState, Section } from '@weizhi/ui';
import { Alert, Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import type { Batch } from '../model/batch';
import {
  initialMapping,
  type Mapping,
  mappingFaults,
  type MappingFault,
  savedMapping,
  toColumnInputs,
} from '../model/column-mapping';
import { MappingTable } from './mapping-table';

/** The second step: which column of the file is which column of the ledger. */
export function MappingPanel({ batch }: { readonly batch: Batch }) {
  const { data } = useQuery(ImportTemplatesDocument);
  const template = data?.importTemplates.find(({ code }) => code === batch.template.code);
  const maps = useQuery(ImportColumnMapsDocument, {
    variables: { template: batch.template.code, districtId: batch.district.id },
  });
  const [mapping, setMapping] = useState<Mapping>(() =>
    initialMapping(batch.map?.columns ?? (batch.sheet?.headers ?? []).map((header) => ({ header }))),
  );
  const [saveAs, setSaveAs] = useState('');
  const { submit, command } = useMapAndCheck(batch);
  if (!data) return <LoadingState label="正在读取台账模板" />;
  if (!template || !batch.sheet)
    return (
      <EmptyState title="读不出这个文件的列" advice="请确认文件第一张表有表头，另存为 xlsx 后重新上传。" />
    );
  const faults = mappingFaults(mapping, template.columns);
  const saved = (maps.data?.importColumnMaps ?? []).filter((map) => map.saved);
  return (
    <Section title="把文件的列对应到台账的列">
      <div className="wz-stack">
        <p className="wz-quiet">
          表头在“{batch.sheet.name}”第 {batch.sheet.headerRow}{' '}
          行。已按列名自动对应，请核对；不需要的列选“不导入”。
        </p>
        <Select
          aria-label="套用已保存的对应方案"
          placeholder="套用已保存的对应方案"
          className="wz-narrow"
          value={null}
          options={saved.map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent="还没有保存过方案"
          onChange={(id: string | null) =>
            setMapping(savedMapping(mapping, saved.find((map) => map.id === id)?.columns ?? []))
          }
        />
        <MappingTable sheet={batch.sheet} columns={template.columns} mapping={mapping} onMap={setMapping} />
        <Faults faults={faults} />
        <RefusalAlert refusal={command.refusal} />
        <Space wrap>
          <Input
            aria-label="保存为方案，下次套用（可不填）"
            placeholder="保存为方案，下次套用（可不填）"
            className="wz-input-wide"
            value={saveAs}
            maxLength={50}
            onChange={(event) => setSaveAs(event.target.value)}
          />
          <Button
            type="primary"
            disabled={faults.length > 0}
            loading={command.busy}
            onClick={() => void submit(mapping, saveAs.trim())}
          >
            开始试运行
          </Button>
        </Space>
        <p className="wz-quiet">试运行只检查、不写入。</p>
      </div>
    </Section>
  );
}

function Faults({ faults }: { readonly faults: readonly MappingFault[] }) {
  if (faults.length === 0) return null;
  const missing = faults.filter(({ kind }) => kind === 'missing').map(({ column }) => column.header);
  const twice = faults.filter(({ kind }) => kind === 'twice').map(({ column }) => column.header);
  return (
    <Alert
      type="warning"
      showIcon
      title={[
        ...(missing.length > 0 ? [`必填列还没有对应：${missing.join('、')}。请在上表中为它选一列。`] : []),
        ...(twice.length > 0 ? [`有两列对应到同一列：${twice.join('、')}。请把其中一列改为“不导入”。`] : []),
      ].join('')}
    />
  );
}

function useMapAndCheck(batch: Batch) {
  const [map] = useMutation(MapImportColumnsDocument);
  const [check] = useMutation(CheckImportDocument);
  const command = useCommand();
  const submit = async (mapping: Mapping, saveAs: string): Promise<void> => {
    await command.run(async () => {
      const input = {
        batchId: batch.id,
        expectedVersion: batch.version,
        columns: toColumnInputs(mapping),
        saveAs: saveAs === '' ? null : saveAs,
      };
      const mapped = (await map({ variables: { input } })).data?.mapImportColumns;
      if (mapped?.__typename !== 'ImportColumnsMapped') return mapped;
      const { version } = readFragment(
        ImportBatchSummaryFragmentDoc,
        readFragment(ImportBatchDetailFragmentDoc, mapped.batch),
      );
      return (await check({ variables: { input: { batchId: batch.id, expectedVersion: version } } })).data
        ?.checkImport;
    });
  };
  return { submit, command };
}
