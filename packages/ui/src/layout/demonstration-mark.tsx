import { Alert, Tag, Watermark } from 'antd';
import type { PropsWithChildren } from 'react';

/** What the data of a district are: of its own business, generated, or somebody else's for comparison. */
export type DataNature = 'real' | 'demonstration' | 'reference';

const NATURES = { REAL: 'real', DEMONSTRATION: 'demonstration', REFERENCE: 'reference' } as const;

/** What the data of a district of a kind are; kinds in the words of the schema. */
export function natureOfKind(kind: keyof typeof NATURES): DataNature {
  return NATURES[kind];
}

type MarkedNature = Exclude<DataNature, 'real'>;

export const DEMONSTRATION_TEXT = '演示数据';

const TEXTS: Readonly<Record<MarkedNature, string>> = {
  demonstration: DEMONSTRATION_TEXT,
  reference: '参考数据',
};

const BANNERS: Readonly<Record<MarkedNature, string>> = {
  demonstration: `${TEXTS.demonstration}：本区数据由系统按公开统计特征生成，仅供演示和培训，不反映真实情况。`,
  reference: `${TEXTS.reference}：本区数据来自外部公开数据集，仅供对照研究，不是本地业务数据。`,
};

/** The words of the mark; undefined for real data, which need none. */
export function natureText(nature: DataNature): string | undefined {
  return nature === 'real' ? undefined : TEXTS[nature];
}

/** The short mark beside a name; nothing for real data. */
export function NatureTag({ nature }: { readonly nature: DataNature }) {
  return nature === 'real' ? null : <Tag color="warning">{TEXTS[nature]}</Tag>;
}

/** Marks everything inside by what it is, on screen and on paper; real districts pass through untouched. */
export function NatureMark({ nature, children }: PropsWithChildren<{ readonly nature: DataNature }>) {
  if (nature === 'real') return children;
  return (
    <Watermark
      content={TEXTS[nature]}
      gap={[160, 140]}
      font={{ color: 'rgba(148, 86, 0, 0.09)', fontSize: 18 }}
    >
      <Alert banner type="warning" title={BANNERS[nature]} />
      {children}
    </Watermark>
  );
}

/** The short mark of generated data. */
export function DemonstrationTag() {
  return <NatureTag nature="demonstration" />;
}

/** Marks everything inside as generated. */
export function DemonstrationMark({ shown, children }: PropsWithChildren<{ readonly shown: boolean }>) {
  return <NatureMark nature={shown ? 'demonstration' : 'real'}>{children}</NatureMark>;
}
