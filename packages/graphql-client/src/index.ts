export { createCache } from './cache-policies';
export { type ClientOptions, CONSOLE_ENDPOINT, createClient, CSRF_HEADERS } from './create-client';
export { type Problem, toldProblem, toProblem } from './problem';
export { documentHash } from './trusted-documents';
