import { CheckCircleOutlined, MinusCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { FigureUnit } from './figure';
import { type FigureVariation, variationGround, type VariationVerdict, variationWord } from './variation';

const ICONS: Readonly<Record<VariationVerdict, typeof WarningOutlined>> = {
  BEYOND_USUAL: WarningOutlined,
  WITHIN_USUAL: CheckCircleOutlined,
  NOT_COMPARABLE: MinusCircleOutlined,
};

const CLASSES: Readonly<Record<VariationVerdict, string>> = {
  BEYOND_USUAL: 'wz-variation wz-variation-beyond',
  WITHIN_USUAL: 'wz-variation',
  NOT_COMPARABLE: 'wz-variation wz-variation-none',
};

export interface VariationMarkProps {
  readonly variation: FigureVariation;
  readonly unit: FigureUnit;
}

/** The verdict on a change: an icon and a word, what it rests on for whoever points at it. */
export function VariationMark({ variation, unit }: VariationMarkProps) {
  const Icon = ICONS[variation.verdict];
  return (
    <span className={CLASSES[variation.verdict]} title={variationGround(variation, unit)}>
      <Icon aria-hidden /> {variationWord(variation)}
    </span>
  );
}

/** The verdict with what it rests on, as it stands on a card. */
export function VariationLine({ variation, unit }: VariationMarkProps) {
  const ground = variationGround(variation, unit);
  return (
    <p className="wz-figure-change">
      变化研判 <VariationMark variation={variation} unit={unit} />
      {ground === '' ? null : <span className="wz-figure-reason">（{ground}）</span>}
    </p>
  );
}
