import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { EmptyState, formatDay, useFoldedRows } from '@weizhi/ui';
import { Link } from 'react-router';
import { type ExpiryAddress, expiryLink } from '../model/expiry-address';
import { daysLeftWords, EXPIRY_HEADERS, type ExpiryItem, label } from '../model/expiry-rows';

/** As much as a district has in a quarter, so that a printed list is whole. */
const FIRST_ROWS = 100;

interface ExpiryTableProps {
  readonly items: readonly ExpiryItem[];
  readonly address: ExpiryAddress;
}

/** What expires, each with the way to its record in the console. */
export function ExpiryTable({ items, address }: ExpiryTableProps) {
  const { shown, unfold } = useFoldedRows(items, FIRST_ROWS, '项');
  if (items.length === 0)
    return <EmptyState title="这段时间内没有到期的" advice="可以把天数放长，或选择上级辖区。" />;
  return (
    <>
      <div className="wz-table-scroll" role="region" aria-label="到期事项数据表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              {EXPIRY_HEADERS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={item.key}>
                <td>
                  <DaysLeft item={item} />
                </td>
                <th scope="row" className="wz-wrap">
                  <a href={`/admin${item.path}`}>{item.name}</a>
                </th>
                <td>{label(item.kind)}</td>
                <td className="wz-wrap">{item.detail ?? ''}</td>
                <td>{formatDay(item.expiresOn)}</td>
                <td>
                  <Link to={expiryLink(item.division.id, address)}>{item.division.name}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfold}
    </>
  );
}

function DaysLeft({ item }: { readonly item: ExpiryItem }) {
  const { near, text } = daysLeftWords(item);
  return (
    <span className={near ? 'wz-variation wz-variation-beyond' : 'wz-variation'}>
      {near ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {text}
    </span>
  );
}
