import { systemActor } from '../platform/database';
import { addDistrict } from './add-district';
import {
  DEMONSTRATION_DISTRICT,
  DEMONSTRATION_SEED,
  planActivities,
  planElections,
  planPlaces,
  planProjectVotes,
} from './demonstration';
import { listCommunities } from './division-ids';
import { useSeededDatabase } from './testing/seeded-database';
import { writeCivicLife } from './write-civic-life';
import { writePlaces } from './write-places';
import { writeProjectVotes } from './write-project-votes';

jest.setTimeout(120_000);

const { suite, rows } = useSeededDatabase();

/** The first of each course. */
function oneOfEach<Plan extends { readonly course: string }>(plans: readonly Plan[]): readonly Plan[] {
  return [...Map.groupBy(plans, ({ course }) => course).values()].flatMap((own) => own.slice(0, 1));
}

it('writes elections, activities and votes of every course by the commands of their modules, once', async () => {
  const added = await addDistrict(suite.database, { code: DEMONSTRATION_DISTRICT, kind: 'demonstration' });
  if (!added.ok) throw new Error(added.refusal.code);
  const { districtId } = added.value;
  const communities = await suite.database.transaction(systemActor(districtId), (tx) =>
    listCommunities(tx, districtId),
  );
  const places = planPlaces(communities, DEMONSTRATION_SEED);
  await writePlaces(suite.database, districtId, places);
  const elections = oneOfEach(planElections(places, DEMONSTRATION_SEED));
  const activities = oneOfEach(planActivities(places, DEMONSTRATION_SEED));
  const plan = { participation: [], activities, elections };
  const wish = { plan, gatherStatistics: () => Promise.resolve() };
  expect(await writeCivicLife(suite.database, districtId, wish)).toEqual(
    expect.arrayContaining(['activities', 'elections']),
  );
  expect(await writeCivicLife(suite.database, districtId, wish)).toEqual(['participation']);
  const votes = planProjectVotes(places, DEMONSTRATION_SEED);
  expect(await writeProjectVotes(suite.database, districtId, votes)).toBe(true);
  expect(await writeProjectVotes(suite.database, districtId, votes)).toBe(false);
  expect(
    await rows(
      `select state, count(*)::int as count from election group by 1
       union all select 'activity ' || state, count(*)::int from activity group by 1
       union all select 'vote ' || state, count(*)::int from project_vote group by 1 order by 1`,
    ),
  ).toEqual(
    [
      ...[
        ['activity cancelled', 2],
        ['activity closed', 1],
        ['activity draft', 1],
        ['activity held', 1],
      ],
      ...[
        ['activity open', 2],
        ['annulled', 1],
        ['cancelled', 1],
        ['candidatesPublished', 1],
        ['counted', 2],
      ],
      ...[
        ['counting', 1],
        ['declared', 4],
        ['draft', 1],
        ['nominating', 1],
        ['publicised', 2],
      ],
      ...[
        ['rollPublished', 1],
        ['vote cancelled', 1],
        ['vote closed', 5],
        ['vote draft', 1],
      ],
      ...[
        ['vote open', 2],
        ['voting', 2],
      ],
    ].map(([state, count]) => ({ state, count })),
  );
  const [written] = await rows<object>(
    `select (select count(*)::int from election_voter) as voters,
            (select count(*)::int from project_ballot) as ballots,
            (select count(*)::int from activity_sign_up where attended_at is not null) as attended,
            (select count(*)::int from participation where source_module = 'activities') as recorded,
            (select count(*)::int from rollup_delta where source like 'parti%') as waiting,
            (select count(*)::int from election e where e.state = 'declared' and e.seats <>
               (select count(*) from election_candidate c where c.election_id = e.id and c.elected_round is not null)) as short`,
  );
  const attended = activities.flatMap(({ signUps }) =>
    signUps.filter((each) => each.attended !== null),
  ).length;
  expect(written).toEqual({
    voters: elections.reduce((sum, { voters }) => sum + voters.length, 0),
    ballots: votes.reduce((sum, { ballots }) => sum + ballots.length, 0),
    ...{ attended, recorded: attended, waiting: 0, short: 0 },
  });
});
