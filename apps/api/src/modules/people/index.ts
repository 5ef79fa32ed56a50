import type { ModuleManifest } from '../../platform/module-manifest';
import { Person, PostHolding } from './person.entity';
import { personLoader } from './person.loaders';
import { PERSON, toPerson } from './person.type';
import { PostHoldingResolver } from './post.resolver';
import { RevealResolver } from './reveal.resolver';

export { type HoldersRequest, listHoldersOn, type PostHolder } from './holders.reads';
export { Person, type PostBody, PostHolding } from './person.entity';
export { personLoader } from './person.loaders';
export { PersonInput } from './person.inputs';
export { PersonType, SexEnum, toPerson } from './person.type';
export { PostHoldingType, PostKindEnum, toPost } from './post.type';
export { listPostsOfPersons } from './posts-of-persons.reads';
export { readPerson, type ReadPerson, recordPerson, type WrittenPerson } from './record-person';
export { findPersons, type PlacedPerson, recordPersons } from './record-persons';

export const peopleModule: ModuleManifest = {
  name: 'people',
  entities: [Person, PostHolding],
  resolvers: [PostHoldingResolver, RevealResolver],
  nodes: [
    {
      type: PERSON,
      requires: 'person.read',
      find: async (context, key) => {
        if (key.districtId === null) return undefined;
        const row = await personLoader(context).load({ districtId: key.districtId, id: key.id });
        return row && toPerson(row);
      },
    },
  ],
};
