import { Alert, Tag, Watermark } from 'antd';
import type { PropsWithChildren } from 'react';

export const DEMONSTRATION_TEXT = '演示数据';

/** The short mark beside a name. */
export function DemonstrationTag() {
  return <Tag color="warning">{DEMONSTRATION_TEXT}</Tag>;
}

/** Marks everything inside as generated, on screen and on paper; real districts pass through untouched. */
export function DemonstrationMark({ shown, children }: PropsWithChildren<{ readonly shown: boolean }>) {
  if (!shown) return children;
  return (
    <Watermark
      content={DEMONSTRATION_TEXT}
      gap={[160, 140]}
      font={{ color: 'rgba(148, 86, 0, 0.09)', fontSize: 18 }}
    >
      <Alert
        banner
        type="warning"
        title={`${DEMONSTRATION_TEXT}：本区数据由系统按公开统计特征生成，仅供演示和培训，不反映真实情况。`}
      />
      {children}
    </Watermark>
  );
}
