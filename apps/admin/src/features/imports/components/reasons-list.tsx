import { formatCount } from '@weizhi/ui';
import type { Batch } from '../model/batch';

/** The errors by kind, commonest first. */
export function ReasonsList({ reasons }: Pick<Batch, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <h3 className="wz-sub">错误按原因汇总</h3>
      <ul>
        {[...reasons]
          .sort((one, other) => other.rows - one.rows)
          .map((reason) => (
            <li key={reason.code}>
              {reason.message}：{formatCount(reason.rows)} 行
            </li>
          ))}
      </ul>
    </div>
  );
}
