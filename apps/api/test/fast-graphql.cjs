/**
 * Loads graphql as a server in production has it. Otherwise each question whether a type is of a kind also looks for a
 * second copy of the library, which costs every suite seconds and finds nothing that the check of dependencies does not.
 */
const mode = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
require('graphql');
process.env.NODE_ENV = mode;
