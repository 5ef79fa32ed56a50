import { type OutsideSystemDetailFragment } from '@weizhi/graphql-client/documents';
import { askedWords } from '../model/field-choices';

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
          {fields.map((field, position) => (
            <tr key={`${String(position)}${field.heading}`}>
              <td className="wz-wrap">{field.heading}</td>
              <td className="wz-wrap">{askedWords(field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
