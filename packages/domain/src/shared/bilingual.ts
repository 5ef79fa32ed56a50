/** A text in Chinese (简体) and British English. @source decision record 0014 */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}
