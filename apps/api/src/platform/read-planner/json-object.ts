import { sqlText, unquoted } from './json-output';

/** Builds the SQL of one JSON object: constants beside one another become one literal. */
export class JsonObjectSql {
  private readonly parts: string[] = [];
  private constant = '{';
  private first = true;

  /** Adds a key whose value is a constant JSON text. */
  addConstant(key: string, json: string): void {
    this.startKey(key);
    this.constant += json;
  }

  /** Adds a key whose value is SQL for a JSON text that is never SQL null. */
  addSql(key: string, sql: string): void {
    this.startKey(key);
    const inner = unquoted(sql);
    // Each concatenation copies what there is of the object so far: quotes go into the constants beside them.
    if (inner !== undefined) this.constant += '"';
    this.parts.push(sqlText(this.constant), inner ?? sql);
    this.constant = inner === undefined ? '' : '"';
  }

  /** The whole object. */
  toSql(): string {
    return [...this.parts, sqlText(`${this.constant}}`)].join(' || ');
  }

  private startKey(key: string): void {
    this.constant += `${this.first ? '' : ','}${JSON.stringify(key)}:`;
    this.first = false;
  }
}
