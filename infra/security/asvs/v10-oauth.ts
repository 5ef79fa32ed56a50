import { notApplicable, open } from '../evidence';
import type { Standing } from '../evidence';
import { requirement } from './requirement';
import type { Chapter, Requirement } from './requirement';

const SINGLE_SIGN_ON = open('single sign-on by OpenID Connect (T31)');
const CLIENT_CREDENTIALS = open('tokens for clients by their credentials, beside keys');
const NO_PEOPLE = notApplicable(
  'the product lets nobody sign in elsewhere: it gives no codes and no tokens for people',
);

const each = (ids: readonly string[], asks: string, standing: Standing): readonly Requirement[] =>
  ids.map((id) => requirement(id, asks, standing));

export const OAUTH: Chapter = {
  number: 10,
  title: 'OAuth and OpenID Connect',
  requirements: [
    requirement('10.1.1', 'tokens go only to who needs them', CLIENT_CREDENTIALS),
    requirement('10.1.2', 'answers are taken only for a way that this browser began', SINGLE_SIGN_ON),
    requirement('10.2.1', 'nobody else can begin or end that way', SINGLE_SIGN_ON),
    requirement('10.2.2', 'servers are not taken for one another', SINGLE_SIGN_ON),
    ...each(
      ['10.3.1', '10.3.2', '10.3.3', '10.3.4'],
      'tokens are taken for this service alone, for what they allow, from whom they name',
      CLIENT_CREDENTIALS,
    ),
    ...each(
      ['10.4.1', '10.4.2', '10.4.3', '10.4.5', '10.4.6', '10.4.7', '10.4.8'],
      'codes, refresh tokens and addresses of an authorisation server are guarded',
      NO_PEOPLE,
    ),
    ...each(
      ['10.4.4', '10.4.9', '10.4.10', '10.4.11'],
      'clients prove who they are, have only the grants and scopes that they need, and can be cut off',
      CLIENT_CREDENTIALS,
    ),
    ...each(
      ['10.5.1', '10.5.2', '10.5.3', '10.5.4', '10.5.5'],
      'what the provider asserts is new, about one person, from the right provider, for this client',
      SINGLE_SIGN_ON,
    ),
    ...each(
      ['10.6.1', '10.6.2'],
      'a provider answers in safe forms and ends sessions on request only',
      NO_PEOPLE,
    ),
    ...each(['10.7.1', '10.7.2', '10.7.3'], 'people consent, know to what, and can take it back', NO_PEOPLE),
  ],
};
