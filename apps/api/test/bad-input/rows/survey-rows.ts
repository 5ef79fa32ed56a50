import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

const TRUST = { code: 'T1', text: '邻居大多可以信任', kind: 'SCALE', theme: 'TRUST', points: 5 };
const MOTIVE = {
  code: 'M',
  text: '为什么参加',
  kind: 'CHOICE',
  theme: 'MOTIVE',
  options: ['帮助邻里', '其他'],
};
const DIARY = { code: '15', text: '志愿服务', kind: 'MINUTES', theme: 'VOLUNTEERING' };
const CELL = { ageBand: 'FROM_70', sex: 'FEMALE', residents: 100 };

const survey = (world: BadInputWorld, over: object) => ({
  ...{ divisionId: world.tree().community.globalId, code: `S${world.nextKey()}`, title: '居民调查' },
  ...{ topic: '信任与志愿服务', frameName: '常住人口登记册', design: 'SIMPLE', weighting: 'NONE' },
  ...{ items: [TRUST], startsOn: '2026-02-01', endsOn: '2026-02-28', idempotencyKey: world.nextKey() },
  ...over,
});

const drawingUp =
  (over: object): BadInput['prepare'] =>
  (world) =>
    Promise.resolve(world.sending('createSurvey', survey(world, over), 'committee'));

/** Closes a survey that was drawn up, after so many other closes. */
const closing =
  (over: object, before = 0): BadInput['prepare'] =>
  async (world) => {
    const { id } = await world.does<{ id: string }>('createSurvey', survey(world, {}), 'committee');
    const step = (expectedVersion: number) => ({ surveyId: id, expectedVersion, drawn: 10, ineligible: 0 });
    for (let version = 1; version <= before; version += 1)
      await world.does('closeSurvey', step(version), 'committee');
    return world.sending('closeSurvey', { ...step(before + 1), ...over }, 'committee');
  };

/** What no survey can be, and how none is closed. */
export const SURVEY_ROWS: readonly BadInput[] = [
  {
    kind: 'survey that cannot be',
    what: 'a motive that only diaries could say whom to ask for',
    prepare: drawingUp({ items: [DIARY, MOTIVE] }),
    code: 'SURVEY_TERMS_UNFIT',
    facts: { rule: 'SURVEY_MOTIVE_WITHOUT_VOLUNTEERING' },
  },
  {
    kind: 'survey that cannot be',
    what: 'a population that states a cell twice',
    prepare: drawingUp({ weighting: 'POPULATION', population: [CELL, { ...CELL, residents: 90 }] }),
    code: 'SURVEY_TERMS_UNFIT',
    facts: { rule: 'SURVEY_POPULATION_CELL_TWICE' },
  },
  {
    kind: 'survey that cannot be',
    what: 'fewer drawn than were ineligible',
    prepare: closing({ drawn: 1, ineligible: 2 }),
    code: 'SURVEY_NOT_CLOSABLE',
    facts: { rule: 'SURVEY_DRAWN_TOO_FEW' },
  },
  {
    kind: 'survey that cannot be',
    what: 'a survey that is closed a second time',
    prepare: closing({}, 1),
    code: 'SURVEY_NOT_CLOSABLE',
    facts: { rule: 'SURVEY_CLOSED' },
  },
];
