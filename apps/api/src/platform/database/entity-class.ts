import type { ObjectLiteral } from 'typeorm';

/** Class of a row, as TypeORM knows it. */
export type EntityClass<E extends ObjectLiteral = ObjectLiteral> = new () => E;
