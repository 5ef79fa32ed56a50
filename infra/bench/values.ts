/** Values of one request, in the words of the database; what a shape does not ask with is empty. */
export interface Values {
  readonly districtId: string;
  readonly organisationId: string;
  readonly activityId: string;
  readonly kind: string;
  readonly subdistrictId: string;
  readonly residentId: string;
  /** A cursor in the words of the server asked. */
  readonly after: unknown;
}

/** No value at all. */
export const emptyValues: Values = {
  districtId: '',
  organisationId: '',
  activityId: '',
  kind: '',
  subdistrictId: '',
  residentId: '',
  after: null,
};

/** How one GraphQL server is asked for a shape, and how its answer is read into the form that all are compared in. */
export interface GraphqlShape {
  readonly query: string;
  variables(values: Values): Record<string, unknown>;
  canonical(data: never): unknown;
}

/** An id without the type and district in front of it. */
export const bareId = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** An instant as the product writes it. */
export const productInstant = (text: string): string => new Date(text).toISOString();
