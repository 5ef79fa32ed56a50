import { DEFAULT_PROGRAMME_RULES, INCUBATION_STAGES } from '@weizhi/domain';
import type { Transaction } from '../src/platform/database';
import { IncubationCall, IncubationCase, IncubationProgramme } from '../src/modules/incubation';
import { Organisation } from '../src/modules/organisations';
import { TEST_NOW } from './schema-suite';

/** A case at each stage, of organisations withdrawn and merged ones among them; answers some global ids. */
export async function insertIncubationCases(tx: Transaction, districtId: string): Promise<string[]> {
  const programme = await tx.repository(IncubationProgramme).insert({
    ...{ districtId, code: 'standard', edition: 1, name: '孵化"项目', rules: DEFAULT_PROGRAMME_RULES },
    adoptedOn: '2024-01-01',
  });
  const call = await tx.repository(IncubationCall).insert({
    ...{ districtId, programmeId: programme.id, title: '征集\\2024' },
    ...{ opensOn: '2024-01-01', closesOn: '2024-12-31' },
  });
  const organisations = await tx
    .repository(Organisation)
    .find({ where: { districtId }, order: { id: 'ASC' } });
  const cases = await tx.repository(IncubationCase).insertMany(
    INCUBATION_STAGES.slice(0, organisations.length).map((stage, index) => ({
      ...{
        districtId,
        stage,
        programmeId: programme.id,
        callId: call.id,
        track: index % 2 ? 'sixMonths' : '\\',
      },
      organisationId: organisations[index]?.id ?? '',
      divisionId: organisations[index]?.divisionId ?? '',
      number: `孵2024-${String(index).padStart(4, '0')}`,
      simplified: index % 3 === 0,
      requestedSum: `${String(index)}.50`,
      summary: '引号"、换行\n与百分号%',
      resumeStage: stage === 'rectifying' ? ('incubating' as const) : null,
      stageEnteredOn: '2024-02-29',
      endsOn: index % 2 ? '2024-12-31' : null,
      certificateNumber: stage === 'graduated' ? '出壳2024-0001' : null,
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
    })),
  );
  return cases.slice(0, 6).map(({ id }) => `IncubationCase.${districtId}.${id}`);
}
