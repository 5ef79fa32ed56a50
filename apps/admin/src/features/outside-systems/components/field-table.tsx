import {
  ElementNameFragmentDoc,
  type OutsideSystemDetailFragment,
  readFragment,
} from '@weizhi/graphql-client/documents';

/** Fields of a system in their order there, with what each asks for. */
export function FieldTable({ fields }: { readonly fields: OutsideSystemDetailFragment['fields'] }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="录入字段清单" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">那边的字段</th>
            <th scope="col">这里的数据项</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ heading, element }, position) => (
            <tr key={`${String(position)}${heading}`}>
              <td className="wz-wrap">{heading}</td>
              <td className="wz-wrap">
                {element ? readFragment(ElementNameFragmentDoc, element).name : '这里没有，需手工填写'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
