import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { formatDay } from '../format/date-format';
import type { FigureDefinition } from './figure';

export interface DefinitionPopoverProps {
  readonly definition: FigureDefinition;
}

/** 口径: what a figure means, beside the figure. */
export function DefinitionPopover({ definition }: DefinitionPopoverProps) {
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={`口径：${definition.name}`}
      content={<Definition definition={definition} />}
    >
      <Button
        className="wz-no-print"
        type="text"
        size="small"
        icon={<InfoCircleOutlined aria-hidden />}
        aria-label={`查看“${definition.name}”的口径`}
      >
        口径
      </Button>
    </Popover>
  );
}

function Definition({ definition }: DefinitionPopoverProps) {
  return (
    <dl className="wz-definition">
      <dt>算法</dt>
      <dd>{definition.formula}</dd>
      <dt>分子</dt>
      <dd>{definition.numeratorLabel}</dd>
      {definition.denominatorLabel ? (
        <>
          <dt>分母</dt>
          <dd>{definition.denominatorLabel}</dd>
        </>
      ) : null}
      {definition.note ? (
        <>
          <dt>说明</dt>
          <dd>{definition.note}</dd>
        </>
      ) : null}
      <dt>来源</dt>
      <dd>{definition.source}</dd>
      <dt>版本</dt>
      <dd>
        {definition.version}（自{formatDay(definition.validFrom)}起施行）
      </dd>
      {definition.address === undefined ? null : (
        <>
          <dt>目录</dt>
          <dd>
            <a href={definition.address} target="_blank" rel="noreferrer">
              在指标口径中查看
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
