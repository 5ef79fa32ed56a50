import {
  type DemandedForm,
  decimalText,
  duplicateReportingIndex,
  type IsoDate,
  periodBounds,
  repeatedElements,
  REPORTING_INDICATORS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  atPlace,
  byMember,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';

const { ledgerCount, duplicateReportingIndex: index, repeatedElementShare } = REPORTING_INDICATORS;

/** Indicators of forms: how many ask communities, and how much they ask for the same. */
export const REPORTING_FAMILY: IndicatorFamily = {
  name: 'reporting',
  codes: [ledgerCount.code, index.code, repeatedElementShare.code],
  memberLabels: {},
  compute: computeReporting,
};

interface FormRecord {
  readonly places: readonly number[];
  readonly id: string;
  readonly department: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly elements: readonly string[];
}

/** Every form that was ever approved, with the places that it asks: itself above them, or below. */
const FORMS = `
  select asked.places, d.id, d.department, d.opens_on::text as "opensOn", d.closes_on::text as "closesOn", mapped.elements
    from form_demand d
    cross join lateral (
      select array_agg((p.position - 1)::int order by p.position) as places
        from unnest($2::bigint[]) with ordinality p(id, position)
       where exists (select 1 from division_closure c
                      where c.ancestor_id = d.division_id and c.descendant_id = p.id
                         or c.ancestor_id = p.id and c.descendant_id = d.division_id)) asked
    cross join lateral (
      select coalesce(array_agg(f.element_id::text) filter (where f.element_id is not null), '{}') as elements
        from form_field f where f.district_id = d.district_id and f.demand_id = d.id) mapped
   where d.district_id = $1::bigint and d.state in ('approved', 'submitted', 'accepted')
     and d.opens_on is not null and asked.places is not null
   order by d.proposed_at, d.id`;

async function computeReporting(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const records = await reads.sql<FormRecord>(FORMS, [asked.districtId, [...asked.divisionIds]]);
  return toFigures(asked, ({ code }, { place, asked: { period, day } }) => {
    const known = atPlace(records, place);
    // A place that no form ever asked has no register of forms; one whose forms are all over has none in force.
    if (day === null || known.length === 0) return total(NO_DATA);
    const forms = inForce(known, { from: periodBounds(period).from, to: day });
    if (asked.dimension !== 'department') return total(answer(forms, code));
    return byMember(
      forms,
      ({ department }) => department,
      (own) => answer(own, code),
    );
  });
}

/** A form in force, and how much of it others of the same period ask for too. */
interface FormInForce extends DemandedForm {
  readonly department: string;
  readonly repeated: number;
  readonly requested: number;
}

function inForce(
  records: readonly FormRecord[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly FormInForce[] {
  const met = records.filter(({ opensOn, closesOn }) => opensOn <= to && closesOn >= from);
  const forms = met.map(({ id, department, elements }) => ({ form: id, department, elements, fills: 1 }));
  const repeats = repeatedElements(forms);
  return forms.map((form, position) => ({
    ...form,
    ...(repeats[position] ?? { repeated: 0, requested: 0 }),
  }));
}

function answer(forms: readonly FormInForce[], code: string): FigureAnswer {
  if (code === ledgerCount.code) return { kind: 'counts', counts: { numerator: forms.length } };
  if (code === index.code) return indexAnswer(forms);
  const requested = forms.reduce((sum, form) => sum + form.requested, 0);
  if (requested === 0) return NO_DATA;
  const repeated = forms.reduce((sum, form) => sum + form.repeated, 0);
  return { kind: 'counts', counts: { numerator: repeated, denominator: requested } };
}

function indexAnswer(forms: readonly FormInForce[]): FigureAnswer {
  const reporting = duplicateReportingIndex(forms);
  if (reporting.index === null) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: {
      value: Number(reporting.index),
      n: forms.length,
      numerator: decimalText(String(reporting.requested - reporting.distinct)),
      denominator: decimalText(String(reporting.requested)),
    },
  };
}
