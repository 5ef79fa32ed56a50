import { gql } from '@apollo/client';
import { answeringClient } from './testing/answering-client';

const LEAN = gql`
  query Lean($input: IndicatorValuesInput!) {
    indicatorValues(input: $input) {
      status
    }
  }
`;
const RICH = gql`
  query Rich($input: IndicatorValuesInput!, $whole: Boolean!) {
    indicatorValues(input: $input) {
      status
      value @include(if: $whole)
    }
  }
`;
const VARIABLES = { input: { codes: ['matterCount'], periods: ['2026-09'] } };
const ROW = { status: 'OK', value: '12' };

it('asks for what a document selects and keeps it apart from what another selects', async () => {
  const { client, sent } = answeringClient({ indicatorValues: [ROW] });
  const lean = await client.query({ query: LEAN, variables: VARIABLES });
  expect(lean.data).toMatchObject({ indicatorValues: [{ status: 'OK' }] });
  const rich = await client.query({ query: RICH, variables: { ...VARIABLES, whole: true } });
  expect(rich.data).toMatchObject({ indicatorValues: [ROW] });
  const without = await client.query({ query: RICH, variables: { ...VARIABLES, whole: false } });
  expect(without.data).not.toMatchObject({ indicatorValues: [{ value: '12' }] });
  expect(sent.map(({ name }) => name)).toEqual(['Lean', 'Rich', 'Rich']);
});

it('answers from what is kept, though the variables stand in another order', async () => {
  const { client, sent } = answeringClient({ indicatorValues: [ROW] });
  await client.query({ query: LEAN, variables: VARIABLES });
  const { periods, codes } = VARIABLES.input;
  const again = await client.query({ query: LEAN, variables: { input: { periods, codes } } });
  expect(again.data).toMatchObject({ indicatorValues: [{ status: 'OK' }] });
  expect(sent).toHaveLength(1);
});
