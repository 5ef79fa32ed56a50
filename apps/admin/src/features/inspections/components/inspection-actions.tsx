import { useMutation } from '@apollo/client/react';
import {
  AdvanceInspectionDocument,
  type InspectionDetailFragment,
  RecordInspectionTimeDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useCan } from '../../../shared/actor-context';
import { NextActs } from '../../../shared/next-acts';
import { inspectionActs, inspectionInput } from '../model/inspection-acts';

/** What the department that announced it may do next, and what the community may record. */
export function InspectionActions({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  const [advance] = useMutation(AdvanceInspectionDocument);
  const mayRecord = useCan('inspection.record');
  return (
    <Space wrap>
      {inspection.own ? (
        <NextActs
          acts={inspectionActs(inspection)}
          send={async (action, values) => {
            const input = inspectionInput(inspection, action, values);
            return (await advance({ variables: { input } })).data?.advanceInspection;
          }}
        />
      ) : null}
      {mayRecord && inspection.state !== 'CANCELLED' ? <TimeButton inspection={inspection} /> : null}
    </Space>
  );
}

function TimeButton({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  const [open, setOpen] = useState(false);
  const [record] = useMutation(RecordInspectionTimeDocument);
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记占用工时</Button>
      {open ? (
        <ActDialog
          title="登记占用工时"
          confirmLabel="登记"
          fields={[
            {
              name: 'hours',
              label: '全部陪同、准备人员合计工时（小时）',
              kind: 'count',
              least: 0,
              most: 1000,
              extra: '只登记合计数，不登记个人',
            },
          ]}
          done="工时已登记"
          send={async ({ hours }) => {
            const input = {
              inspectionId: inspection.id,
              expectedVersion: inspection.version,
              staffMinutes: Number(hours) * 60,
            };
            return (await record({ variables: { input } })).data?.recordInspectionTime;
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
