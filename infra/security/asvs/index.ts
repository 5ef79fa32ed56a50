import type { Chapter, Requirement } from './requirement';
import { ENCODING } from './v01-encoding';
import { LOGIC } from './v02-logic';
import { FRONTEND } from './v03-frontend';
import { API } from './v04-api';
import { FILES } from './v05-files';
import { AUTHENTICATION } from './v06-authentication';
import { SESSIONS } from './v07-sessions';
import { AUTHORISATION } from './v08-authorisation';
import { TOKENS } from './v09-tokens';
import { OAUTH } from './v10-oauth';
import { CRYPTOGRAPHY } from './v11-cryptography';
import { COMMUNICATION } from './v12-communication';
import { CONFIGURATION } from './v13-configuration';
import { DATA_PROTECTION } from './v14-data-protection';
import { ARCHITECTURE } from './v15-architecture';
import { LOGGING } from './v16-logging';
import { WEB_RTC } from './v17-web-rtc';

/** The ledger of requirements of ASVS 5.0.0, by its chapters. */
export const CHAPTERS: readonly Chapter[] = [
  ENCODING,
  LOGIC,
  FRONTEND,
  API,
  FILES,
  AUTHENTICATION,
  SESSIONS,
  AUTHORISATION,
  TOKENS,
  OAUTH,
  CRYPTOGRAPHY,
  COMMUNICATION,
  CONFIGURATION,
  DATA_PROTECTION,
  ARCHITECTURE,
  LOGGING,
  WEB_RTC,
];

/** All requirements in their order. */
export const REQUIREMENTS: readonly Requirement[] = CHAPTERS.flatMap(({ requirements }) => requirements);
