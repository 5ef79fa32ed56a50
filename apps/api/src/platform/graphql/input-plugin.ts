import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context/request-context';
import { thrown } from '../errors/thrown';
import { findInputProblem } from './text-input';

/** Refuses variables that cannot be stored or are too many, before anything else looks at them. */
export function inputPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ request }) =>
      Promise.resolve({
        didResolveOperation: () => {
          const problem = request.variables && findInputProblem(request.variables);
          return problem ? Promise.reject(thrown(problem.code, { path: problem.path })) : Promise.resolve();
        },
      }),
  };
}
