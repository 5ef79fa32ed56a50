import { useMutation, useQuery } from '@apollo/client/react';
import {
  CheckImportDocument,
  ImportBatchDetailFragmentDoc,
  ImportBatchSummaryFragmentDoc,
  ImportColumnMapsDocument,
  type ImportColumnMapsQuery,
  ImportTemplatesDocument,
  MapImportColumnsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, LoadingState, Section } from '@weizhi/ui';
import { Alert, Button, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { type Command, useCommand } from '../../../shared/use-command';
import type { Batch } from '../model/batch';
import {
  initialMapping,
  type Mapping,
  mappingFaults,
  type MappingFault,
  savedMapping,
  type TemplateColumn,
  toColumnInputs,
} from '../model/column-mapping';
import { MappingTable } from './mapping-table';

/** The second step: which column of the file is which column of the ledger. */
export function MappingPanel({ batch }: { readonly batch: Batch }) {
  const { data } = useQuery(ImportTemplatesDocument);
  const template = data?.importTemplates.find(({ code }) => code === batch.template.code);
  if (!data) return <LoadingState label="正在读取台账模板" />;
  if (!template || !batch.sheet) {
    return (
      <EmptyState title="读不出这个文件的列" advice="请确认文件第一张表有表头，另存为 xlsx 后重新上传。" />
    );
  }
  return <MappingForm batch={batch} sheet={batch.sheet} columns={template.columns} />;
}

interface MappingFormProps {
  readonly batch: Batch;
  readonly sheet: NonNullable<Batch['sheet']>;
  readonly columns: readonly TemplateColumn[];
}

/** What is decided on this step, besides the mapping itself. */
interface Choices {
  readonly map: KeptMap | undefined;
  readonly saveAs: string;
  readonly defaultYear: number | null;
}

type KeptMap = ImportColumnMapsQuery['importColumnMaps'][number];

function MappingForm({ batch, sheet, columns }: MappingFormProps) {
  const [mapping, setMapping] = useState<Mapping>(() =>
    initialMapping(batch.map?.columns ?? sheet.headers.map((header) => ({ header }))),
  );
  const [choices, setChoices] = useState<Choices>({ map: undefined, saveAs: '', defaultYear: null });
  const { submit, command } = useMapAndCheck(batch);
  const faults = mappingFaults(mapping, columns);
  const apply = (map: KeptMap): void => {
    setMapping(savedMapping(mapping, map.columns));
    setChoices({ ...choices, map });
  };
  return (
    <Section title="把文件的列对应到台账的列">
      <div className="wz-stack">
        <p className="wz-quiet">
          表头在{sheet.name === '' ? '文件' : `“${sheet.name}”`}第 {sheet.headerRow}{' '}
          行。已按列名自动对应，请核对；不需要的列选“不导入”。
        </p>
        <KeptMaps batch={batch} chosen={choices.map} onChoose={apply} />
        <MappingTable sheet={sheet} columns={columns} mapping={mapping} onMap={setMapping} />
        <Faults faults={faults} />
        <RefusalAlert refusal={command.refusal} />
        <MappingActions
          choices={choices}
          onChoices={setChoices}
          command={command}
          blocked={faults.length > 0}
          onSubmit={() => void submit(mapping, choices)}
        />
        <p className="wz-quiet">试运行只检查、不写入。</p>
      </div>
    </Section>
  );
}

interface KeptMapsProps {
  readonly batch: Batch;
  readonly chosen: KeptMap | undefined;
  readonly onChoose: (map: KeptMap) => void;
}

/** Maps kept from earlier ledgers; their listed rules come with them. */
function KeptMaps({ batch, chosen, onChoose }: KeptMapsProps) {
  const { data } = useQuery(ImportColumnMapsDocument, {
    variables: { template: batch.template.code, districtId: batch.district.id },
  });
  const saved = (data?.importColumnMaps ?? []).filter((map) => map.saved);
  if (saved.length === 0) return null;
  return (
    <>
      <Select
        aria-label="套用已保存的对应方案"
        placeholder="套用已保存的对应方案"
        className="wz-narrow"
        value={chosen?.id ?? null}
        options={saved.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | null) => {
          const map = saved.find((each) => each.id === id);
          if (map) onChoose(map);
        }}
      />
      {chosen && chosen.rules.length > 0 ? (
        <div>
          <h3 className="wz-sub">此方案带有下列规则</h3>
          <ul>
            {chosen.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

interface MappingActionsProps {
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  readonly command: Command;
  readonly blocked: boolean;
  readonly onSubmit: () => void;
}

function MappingActions({ choices, onChoices, command, blocked, onSubmit }: MappingActionsProps) {
  return (
    <Space wrap>
      <InputNumber
        aria-label="日期没有写年份时，按哪一年（可不填）"
        placeholder="日期没写年份时按哪一年"
        className="wz-input-wide"
        min={1900}
        max={2199}
        precision={0}
        value={choices.defaultYear}
        onChange={(defaultYear) => {
          onChoices({ ...choices, defaultYear });
        }}
      />
      <Input
        aria-label="保存为方案，下次套用（可不填）"
        placeholder="保存为方案，下次套用（可不填）"
        className="wz-input-wide"
        value={choices.saveAs}
        maxLength={100}
        onChange={(event) => {
          onChoices({ ...choices, saveAs: event.target.value });
        }}
      />
      <Button type="primary" disabled={blocked} loading={command.busy} onClick={onSubmit}>
        开始试运行
      </Button>
    </Space>
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

interface MapAndCheck {
  readonly submit: (mapping: Mapping, choices: Choices) => Promise<void>;
  readonly command: Command;
}

function useMapAndCheck(batch: Batch): MapAndCheck {
  const [map] = useMutation(MapImportColumnsDocument);
  const [check] = useMutation(CheckImportDocument);
  const command = useCommand();
  const submit = async (mapping: Mapping, choices: Choices): Promise<void> => {
    await command.run(async () => {
      const input = {
        batchId: batch.id,
        expectedVersion: batch.version,
        columns: toColumnInputs(mapping),
        mapId: choices.map?.id ?? null,
        saveAs: choices.saveAs.trim() === '' ? null : choices.saveAs.trim(),
        defaultYear: choices.defaultYear,
      };
      const mapped = (await map({ variables: { input } })).data?.mapImportColumns;
      if (mapped?.__typename !== 'ImportColumnsMapped') return mapped;
      const { version } = readFragment(
        ImportBatchSummaryFragmentDoc,
        readFragment(ImportBatchDetailFragmentDoc, mapped.batch),
      );
      const started = await check({ variables: { input: { batchId: batch.id, expectedVersion: version } } });
      return started.data?.checkImport;
    });
  };
  return { submit, command };
}
